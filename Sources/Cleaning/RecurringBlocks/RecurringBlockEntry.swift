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
    private var seen: Int32
    private var seenRelated: Int32
    private var runsAgo: Int32
    /// The beginning of the paragraph, once it recurs.
    package private(set) var sample: String?
    /// The fingerprints of the articles in which it was seen, so that none counts twice; no more than are needed to
    /// decide.
    private var firstFingerprint: UInt64
    private var otherFingerprints: [UInt64]

    /// The number of articles beyond which one more or less does not matter.
    private static let maximumFingerprints = 24
    /// The length of the sample, in Unicode scalars.
    static let sampleLength = 120

    init(
        key: UInt64, outlet: String, isSelfReferential: Bool, articles: Int32 = 0, related: Int32 = 0, age: Int32 = 0,
        fingerprints: [UInt64] = [], sample: String? = nil
    ) {
        self.key = key
        self.outlet = outlet
        self.isSelfReferential = isSelfReferential
        seen = articles
        seenRelated = related
        runsAgo = age
        firstFingerprint = fingerprints.first ?? 0
        otherFingerprints = Array(fingerprints.dropFirst())
        self.sample = sample
    }

    /// The fingerprints of the articles in which it was seen, or of the first of them where there are many.
    var fingerprints: [UInt64] { seen == 0 ? [] : [firstFingerprint] + otherFingerprints }

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
