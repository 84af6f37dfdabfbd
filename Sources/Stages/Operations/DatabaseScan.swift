import ArticleModel
import Foundation
import Pipeline

/// Compares the whole database with its checksums once a day, which takes as long as reading the file.
///
/// What a load or a report reads is compared in any case; this finds what nobody has read for long.
struct DatabaseScan {
    private let context: RunContext

    private static let interval = 86_400

    init(_ context: RunContext) { self.context = context }

    func run(_ states: RunStateReader) throws {
        guard let database = try states.database() else { return }
        guard try database.scanPages() else { return }
        try context.clock.write(to: context.workspace.lastScanPath)
    }

    /// Has the next run look, whenever the last one did.
    static func makeDue(in workspace: Workspace) throws { try removeFile(at: workspace.lastScanPath) }

    /// A clock that was set back makes it due as well.
    var isDue: Bool {
        guard let last = Timestamp(contentsOf: context.workspace.lastScanPath) else { return true }
        return !(0..<Self.interval).contains(context.clock.secondsSinceEpoch - last.secondsSinceEpoch)
    }
}
