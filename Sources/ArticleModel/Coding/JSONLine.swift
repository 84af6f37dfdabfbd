import Foundation

/// Records as one line of JSON each: sorted keys, no blanks, so that equal records are equal bytes.
package struct JSONLine: Sendable {
    package init() {}

    /// The record's JSON without the line break.
    package func encode(_ record: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    package func decode<Record: Decodable>(_ type: Record.Type, from line: Data) throws(NotARecord) -> Record {
        do {
            return try JSONDecoder().decode(type, from: line)
        } catch {
            throw NotARecord(error)
        }
    }
}

/// Why a line cannot be read as a record.
package struct NotARecord: Error, Hashable, CustomStringConvertible {
    /// Such as `paragraphs[3].text is missing`.
    package let description: String

    package init(_ description: String) { self.description = description }

    init(_ error: any Error) {
        description =
            switch error {
            case DecodingError.keyNotFound(let key, let context):
                "\(NotARecord.path(context.codingPath + [key])) is missing"
            case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
                "\(NotARecord.path(context.codingPath)) has the wrong type"
            case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
                "not JSON"
            case DecodingError.dataCorrupted(let context):
                "\(NotARecord.path(context.codingPath)): \(context.debugDescription)"
            default: "not a record"
            }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        if keys.isEmpty { return "the line" }
        return keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
