import ArticleModel
import Foundation

/// The limits that whoever starts a program sets to it.
enum ProcessResources {
    /// A run takes more address space than that before its first article; where it gets no more, it ends by a trap.
    private static let neededAddressSpace: rlim_t = 256 << 20
    /// With less for its data a run waits for ever for a thread that the system does not give.
    private static let neededData: rlim_t = 88 << 20

    /// Throws where no run could be done with them.
    ///
    /// A file that grows past its limit is an error of the call that writes to it, not a signal that ends the program.
    static func prepare() throws {
        signal(SIGXFSZ, SIG_IGN)
        try require(neededAddressSpace, of: __rlimit_resource_t(RLIMIT_AS.rawValue), shellOption: "-v")
        try require(neededData, of: __rlimit_resource_t(RLIMIT_DATA.rawValue), shellOption: "-d")
    }

    private static func require(
        _ needed: rlim_t, of resource: __rlimit_resource_t, shellOption: String
    ) throws(PlainFailure) {
        let allowed = limit(resource)
        guard allowed < needed else { return }
        throw PlainFailure(
            .inputOutput,
            "no more than \(allowed >> 20) MB of memory may be used, but \(needed >> 20) are needed\n"
                + "raise the limit, such as by ulimit \(shellOption) unlimited")
    }

    /// Throws where the system gives too few threads: the runtime would wait for them for ever, before anything is done.
    static func requireThreads() throws(PlainFailure) {
        let needed = min(ProcessInfo.processInfo.activeProcessorCount, 8) + 4
        let code = ThreadTrial(needed).code
        guard code != 0 else { return }
        throw PlainFailure(
            .inputOutput,
            "\(needed) threads are needed, and the system does not give them: \(FileFailure.reason(of: code))\n"
                + "raise the limit of processes, such as by ulimit -u, or TasksMax of systemd")
    }

    private static func limit(_ resource: __rlimit_resource_t) -> rlim_t {
        var limit = rlimit()
        return getrlimit(resource, &limit) == 0 ? limit.rlim_cur : rlim_t.max
    }
}
