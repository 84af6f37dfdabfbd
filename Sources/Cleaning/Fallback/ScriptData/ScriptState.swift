import Foundation
import Markup

/// Reads the state that the scripts of a page carry, whatever framework wrote it.
enum ScriptState {
    /// The least length of data, in bytes; shorter values are settings.
    private static let minimumLength = 400

    static func values(in scripts: [[UInt8]]) -> [LenientJSONValue] {
        var values: [LenientJSONValue] = []
        var stream = FlightStream()
        for script in scripts {
            var parser = LenientJSONParser(script: script)
            if FlightStream.isPart(script) {
                for value in parser.values(longerThan: 0) { stream.append(value) }
            } else {
                values += parser.values(longerThan: minimumLength).map(resolved)
            }
        }
        return values + stream.values
    }

    private static func resolved(_ value: LenientJSONValue) -> LenientJSONValue {
        if let text = value.text { return parsed(text) ?? value }
        return DevaluePayload(value)?.root ?? value
    }

    /// Returns data that were written into a text, perhaps percent-encoded: `"{\"title\":…}"`, `"%7B%22title…"`.
    static func parsed(_ text: String) -> LenientJSONValue? {
        guard text.utf8.count > minimumLength else { return nil }
        let text = text.hasPrefix("%7B") || text.hasPrefix("%5B") ? text.removingPercentEncoding ?? text : text
        guard let first = text.utf8.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
        var parser = LenientJSONParser(script: Array(text.utf8))
        return parser.values(longerThan: minimumLength).first
    }
}
