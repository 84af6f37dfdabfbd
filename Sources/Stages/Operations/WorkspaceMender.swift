import ArticleModel
import Loading
import Pipeline

/// Has made again what a run finds damaged and what is upstream can make: the files of clean and extract, and the database.
/// What fetch has written is set aside. Of a pruned run only what it remembers of recurring blocks can be done without.
///
/// Each is mended once in a process: what is damaged again at once is the disk's fault, and a failure like others.
final class WorkspaceMender {
    private let context: RunContext
    private let states: RunStateReader
    private var mended: Set<String> = []

    init(_ context: RunContext, _ states: RunStateReader) {
        self.context = context
        self.states = states
    }

    func canMend(_ failure: any Failure) -> Bool { name(of: failure).map { !mended.contains($0) } ?? false }

    /// Takes away what is damaged, and says so; the run has then to begin anew.
    func mend(_ failure: any Failure) throws {
        guard canMend(failure), let name = name(of: failure) else { throw failure }
        mended.insert(name)
        switch failure {
        case let mismatch as ManifestMismatch: try mend(mismatch)
        case let damage as DamagedDatabase: try mend(damage)
        default: preconditionFailure("only these have a name")
        }
    }

    private func name(of failure: any Failure) -> String? {
        switch failure {
        case let mismatch as ManifestMismatch:
            mismatch.folder.isPruned && mismatch.file != RunFolder.blocksName
                ? nil : mismatch.folder.path(of: mismatch.stage.rawValue)
        case let damage as DamagedDatabase where damage.isOurs: damage.path
        default: nil
        }
    }

    private func mend(_ mismatch: ManifestMismatch) throws {
        let file = mismatch.folder.path(of: mismatch.file)
        if mismatch.folder.isPruned {
            _ = try mismatch.folder.pruneBlockMemory()
            context.messages.warn(
                "\(file): damaged, and deleted: later runs find anew what recurs, since the pages of this one were pruned"
            )
        } else if mismatch.stage == .fetch {
            let name = try context.workspace.setAside(mismatch.folder)
            context.messages.warn(
                "\(file): damaged; the run is set aside as \(name), and its pages are fetched again where they can be")
        } else {
            try mismatch.folder.removeManifest(of: mismatch.stage)
            context.messages.warn("\(file): damaged; \(mismatch.stage.rawValue) is done again")
        }
    }

    private func mend(_ damage: DamagedDatabase) throws {
        states.close()
        let name = try ArticleDatabase.setAside(damage.path)
        context.messages.warn(
            "\(damage.path): damaged, or changed by another program: \(damage.reason)\n"
                + "set aside as \(name), and built anew from the runs")
    }
}
