import ArticleModel

/// A line that credits an agency: "With inputs from agencies", "Reuters contributed to this report."
struct AgencyCredit: Hashable {
    static let rule = "agencyCredit"
    static let reason = "credits an agency; a named one is in `agency`"

    /// Nil where the line says "agencies" and names none.
    let name: String?

    /// Nil where `line` is no such credit.
    init?(_ short: ShortLine) {
        guard short.words.count <= 14 else { return nil }
        if let opening = AgencyCredit.openings.first(where: { short.starts(with: [$0]) }) {
            self.init(
                named: short.line, after: opening.split(separator: " ").count,
                mayBePerson: opening == AgencyCredit.reporting)
        } else if short.isOne(of: AgencyCredit.whole) {
            self.init(name: nil)
        } else if let closing = AgencyCredit.closings.first(where: { short.plain.hasSuffix($0) }) {
            self.init(named: short.line, before: short.words.count - closing.split(separator: " ").count)
        } else if let name = AgencyCredit.signature(short) ?? AgencyCredit.labelled(short) {
            self.init(name: name)
        } else {
            return nil
        }
    }

    /// The agency's name alone behind a dash or in brackets: "— Fen Wire", "(Fen Wire)".
    private static func signature(_ short: ShortLine) -> String? {
        let first = short.line.scalars.first
        guard first?.isDash == true || first == "(" && short.line.scalars.last == ")" else { return nil }
        return agency(short, behind: 0)
    }

    /// What may name a person as well: "Additional reporting by Fen Wire", "Source: Fen Wire".
    private static func labelled(_ short: ShortLine) -> String? {
        guard let label = labels.first(where: { short.starts(with: [$0]) }) else { return nil }
        return agency(short, behind: label.split(separator: " ").count)
    }

    private static let labels = [
        "additional reporting by", "reporting by", "source", "sources", "via", "originally published by", "courtesy",
        "from our partner",
    ]

    private static func agency(_ short: ShortLine, behind count: Int) -> String? {
        let names = short.line.words.words.dropFirst(count)
        guard (1...4).contains(names.count), let first = names.first, let last = names.last else { return nil }
        let plain = short.words[count...].joined(separator: " ")
        let isAgency =
            BylineNames.agencies[plain] != nil
            || names.count > 1 && signatureEndings.contains(String(short.words[short.words.count - 1]))
        guard isAgency, short.line.scalars[first.start].isUppercaseLetter else { return nil }
        return String(short.line.scalars[first.start..<last.end])
    }

    private static let signatureEndings: Set<String> = ["wire", "newswire", "agency", "press"]

    /// A person reports as well.
    private static let reporting = "with reporting by"

    private static let openings = [
        "with inputs from", "with input from", "inputs from", "with agency inputs from", reporting,
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

    private init?(named line: TextLine, after words: Int, mayBePerson: Bool) {
        guard let word = line.words.words.dropFirst(words).first else { return nil }
        self.init(line.scalars[word.start...], mayBePerson: mayBePerson)
    }

    private init?(named line: TextLine, before words: Int) {
        guard words > 0 else { return nil }
        if words > 3 {
            self.init(name: nil)
            return
        }
        self.init(line.scalars[line.words.words[0].start..<line.words.words[words - 1].end], mayBePerson: true)
    }

    /// Whoever `mayBePerson` is named only where it is plainly an agency.
    private init?(_ scalars: ArraySlice<Unicode.Scalar>, mayBePerson: Bool) {
        var rest = scalars
        while let last = rest.last, !last.isWordPart { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        let plain = TextLine(Array(rest)).plain
        if AgencyCredit.unnamed.contains(plain) {
            self.init(name: nil)
        } else {
            guard first.isUppercaseLetter else { return nil }
            let isKnown = BylineNames.agencies[plain] != nil
            let ending = plain.split(separator: " ").last.map(String.init) ?? ""
            let isNamed = !mayBePerson || isKnown || AgencyCredit.signatureEndings.contains(ending)
            self.init(name: isNamed ? String(rest) : nil)
        }
    }
}
