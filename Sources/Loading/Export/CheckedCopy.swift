import ArticleModel
import Foundation
import GRDB

/// Makes a compact copy of the database in one file, which appears under its name only when it is whole and checked.
struct CheckedCopy {
    let target: String
    /// Throws where the program is to stop, which is asked between two steps.
    var requireGoingOn: () throws -> Void = {}

    private var unfinished: String { target + ".partial" }

    /// Copies the database of `queue`; whoever reads an older copy goes on reading that.
    func write(from queue: DatabaseQueue) throws {
        let copy = DatabaseFiles(path: unfinished)
        try copy.remove()
        do {
            try PageCopy.write(queue, to: unfinished)
            try requireGoingOn()
            try DatabaseFailure.wrapping(target) { try complete() }
            try requireGoingOn()
            try copy.publish(as: target)
        } catch {
            try copy.remove()
            throw error
        }
    }

    /// Adds statistics to the copy, and checks it.
    private func complete() throws {
        let copy = try DatabaseQueue(path: unfinished)
        // Whoever asks the copy has SQLite choose indexes by what is in them; nothing else is written to it any more.
        try copy.inDatabase { try $0.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE") }
        let failed = try copy.inDatabase { try DatabaseChecks($0).results() }.filter { !$0.passed }
        try copy.close()
        if !failed.isEmpty { throw ChecksFailed(checks: failed) }
    }
}
