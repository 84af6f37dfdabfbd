import ArticleModel
import Foundation

/// The lock on a workspace; the kernel releases it when the process ends, however it ends.
///
/// Its file says which process has taken it last, and when, for whoever finds it held.
package final class WorkspaceLock {
    private let descriptor: Int32

    /// How long one waits in any case: a process that was killed while it started a worker leaves the lock open in that, until
    /// the worker's program has begun.
    private static let minimumWait = 1

    /// Takes the lock, waiting up to `seconds` for another run to let go.
    package init(_ workspace: Workspace, waiting seconds: Int = 0, stop: StopSignal = StopSignal()) throws {
        descriptor = open(workspace.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileFailure(.write, workspace.lockPath) }
        var tries = max(seconds, Self.minimumWait) * 10
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw FileFailure(.write, workspace.lockPath) }
            guard tries > 0 else {
                let holder = Holder(contentsOf: workspace.lockPath).map { ": \($0)" } ?? ""
                throw PlainFailure(
                    .locked,
                    "\(workspace.lockPath): another run holds the lock\(holder)\nwait for it with --wait SECONDS")
            }
            tries -= 1
            usleep(100_000)
            try stop.check()
        }
        Holder(process: getpid()).write(to: descriptor)
    }

    /// Whether a program that writes is under way.
    package static func isHeld(in workspace: Workspace) -> Bool {
        let descriptor = open(workspace.lockPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }

    /// Also called where `init` throws.
    deinit { if descriptor >= 0 { close(descriptor) } }
}
