/// What is known of one paragraph that articles of an outlet begin or end with.
public struct BlockEntry: Codable, Hashable, Sendable {
    /// Of the outlet and the paragraph's words, in hexadecimal digits.
    public let key: String
    public let outlet: String
    /// In how many different articles it was seen.
    public private(set) var articles = 0
    /// In how many of them most of the names and numbers in it stand elsewhere too: it is about their subject.
    public private(set) var related = 0
    /// It speaks of the outlet, its writers or its readers.
    public let isSigned: Bool
    /// How many runs ago it was last seen.
    public private(set) var age = 0
    /// Its beginning, once it recurs.
    public private(set) var sample: String?
    /// Of the first articles, so that none counts twice; no more than are needed to decide.
    public private(set) var marks: [String] = []

    /// Beyond so many articles, one more or less does not matter.
    private static let mostMarks = 24

    init(key: String, outlet: String, isSigned: Bool) {
        self.key = key
        self.outlet = outlet
        self.isSigned = isSigned
    }

    /// Counts the article `mark`, unless it has been counted.
    mutating func count(_ mark: String, isRelated: Bool, text: String) {
        age = 0
        if marks.contains(mark) { return }
        if marks.count < BlockEntry.mostMarks { marks.append(mark) }
        articles += 1
        related += isRelated ? 1 : 0
        if articles == 2 { sample = String(text.unicodeScalars.prefix(120)) }
    }

    mutating func grow() { age += 1 }

    /// Whether the outlet puts it to its articles, rather than its articles telling it.
    func recurs(from fewest: Int) -> Bool {
        fewest > 0 && articles >= (isSigned ? fewest : 2 * fewest) && related * 2 <= articles
    }
}
