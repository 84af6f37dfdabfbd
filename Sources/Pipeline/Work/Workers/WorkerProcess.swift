import ArticleModel
import Foundation

/// A running worker, seen from the process that has started it.
///
/// Nothing here waits for the worker: what it does not read yet is kept, so that neither waits for the other for ever.
final class WorkerProcess {
    /// One end of a socket, of which the worker has the other as its standard input and output.
    let descriptor: Int32
    private let process: pid_t
    private var isRunning = true
    private var isTooSilent = false
    private var outgoing = Data()
    /// The number of bytes of `outgoing` that the worker has taken.
    private var sent = 0
    private var received = LineBuffer()
    private var firstLine: Data?
    /// Whether the worker has begun: one that ends before would do so with every record.
    private(set) var isReady = false

    /// The number of bytes that are read with one call of the operating system.
    private static let chunkSize = 1 << 18

    init(_ command: WorkerCommand, task: Data) throws {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw WorkerFailure.cannotStart(errno) }
        descriptor = ends[0]
        let (code, process) = command.spawn(standardInputAndOutput: ends[1])
        self.process = process
        close(ends[1])
        guard code == 0 else {
            isRunning = false
            throw WorkerFailure.cannotStart(code)
        }
        send(task)
    }

    deinit {
        close(descriptor)
        if isRunning {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
    }

    var hasUnsent: Bool { sent < outgoing.count }

    func send(_ line: Data) {
        outgoing.append(line)
        outgoing.append(10)
    }

    /// Writes as much as the worker takes. That it has ended is found by reading.
    func flush() {
        let count = outgoing.withUnsafeBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
            let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
            return Glibc.send(descriptor, rest.baseAddress, rest.count, flags)
        }
        sent += max(0, count)
        if !hasUnsent {
            outgoing.removeAll(keepingCapacity: true)
            sent = 0
        } else if sent > outgoing.count / 2 {
            outgoing.removeFirst(sent)
            sent = 0
        }
    }

    /// Reads what is there. Returns false where nothing more will come: the worker has ended.
    func receive() -> Bool {
        while true {
            var result = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: WorkerProcess.chunkSize) { target, count in
                result = recv(descriptor, target.baseAddress, target.count, Int32(MSG_DONTWAIT))
                count = max(0, result)
            }
            if result < 0 { return errno == EAGAIN || errno == EINTR }
            if result == 0 { return false }
            received.append(chunk)
        }
    }

    /// Returns the next reply that has come whole; nil where there is none.
    func nextReply() throws -> WorkerReply? {
        while case .whole(let line)? = received.next() {
            if !isReady {
                guard line == WorkerCommand.readyLine else { throw WorkerFailure.notAWorker }
                isReady = true
            } else if let first = firstLine {
                firstLine = nil
                return try WorkerReply(first, line)
            } else {
                firstLine = line
            }
        }
        return nil
    }

    /// Kills the worker, which has not answered in time.
    func endForSilence() {
        isTooSilent = true
        kill(process, SIGKILL)
    }

    /// Waits for the end of the worker, which has closed its socket, and returns how it ended.
    func ending() -> WorkerEnding {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        isRunning = false
        if isTooSilent { return .silence }
        let signal = status & 0x7F
        return signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    }
}

/// How a worker ended.
enum WorkerEnding: Hashable, Sendable {
    /// It was killed because it did not answer in time.
    case silence
    case signal(Int32)
    case status(Int32)

    /// Whether its record took more than `WorkerLimits.processorSecondsPerRecord`.
    var isTimeout: Bool { self == .signal(SIGXCPU) }
}

extension WorkerEnding: CustomStringConvertible {
    /// Such as `signal 4 (SIGILL)`.
    var description: String {
        switch self {
        case .silence: "being killed, since it did nothing,"
        case .signal(let number): "signal \(number)" + (WorkerEnding.names[number].map { " (\($0))" } ?? "")
        case .status(let status): "status \(status)"
        }
    }

    private static let names: [Int32: String] = [
        SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE",
        SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV", SIGXCPU: "SIGXCPU",
    ]
}

/// What keeps workers from working, whatever the records are.
enum WorkerFailure {
    static func cannotStart(_ code: Int32) -> PlainFailure {
        PlainFailure(.inputOutput, "cannot start a worker process: \(FileFailure.reason(of: code))")
    }

    static func endedEarly(_ ending: WorkerEnding) -> PlainFailure {
        PlainFailure(.internalError, "a worker process ended by \(ending) before it had begun")
    }

    static var notAWorker: PlainFailure { PlainFailure(.internalError, "a worker process gave an answer that is none") }
}
