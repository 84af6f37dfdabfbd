import Foundation

/// The bounds that a worker sets to itself, which the kernel enforces: past them it is ended by a signal, and its record
/// is rejected.
///
/// They are far above what the stages' own bounds allow an article, so that they are met only where a transform does not
/// end or eats memory.
package enum WorkerLimits {
    /// The processor time, in seconds, that one record may take.
    package static let processorSecondsPerRecord: UInt = 120
    /// The memory, in bytes, that a worker may take beyond what it has when it begins.
    package static let memoryBytes: UInt = 3 << 30

    /// Bounds the memory, and leaves no core file where the worker crashes.
    static func apply() {
        lower(RLIMIT_CORE, to: 0)
        if let bytes = privateBytes { lower(RLIMIT_DATA, to: bytes + memoryBytes) }
    }

    /// Gives the record that comes now its processor time.
    static func beginRecord() {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let used = UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        set(RLIMIT_CPU) { min($0.rlim_max, used + 1 + processorSecondsPerRecord) }
    }

    private static func lower(_ resource: __rlimit_resource, to value: UInt) {
        set(resource) { min($0.rlim_cur, value) }
    }

    private static func set(_ resource: __rlimit_resource, _ value: (rlimit) -> UInt) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = value(limit)
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }

    /// The size in bytes of what `RLIMIT_DATA` bounds, by `/proc/self/statm`; nil where that cannot be read.
    private static var privateBytes: UInt? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let fields = text.split(separator: " ")
        guard fields.count > 5, let pages = UInt(fields[5]) else { return nil }
        return pages * UInt(sysconf(Int32(_SC_PAGESIZE)))
    }
}
