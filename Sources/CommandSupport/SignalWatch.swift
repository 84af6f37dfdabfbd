import Foundation
import Pipeline

/// Turns SIGINT, SIGTERM and SIGHUP into a request to stop; a second one ends the program at once.
///
/// A plain signal handler: one on a dispatch queue waits for a free thread, and busy stages leave none.
enum SignalWatch {
    /// The stop signal of the process, as signals are the process's.
    static let stop = StopSignal()

    static func begin() {
        // Made before a handler needs it.
        _ = stop.isRaised
        for signalNumber in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signalNumber) {
            signal(signalNumber) { signalNumber in
                if SignalWatch.stop.isRaised { _exit(128 + signalNumber) }
                SignalWatch.stop.raise(signalNumber)
            }
        }
    }

    /// Whether the caller wants the signal not to count, as `nohup` does.
    private static func isIgnored(_ signalNumber: Int32) -> Bool {
        var action = sigaction()
        sigaction(signalNumber, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
    }

    /// `SIG_IGN`, which is a cast that Swift does not take over.
    private static let ignored = 1
}
