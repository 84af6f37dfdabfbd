import ArticleModel
import Foundation

/// The text of a `pipeline.json`, checked for what a JSON decoder lets pass or says badly.
struct ConfigurationText {
    /// The largest file, in bytes, that can be a configuration: one that a person has written is a few kilobytes.
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
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            throw failure("is not UTF-8 text")
        }
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: bytes)
        } catch DecodingError.dataCorrupted(let context) {
            throw failure(reason(context))
        }
        if let problem = StrictJSON.problem(in: bytes) { throw failure(problem) }
        return value
    }

    private func reason(_ context: DecodingError.Context) -> String {
        if bytes.allSatisfy({ [9, 10, 13, 32].contains($0) }) { return "is empty" }
        if context.underlyingError == nil, let place = placeOfProblem { return "is not JSON: \(place)" }
        return "is not JSON: \(context.debugDescription)"
    }

    /// Such as `line 2, column 13: Invalid value`. Only this parser of Foundation's says where it has stopped, in bytes.
    private var placeOfProblem: String? {
        let problem = Result { try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed) }
        guard case .failure(let error) = problem,
            let details = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String,
            let end = details.range(of: " around character "),
            let offset = Int(details[end.upperBound...].prefix { $0.isNumber })
        else { return nil }
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 10 } + 1
        let column = before.reversed().prefix { $0 != 10 }.count + 1
        return "line \(line), column \(column): \(details[..<end.lowerBound])"
    }

    private func failure(_ problem: String) -> PlainFailure { PlainFailure(.configuration, "\(name): \(problem)") }
}

/// Finds what decoders pass over in silence: a key that is given twice in one object, of which they keep
/// one, and a comma before a closing bracket.
enum StrictJSON {
    /// Returns what is wrong with `bytes`, which a decoder must have taken; nil where nothing is.
    static func problem(in bytes: Data) -> String? {
        var objects: [Set<String>] = []
        var last: UInt8 = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): objects.append([])
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if last == UInt8(ascii: ",") { return "is not JSON: a comma before a closing bracket" }
                _ = objects.popLast()
            case UInt8(ascii: "\""):
                let text = string(in: bytes, at: &index)
                if isKey(bytes, after: index), !objects.isEmpty,
                    !objects[objects.count - 1].insert(text).inserted
                {
                    return "the key \"\(text)\" is given twice"
                }
            default: break
            }
            if !isSpace(byte) { last = byte }
            index += 1
        }
        return nil
    }

    /// Returns the string that begins at `index`, and leaves `index` at its closing quotation mark.
    private static func string(in bytes: Data, at index: inout Data.Index) -> String {
        let start = index + 1
        index = start
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        let text = bytes[start..<min(index, bytes.endIndex)]
        let quotationMark = Data([UInt8(ascii: "\"")])
        let unescaped = try? JSONDecoder().decode(String.self, from: quotationMark + text + quotationMark)
        return unescaped ?? String(decoding: text, as: UTF8.self)
    }

    private static func isKey(_ bytes: Data, after index: Data.Index) -> Bool {
        bytes[(index + 1)...].first { !isSpace($0) } == UInt8(ascii: ":")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
