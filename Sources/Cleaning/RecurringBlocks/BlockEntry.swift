/// What is known of one paragraph that articles of an outlet begin or end with.
///
/// Most are seen once and never again, and there are many: an entry without further marks owns no memory of its own.
package struct BlockEntry: Hashable, Sendable {
    /// Of the outlet and the paragraph's words.
    let key: UInt64
    package let outlet: String
    /// It speaks of the outlet, its writers or its readers.
    package let isSigned: Bool
    private var seen: Int32 = 0
    private var seenRelated: Int32 = 0
    private var runsAgo: Int32 = 0
    /// Its beginning, once it recurs.
    package private(set) var sample: String?
    /// Of the first article, and of those after it, so that none counts twice; no more than are needed to decide.
    private var firstMark: UInt64 = 0
    private var furtherMarks: [UInt64] = []

    /// Beyond so many articles, one more or less does not matter.
    private static let mostMarks = 24
    private static let sampleLength = 120

    init(key: UInt64, outlet: String, isSigned: Bool) {
        self.key = key
        self.outlet = outlet
        self.isSigned = isSigned
    }

    /// In how many different articles it was seen.
    package var articles: Int { Int(seen) }

    /// In how many of them most of the names and numbers in it stand elsewhere too: it is about their subject.
    package var related: Int { Int(seenRelated) }

    /// How many runs ago it was last seen.
    package var age: Int { Int(runsAgo) }

    /// Counts the article `mark`, unless it has been counted.
    mutating func count(_ mark: UInt64, isRelated: Bool, text: String) {
        runsAgo = 0
        if seen > 0, firstMark == mark || furtherMarks.contains(mark) { return }
        if seen == 0 {
            firstMark = mark
        } else if furtherMarks.count + 1 < BlockEntry.mostMarks {
            furtherMarks.append(mark)
        }
        seen += 1
        seenRelated += isRelated ? 1 : 0
        if seen == 2 { sample = String(text.unicodeScalars.prefix(BlockEntry.sampleLength)) }
    }

    mutating func grow() { runsAgo += 1 }

    /// Whether the outlet puts it to its articles, rather than its articles telling it.
    func recurs(from fewest: Int) -> Bool {
        fewest > 0 && articles >= (isSigned ? fewest : 2 * fewest) && related * 2 <= articles
    }
}

extension BlockEntry: Codable {
    private enum Key: String, CodingKey { case key, outlet, isSigned, articles, related, age, sample, marks }

    /// Hashes are written in hexadecimal digits: as numbers many readers of JSON would round them.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        key = try BlockEntry.hash(of: fields.decode(String.self, forKey: .key), in: fields)
        outlet = try fields.decode(String.self, forKey: .outlet)
        isSigned = try fields.decode(Bool.self, forKey: .isSigned)
        seen = try fields.decode(Int32.self, forKey: .articles)
        seenRelated = try fields.decode(Int32.self, forKey: .related)
        runsAgo = try fields.decode(Int32.self, forKey: .age)
        sample = try fields.decodeIfPresent(String.self, forKey: .sample)
        let marks = try fields.decode([String].self, forKey: .marks).map { try BlockEntry.hash(of: $0, in: fields) }
        firstMark = marks.first ?? 0
        furtherMarks = Array(marks.dropFirst())
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(String(key, radix: 16), forKey: .key)
        try fields.encode(outlet, forKey: .outlet)
        try fields.encode(isSigned, forKey: .isSigned)
        try fields.encode(seen, forKey: .articles)
        try fields.encode(seenRelated, forKey: .related)
        try fields.encode(runsAgo, forKey: .age)
        try fields.encodeIfPresent(sample, forKey: .sample)
        try fields.encode(([firstMark] + furtherMarks).map { String($0, radix: 16) }, forKey: .marks)
    }

    private static func hash(of digits: String, in fields: KeyedDecodingContainer<Key>) throws -> UInt64 {
        guard let hash = UInt64(digits, radix: 16) else {
            throw DecodingError.dataCorruptedError(
                forKey: .key, in: fields, debugDescription: "\(digits) is no hexadecimal number")
        }
        return hash
    }
}
