import ArticleModel
import Foundation
import GRDB

/// Makes a compact copy of the database in one file, which appears under its name only when it is whole and checked.
struct CheckedCopy {
    let target: String

    private var unfinished: String { target + ".partial" }

    /// Copies the database of `queue`; whoever reads an older copy goes on reading that.
    func write(from queue: DatabaseQueue) throws {
        try removeUnfinished()
        do {
            try DatabaseFailure.wrapping(target) {
                try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
                try check()
            }
            try flush(unfinished)
            guard rename(unfinished, target) == 0 else { throw failure("cannot be written") }
            try flush(URL(fileURLWithPath: target).deletingLastPathComponent().path)
        } catch {
            try removeUnfinished()
            throw error
        }
    }

    private func check() throws {
        let copy = try DatabaseQueue(path: unfinished)
        let failed = try copy.inDatabase { try DatabaseChecks($0).results() }.filter { !$0.passed }
        try copy.close()
        if !failed.isEmpty { throw ChecksFailed(checks: failed) }
    }

    private func removeUnfinished() throws {
        for path in [unfinished, unfinished + "-journal"] where unlink(path) != 0 && errno != ENOENT {
            throw failure("the unfinished copy cannot be removed")
        }
    }

    private func flush(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw failure("cannot be written") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure("cannot be written") }
    }

    private func failure(_ message: String) -> DatabaseFailure {
        let isFull = errno == ENOSPC || errno == EIO || errno == EDQUOT
        return DatabaseFailure(
            target, isFull ? .inputOutput : .cannotCreateOutput, "\(message): \(String(cString: strerror(errno)))")
    }
}
