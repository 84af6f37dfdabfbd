import ArticleModel

/// The name of a run, such as `20261121T060000Z-7f3a`: it sorts by time.
package enum RunID {
    /// Returns the name of a run at `clock`; the suffix follows from clock and settings, so that the same call gives
    /// the same name.
    package static func at(_ clock: Timestamp, settings: ContentHash) -> String {
        let seed = ContentHash(of: "\(clock)\n\(settings)")
        return "\(clock.compact)-\(seed.value.prefix(4))"
    }

    /// Returns the name of the `ordinal`-th run with the same clock, such as `20261121T060000Z-7f3a.0002`.
    package static func numbered(_ id: String, _ ordinal: Int) -> String {
        let digits = String(ordinal)
        return "\(id).\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    /// Returns the name without the number of a further run.
    package static func base(of id: String) -> String { String(id.prefix { $0 != "." }) }

    /// Returns the day and time in a run's name; nil for a name that is no run's.
    package static func clock(of id: String) -> Timestamp? {
        let digits = Array(id.utf8.prefix(17))
        guard isSuffix(id.utf8.dropFirst(17)), digits.count == 17, digits[8] == UInt8(ascii: "T"),
            digits[15] == UInt8(ascii: "Z")
        else { return nil }
        if digits[16] != UInt8(ascii: "-") { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return Timestamp(
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
    }

    /// Whether `rest` is four hex digits, and for a numbered run a full stop and four or more digits after them.
    private static func isSuffix(_ rest: Substring.UTF8View) -> Bool {
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let suffix = parts.first, suffix.count == 4, parts.count <= 2 else { return false }
        let isHex = suffix.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        return isHex && parts.dropFirst().allSatisfy { $0.count >= 4 && $0.allSatisfy { (48...57).contains($0) } }
    }
}
