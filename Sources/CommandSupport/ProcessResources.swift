import ArticleModel
import Foundation

/// What whoever starts a program gives it: open descriptors, and limits.
enum ProcessResources {
    /// The runtime ends a program by a trap where it gets no descriptor for its threads; a run needs these for its files and
    /// its workers.
    private static let neededDescriptors: rlim_t = 64
    /// A run takes more address space than that before its first article; where it gets no more, it ends by a trap.
    private static let neededAddressSpace: rlim_t = 256 << 20

    /// Throws where no run could be done with them.
    ///
    /// A file that grows past its limit is an error of the call that writes to it, not a signal that ends the program.
    static func prepare() throws {
        occupyClosedDescriptors()
        signal(SIGXFSZ, SIG_IGN)
        let descriptors = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue))
        guard descriptors >= neededDescriptors else {
            throw PlainFailure(
                .inputOutput,
                "no more than \(descriptors) files may be open at once, but \(neededDescriptors) are needed\n"
                    + "raise the limit, such as by ulimit -n 1024")
        }
        let space = limit(__rlimit_resource_t(RLIMIT_AS.rawValue))
        guard space >= neededAddressSpace else {
            throw PlainFailure(
                .inputOutput,
                "no more than \(space >> 20) MB of memory may be used, but \(neededAddressSpace >> 20) are needed\n"
                    + "raise the limit, such as by ulimit -v unlimited")
        }
    }

    /// Whether standard input, output or error is closed. Where the runtime has opened something of its own in its place,
    /// that is no file.
    static func isClosed(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return true }
        let kind = status.st_mode & S_IFMT
        return kind == 0 || kind == S_IFDIR
    }

    /// Has the closed ones refer to a folder, so that no file of ours comes to stand in their place and is written to.
    private static func occupyClosedDescriptors() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            let path = open("/", O_RDONLY | O_DIRECTORY)
            if path >= 0, path != descriptor { close(path) }
        }
    }

    private static func limit(_ resource: __rlimit_resource_t) -> rlim_t {
        var limit = rlimit()
        return getrlimit(resource, &limit) == 0 ? limit.rlim_cur : rlim_t.max
    }
}
