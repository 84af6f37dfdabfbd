import Dispatch
import Foundation
import Pipeline

/// Turns SIGINT, SIGTERM and SIGHUP into a request to stop; a second one ends the program at once.
final class SignalWatch {
    private let sources: [any DispatchSourceSignal]

    init(_ stop: StopSignal) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isRaised { _exit(128 + number) }
                stop.raise(number)
            }
            source.resume()
            return source
        }
    }
}
