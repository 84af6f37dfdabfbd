import ArticleModel
import Foundation

/// An entry as a line: its fields in a fixed order, with tabs between them. Every run reads and writes thousands of them,
/// which takes a tenth of the time that JSON would.
extension RecurringBlockEntry {
    private static let tab = UInt8(ascii: "\t")
    private static let comma = UInt8(ascii: ",")
    private static let backslash = UInt8(ascii: "\\")
    private static let escapes: [UInt8: UInt8] = [
        tab: UInt8(ascii: "t"), UInt8(ascii: "\n"): UInt8(ascii: "n"), backslash: backslash,
    ]
    private static let fieldCount = 8

    /// The line without its break: key, outlet, articles, related, age, whether it is self-referential (1 or 0),
    /// fingerprints, sample. Hashes are in hexadecimal digits, and a tab, line break or backslash in a text is `\t`, `\n` or
    /// `\\`.
    package var line: Data {
        let fields: [String] = [
            String(key, radix: 16), Self.escaped(outlet), String(articles), String(related), String(age),
            isSelfReferential ? "1" : "0", fingerprints.map { String($0, radix: 16) }.joined(separator: ","),
            Self.escaped(sample ?? ""),
        ]
        return Data(fields.joined(separator: "\t").utf8)
    }

    /// Reads such a line.
    package init(line: Data) throws(NotARecord) {
        let fields = [UInt8](line).split(separator: Self.tab, omittingEmptySubsequences: false)
        guard fields.count == Self.fieldCount else {
            throw NotARecord("\(fields.count) fields instead of \(Self.fieldCount)")
        }
        var fingerprints: [UInt64] = []
        for digits in fields[6].split(separator: Self.comma) {
            fingerprints.append(try Self.hash(digits, "a fingerprint"))
        }
        let sample = Self.unescaped(fields[7])
        self.init(
            key: try Self.hash(fields[0], "the key"), outlet: Self.unescaped(fields[1]),
            isSelfReferential: fields[5].first == UInt8(ascii: "1"),
            articles: try Self.count(fields[2], "articles"), related: try Self.count(fields[3], "related"),
            age: try Self.count(fields[4], "age"), fingerprints: fingerprints, sample: sample.isEmpty ? nil : sample)
    }

    private static func hash(_ digits: ArraySlice<UInt8>, _ name: String) throws(NotARecord) -> UInt64 {
        guard let hash = UInt64(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw NotARecord("\(name) is no hexadecimal number")
        }
        return hash
    }

    private static func count(_ digits: ArraySlice<UInt8>, _ name: String) throws(NotARecord) -> Int32 {
        guard let count = Int32(String(decoding: digits, as: UTF8.self)), count >= 0 else {
            throw NotARecord("\(name) is no number")
        }
        return count
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { escapes[$0] != nil }) else { return text }
        let bytes = text.utf8.flatMap { byte in escapes[byte].map { [backslash, $0] } ?? [byte] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(backslash) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            if !isEscaped, byte == backslash {
                isEscaped = true
            } else {
                plain.append(isEscaped ? escapes.first { $0.value == byte }?.key ?? byte : byte)
                isEscaped = false
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
