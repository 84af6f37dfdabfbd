import ArticleModel

/// A line that credits an agency: "With inputs from agencies", "Reuters contributed to this report."
struct AgencyCredit: Hashable {
    static let rule = "agencyCredit"
    static let reason = "credits an agency; a named one is in `agency`"

    /// Nil where the line says "agencies" and names none.
    let name: String?

    /// Nil where `line` is no such credit.
    init?(_ line: TextLine) {
        guard line.wordCount <= 14 else { return nil }
        let plain = line.plain
        if let opening = AgencyCredit.openings.first(where: { plain.hasPrefix($0 + " ") }) {
            self.init(named: line, after: opening.split(separator: " ").count)
        } else if AgencyCredit.whole.contains(plain) {
            self.init(name: nil)
        } else if let closing = AgencyCredit.closings.first(where: { plain.hasSuffix(" " + $0) }) {
            self.init(named: line, before: line.wordCount - closing.split(separator: " ").count)
        } else {
            return nil
        }
    }

    private static let openings = [
        "with inputs from", "with input from", "inputs from", "with agency inputs from", "with reporting by",
        "with information from", "with reports from", "with material from",
    ]

    private static let closings = [
        "contributed to this report", "contributed to this story", "contributed to this article",
    ]

    private static let whole: Set<String> = [
        "with agency inputs", "with agencies inputs", "agencies", "with agencies", "agency inputs", "from agencies",
    ]

    private static let unnamed: Set<String> = [
        "agencies", "agency", "news agencies", "wire agencies", "wires", "wire services", "the agencies",
        "other agencies", "various agencies",
    ]

    private init(name: String?) { self.name = name }

    private init?(named line: TextLine, after words: Int) {
        guard let word = line.words.words.dropFirst(words).first else { return nil }
        self.init(line.scalars[word.start...])
    }

    private init?(named line: TextLine, before words: Int) {
        guard words > 0, line.words.words[0].start < 2 else { return nil }
        self.init(line.scalars[line.words.words[0].start..<line.words.words[words - 1].end])
    }

    private init?(_ scalars: ArraySlice<Unicode.Scalar>) {
        var rest = scalars
        while let last = rest.last, !last.isWordPart { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        let plain = TextLine(Array(rest)).plain
        if AgencyCredit.unnamed.contains(plain) {
            self.init(name: nil)
        } else {
            guard first.isUppercaseLetter else { return nil }
            self.init(name: String(rest))
        }
    }
}
