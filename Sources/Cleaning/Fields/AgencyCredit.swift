import ArticleModel
import Text

/// A line that credits an agency: "With inputs from agencies", "Reuters contributed to this report."
struct AgencyCredit: Hashable {
    /// The agency's name; nil where the line says "agencies" and names none.
    let name: String?

    /// Reads a line; nil where it credits no agency.
    init?(_ features: LineFeatures) {
        guard features.words.count <= 14 else { return nil }
        if let opening = AgencyCredit.openings.first(where: { features.starts(with: [$0]) }) {
            self.init(
                named: features.textLine, after: opening.spaceSeparated.count,
                mayBePerson: opening == AgencyCredit.reporting)
        } else if features.isOne(of: AgencyCredit.wholeLines) {
            self.init(name: nil)
        } else if let closing = AgencyCredit.closings.first(where: { features.normalized.hasSuffix($0) }) {
            self.init(named: features.textLine, before: features.words.count - closing.spaceSeparated.count)
        } else if let name = AgencyCredit.signature(features) ?? AgencyCredit.labelled(features) {
            self.init(name: name)
        } else {
            return nil
        }
    }

    /// Returns the agency's name that stands alone after a dash or in brackets: "— Fen Wire", "(Fen Wire)".
    private static func signature(_ features: LineFeatures) -> String? {
        let first = features.textLine.scalars.first
        guard first?.isDash == true || first == "(" && features.textLine.scalars.last == ")" else { return nil }
        return agency(features, after: 0)
    }

    /// Returns the agency after a label that may name a person as well: "Additional reporting by Fen Wire", "Source:
    /// Fen Wire".
    private static func labelled(_ features: LineFeatures) -> String? {
        guard let label = labels.first(where: { features.starts(with: [$0]) }) else { return nil }
        return agency(features, after: label.spaceSeparated.count)
    }

    private static let labels = [
        "additional reporting by", "reporting by", "source", "sources", "via", "originally published by", "courtesy",
        "from our partner",
    ]

    /// Returns the agency's name after the first `count` words, if nothing else follows them.
    private static func agency(_ features: LineFeatures, after count: Int) -> String? {
        let names = features.textLine.words.words.dropFirst(count)
        guard (1...4).contains(names.count), let first = names.first, let last = names.last else { return nil }
        let normalized = features.words[count...].joined(separator: " ")
        let isAgency =
            NewsAgency.names[normalized] != nil
            || names.count > 1 && features.words.last.map { lastWordsOfNames.contains(String($0)) } == true
        guard isAgency, features.textLine.scalars[first.start].isUppercase else { return nil }
        return String(features.textLine.scalars[within: first.start.upTo(last.end)])
    }

    /// The words with which the names of agencies end.
    private static let lastWordsOfNames: Set<String> = ["wire", "newswire", "agency", "press"]

    /// The opening after which a person may be named as well.
    private static let reporting = "with reporting by"

    static let openings = [
        "with inputs from", "with input from", "inputs from", "with agency inputs from", reporting,
        "with information from", "with reports from", "with material from",
    ]

    /// The last words of lines that credit an agency.
    static let lastWords = ["report", "story", "article"]

    private static let closings = [
        "contributed to this report", "contributed to this story", "contributed to this article",
    ]

    private static let wholeLines: Set<String> = [
        "with agency inputs", "with agencies inputs", "agencies", "with agencies", "agency inputs", "from agencies",
    ]

    /// What stands for agencies without a name.
    private static let unnamedAgencies: Set<String> = [
        "agencies", "agency", "news agencies", "wire agencies", "wires", "wire services", "the agencies",
        "other agencies", "various agencies",
    ]

    private init(name: String?) { self.name = name }

    private init?(named line: TextLine, after words: Int, mayBePerson: Bool) {
        guard let word = line.words.words.dropFirst(words).first else { return nil }
        self.init(line.scalars[word.start...], mayBePerson: mayBePerson)
    }

    private init?(named line: TextLine, before words: Int) {
        guard words > 0, let first = line.words.words.first, let last = line.words.words[at: words - 1] else {
            return nil
        }
        if words > 3 {
            self.init(name: nil)
            return
        }
        self.init(line.scalars[within: first.start.upTo(last.end)], mayBePerson: true)
    }

    /// Reads the name of an agency; a name that may be a person's is kept only if it is known or ends as an agency's.
    private init?(_ scalars: ArraySlice<Unicode.Scalar>, mayBePerson: Bool) {
        var rest = scalars
        while let last = rest.last, !last.isWordScalar { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        let normalized = NormalizedText.of(String(rest))
        if AgencyCredit.unnamedAgencies.contains(normalized) {
            self.init(name: nil)
        } else {
            guard first.isUppercase else { return nil }
            let isKnown = NewsAgency.names[normalized] != nil
            let ending = normalized.spaceSeparated.last.map(String.init) ?? ""
            let isNamed = !mayBePerson || isKnown || AgencyCredit.lastWordsOfNames.contains(ending)
            self.init(name: isNamed ? String(rest) : nil)
        }
    }
}
