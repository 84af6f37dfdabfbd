import Foundation
import Pipeline

/// Turns SIGINT, SIGTERM and SIGHUP into a request to stop; a second one ends the program at once.
///
/// A plain signal handler: one on a dispatch queue waits for a free thread, and busy stages leave none.
enum SignalWatch {
    /// Signals are the process's, and so is what they raise.
    static let stop = StopSignal()

    static func begin() {
        // Made before a handler needs it.
        _ = stop.isRaised
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if SignalWatch.stop.isRaised { _exit(128 + number) }
                SignalWatch.stop.raise(number)
            }
        }
    }
}
