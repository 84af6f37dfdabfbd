import ArticleModel

/// One cleaned text beside what it should be.
struct TextComparison {
    private let text: NoisyText
    private let article: CleanArticle
    private(set) var paragraphs = MatchCounts()
    private(set) var roles = MatchCounts()
    private(set) var repeats = RepeatCounts()
    private(set) var flags = MatchCounts()
    private(set) var fields: [(String, Bool)] = []
    /// The mistakes, in words for a person to read.
    private(set) var faults: [String] = []

    /// The names of the rules by which cleaning removes what is there twice.
    private static let repetitionRules: Set<String> = [
        "repeatedParagraph", "repeatedPart", "pullQuote", "repeatedHeading",
    ]
    /// Flags that tell what was done, not what the text is like.
    private static let flagsOfRepairs: Set<QualityFlag.Name> = [
        .repeatedParagraphs, .repairedEncoding, .repairedText, .mojibake,
    ]

    init(_ text: NoisyText, _ article: CleanArticle) {
        self.text = text
        self.article = article
    }

    mutating func compare() {
        compareParagraphs()
        compareFields()
        compareFlags()
    }

    private mutating func compareParagraphs() {
        let expected = multiset(text.truth.paragraphs.map(\.text))
        let found = multiset(article.paragraphs.map(\.text))
        paragraphs = MatchCounts(
            correct: intersectionCount(expected, found), predicted: article.paragraphs.count,
            expected: text.truth.paragraphs.count)
        let roleOf = Dictionary(text.truth.paragraphs.map { ($0.text, $0.role) }) { first, _ in first }
        for paragraph in article.paragraphs {
            if let role = roleOf[paragraph.text] { roles.add(isCorrect: role == paragraph.role) }
        }
        compareRepeats(missing: excess(expected, over: found), surplus: excess(found, over: expected))
    }

    private mutating func compareRepeats(missing: [String], surplus: [String]) {
        let removed = article.removed.filter { TextComparison.repetitionRules.contains($0.rule) }
        let samples = Set(removed.map { TextComparison.key($0.sample) })
        repeats.removed = removed.count
        repeats.lost = missing.filter { samples.contains(TextComparison.key($0)) }.count
        repeats.inserted = text.repeats.count
        let copies = Set(text.repeats.map(TextComparison.key))
        repeats.remaining = min(repeats.inserted, surplus.filter { copies.contains(TextComparison.key($0)) }.count)
        for line in missing { fault("missing", line) }
        for line in surplus { fault("surplus", line) }
    }

    private mutating func compareFields() {
        let truth = text.truth
        compare("title", truth.title, article.title)
        compare("subtitle", truth.subtitle, article.subtitle)
        compare("byline", truth.byline.joined(separator: ", "), article.byline.joined(separator: ", "))
        compare("dateline", truth.place, article.dateline?.place)
        compare("agency", truth.agency, article.agency)
        compare("outlet", truth.outlet, article.outlet)
        compare("section", truth.section, article.section)
    }

    private mutating func compare(_ name: String, _ expected: String?, _ found: String?) {
        let isCorrect = (expected ?? "") == (found ?? "")
        fields.append((name, isCorrect))
        if !isCorrect { fault(name, "\(found ?? "nothing") instead of \(expected ?? "nothing")") }
    }

    private mutating func compareFlags() {
        let found = Set(article.flags.map(\.name)).subtracting(TextComparison.flagsOfRepairs)
        flags = MatchCounts(
            correct: found.intersection(text.flags).count, predicted: found.count, expected: text.flags.count)
        for name in text.flags.subtracting(found).sorted(by: { $0.rawValue < $1.rawValue }) {
            fault("no flag", name.rawValue)
        }
        for flag in article.flags where found.subtracting(text.flags).contains(flag.name) {
            fault("flag", "\(flag.name.rawValue) \(flag.detail ?? "")")
        }
    }

    private mutating func fault(_ kind: String, _ what: String) {
        let noises = text.noises.map(\.rawValue).joined(separator: "+")
        faults.append("\(text.index) \(noises): \(kind): \(what.prefix(160))")
    }

    private func excess(_ left: [String: Int], over right: [String: Int]) -> [String] {
        left.keys.sorted().flatMap { key in
            Array(repeating: key, count: max(0, (left[key] ?? 0) - (right[key] ?? 0)))
        }
    }

    /// Returns the first words, normalized: a sample is cut at the end.
    private static func key(_ text: String) -> String { String(ScoredText.normalized(text).prefix(60)) }
}
