import ArticleModel

/// The name of a run, such as `20261121T060000Z-7f3a`: it sorts by time.
public enum RunID {
    /// The suffix follows from the clock and the settings, so that the same call gives the same name.
    public static func at(_ clock: Timestamp, settings: ContentHash) -> String {
        let seed = ContentHash(of: "\(clock)\n\(settings)")
        return "\(clock.compact)-\(seed.value.prefix(4))"
    }

    /// The `number`-th further run with the same clock: `20261121T060000Z-7f3a.02`.
    public static func numbered(_ id: String, _ number: Int) -> String {
        "\(id).\(number < 10 ? "0" : "")\(number)"
    }

    /// The day and time in a run's name; nil for a name that is no run's.
    public static func clock(of id: String) -> Timestamp? {
        let digits = Array(id.utf8.prefix(17))
        guard digits.count == 17, digits[8] == UInt8(ascii: "T"), digits[15] == UInt8(ascii: "Z") else { return nil }
        if digits[16] != UInt8(ascii: "-") { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return Timestamp(
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
    }
}
