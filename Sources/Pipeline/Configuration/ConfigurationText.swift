import ArticleModel
import Foundation

/// The text of a `pipeline.json`, checked for what a JSON decoder lets pass or says badly.
struct ConfigurationText {
    /// A configuration of a person is a few kilobytes; a larger file is something else.
    static let maximumBytes = 1_000_000

    private let bytes: Data
    private let name: String

    init(_ bytes: Data, name: String) {
        self.bytes = bytes
        self.name = name
    }

    func value() throws -> JSONValue {
        guard bytes.count <= Self.maximumBytes else {
            throw failure("is \(bytes.count) bytes long, but a configuration has at most \(Self.maximumBytes)")
        }
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: bytes)
        } catch DecodingError.dataCorrupted(let context) {
            throw failure(reason(context.underlyingError))
        }
        if let problem = StrictJSON.problem(in: bytes) { throw failure(problem) }
        return value
    }

    private func reason(_ error: (any Error)?) -> String {
        let details = (error as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
        return "is not JSON: \(details ?? "it cannot be read")"
    }

    private func failure(_ problem: String) -> PlainFailure { PlainFailure(.configuration, "\(name): \(problem)") }
}

/// Finds what decoders pass over in silence: a key that stands twice in one object, of which they keep
/// one, and a comma before a closing bracket.
enum StrictJSON {
    /// `bytes` must be what a decoder takes.
    static func problem(in bytes: Data) -> String? {
        var objects: [Set<String>] = []
        var last: UInt8 = 0
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): objects.append([])
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if last == UInt8(ascii: ",") { return "is not JSON: a comma before a closing bracket" }
                _ = objects.popLast()
            case UInt8(ascii: "\""):
                let text = string(in: bytes, at: &place)
                if isKey(bytes, after: place), !objects.isEmpty,
                    !objects[objects.count - 1].insert(text).inserted
                {
                    return "the key \"\(text)\" is given twice"
                }
            default: break
            }
            if !isSpace(byte) { last = byte }
            place += 1
        }
        return nil
    }

    /// Leaves `place` at the closing mark.
    private static func string(in bytes: Data, at place: inout Data.Index) -> String {
        let start = place + 1
        place = start
        while place < bytes.endIndex, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return String(decoding: bytes[start..<min(place, bytes.endIndex)], as: UTF8.self)
    }

    private static func isKey(_ bytes: Data, after place: Data.Index) -> Bool {
        bytes[(place + 1)...].first { !isSpace($0) } == UInt8(ascii: ":")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
