/// The record of one paragraph with which articles of an outlet begin or end.
///
/// Most are seen once and never again, and there are many: an entry without further fingerprints owns no memory of its
/// own.
package struct RecurringBlockEntry: Hashable, Sendable {
    /// The hash of the outlet and the paragraph's words.
    let key: UInt64
    package let outlet: String
    /// Whether the paragraph speaks of the outlet, its writers or its readers.
    package let isSelfReferential: Bool
    private var seen: Int32 = 0
    private var seenRelated: Int32 = 0
    private var runsAgo: Int32 = 0
    /// The beginning of the paragraph, once it recurs.
    package private(set) var sample: String?
    /// The fingerprints of the articles in which it was seen, so that none counts twice; no more than are needed to
    /// decide.
    private var firstFingerprint: UInt64 = 0
    private var otherFingerprints: [UInt64] = []

    /// The number of articles beyond which one more or less does not matter.
    private static let maximumFingerprints = 24
    /// The length of the sample, in Unicode scalars.
    static let sampleLength = 120

    init(key: UInt64, outlet: String, isSelfReferential: Bool) {
        self.key = key
        self.outlet = outlet
        self.isSelfReferential = isSelfReferential
    }

    /// The number of different articles in which it was seen.
    package var articles: Int { Int(seen) }

    /// The number of those articles in which most of its names and numbers stand elsewhere too: it is about their
    /// subject.
    package var related: Int { Int(seenRelated) }

    /// The number of runs since it was last seen.
    package var age: Int { Int(runsAgo) }

    /// Counts the article with this fingerprint, unless it has been counted.
    mutating func count(_ fingerprint: UInt64, isRelated: Bool, sample: String) {
        runsAgo = 0
        if seen > 0, firstFingerprint == fingerprint || otherFingerprints.contains(fingerprint) { return }
        if seen == 0 {
            firstFingerprint = fingerprint
        } else if otherFingerprints.count + 1 < RecurringBlockEntry.maximumFingerprints {
            otherFingerprints.append(fingerprint)
        }
        seen += 1
        seenRelated += isRelated ? 1 : 0
        if seen == 2 { self.sample = sample }
    }

    /// Notes that another run has ended.
    mutating func growOlder() { runsAgo += 1 }

    /// Whether at least `minimum` articles have it as a block of their outlet rather than as part of what they report.
    func recurs(inAtLeast minimum: Int) -> Bool {
        minimum > 0 && articles >= (isSelfReferential ? minimum : 2 * minimum) && related * 2 <= articles
    }
}

extension RecurringBlockEntry: Codable {
    private enum Key: String, CodingKey {
        case key, outlet, articles, related, age, sample
        case isSelfReferential = "isSigned"
        case fingerprints = "marks"
    }

    /// Hashes are written in hexadecimal digits: as numbers many readers of JSON would round them.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        key = try RecurringBlockEntry.hash(of: fields.decode(String.self, forKey: .key), in: fields)
        outlet = try fields.decode(String.self, forKey: .outlet)
        isSelfReferential = try fields.decode(Bool.self, forKey: .isSelfReferential)
        seen = try fields.decode(Int32.self, forKey: .articles)
        seenRelated = try fields.decode(Int32.self, forKey: .related)
        runsAgo = try fields.decode(Int32.self, forKey: .age)
        sample = try fields.decodeIfPresent(String.self, forKey: .sample)
        let fingerprints = try fields.decode([String].self, forKey: .fingerprints).map {
            try RecurringBlockEntry.hash(of: $0, in: fields)
        }
        firstFingerprint = fingerprints.first ?? 0
        otherFingerprints = Array(fingerprints.dropFirst())
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(String(key, radix: 16), forKey: .key)
        try fields.encode(outlet, forKey: .outlet)
        try fields.encode(isSelfReferential, forKey: .isSelfReferential)
        try fields.encode(seen, forKey: .articles)
        try fields.encode(seenRelated, forKey: .related)
        try fields.encode(runsAgo, forKey: .age)
        try fields.encodeIfPresent(sample, forKey: .sample)
        try fields.encode(([firstFingerprint] + otherFingerprints).map { String($0, radix: 16) }, forKey: .fingerprints)
    }

    private static func hash(of digits: String, in fields: KeyedDecodingContainer<Key>) throws -> UInt64 {
        guard let hash = UInt64(digits, radix: 16) else {
            throw DecodingError.dataCorruptedError(
                forKey: .key, in: fields, debugDescription: "\(digits) is no hexadecimal number")
        }
        return hash
    }
}
