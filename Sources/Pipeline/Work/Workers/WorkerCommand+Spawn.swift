import Foundation

extension WorkerCommand {
    /// Starts the command; returns 0 and the process, or the `errno` of what failed.
    ///
    /// The process hears nothing of signals that ask to stop, which a terminal or a service manager sends to all processes:
    /// when this one stops, it closes the socket. What its runtime prints where it crashes is dropped.
    func spawn(standardInputAndOutput socket: Int32) -> (code: Int32, process: pid_t) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
        posix_spawnattr_setsigmask(&attributes, &blocked)
        // A bound that the caller of this program ignores would be none.
        var reset = sigset_t()
        sigemptyset(&reset)
        sigaddset(&reset, SIGXCPU)
        posix_spawnattr_setsigdefault(&attributes, &reset)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        let argv = WorkerCommand.cStrings([path] + arguments)
        let environment = WorkerCommand.cStrings(WorkerCommand.environment)
        defer { for string in argv + environment { free(string) } }
        let code = posix_spawn(&process, path, &actions, &attributes, argv, environment)
        return (code, process)
    }

    /// The environment of this process, without the runtime's own report of a crash, which takes a second and is dropped.
    private static let environment =
        ProcessInfo.processInfo.environment.filter { $0.key != "SWIFT_BACKTRACE" }.map { "\($0.key)=\($0.value)" }
        + ["SWIFT_BACKTRACE=enable=no"]

    /// Returns copies of `texts`, which the caller frees, with a null at their end.
    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
