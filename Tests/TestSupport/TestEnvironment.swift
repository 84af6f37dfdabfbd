import Foundation

/// What a developer asks of the tests by environment variables.
package enum TestEnvironment {
    /// The folder of labelled data that are no part of the project; nil where `COPYDESK_DATA` is not set.
    package static let data = value("COPYDESK_DATA")

    /// The folder that predictions on labelled pages are written to; nil where `COPYDESK_PREDICTIONS` is not set.
    package static let predictions = value("COPYDESK_PREDICTIONS")

    /// The number of splices of rules' examples to try; nil where `COPYDESK_SPLICES` is not set.
    package static let splices = value("COPYDESK_SPLICES").flatMap { Int($0) }

    /// Whether golden outputs are recorded, which fails every test that does so.
    package static let isRecording = value("COPYDESK_RECORD") != nil

    /// Whether tests of faults try all places instead of a few, which takes minutes.
    package static let isTryingAllFaults = value("COPYDESK_FAULTS") != nil

    /// The path of a Python that has `warcio`, a reader and writer of web archives; nil where `COPYDESK_WARCIO` is not set.
    package static let warcio = value("COPYDESK_WARCIO")

    private static func value(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
