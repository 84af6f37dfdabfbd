import ArticleModel
import Language

/// Who is meant by an office in an article: "the president" where it has one.
struct Offices {
    /// By the words of the office, in small letters; nil where two persons hold it.
    private var holders: [String: Int?] = [:]

    init(_ entities: [Entity]) {
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for office in Offices.offices(in: entity.role ?? "") {
                holders[office] = holders[office, default: index] == index ? .some(index) : .some(nil)
            }
        }
    }

    /// The one person whom the phrase, in small letters, means: "the prime minister".
    func holder(of phrase: String) -> Int? {
        guard phrase.hasPrefix("the ") else { return nil }
        return holders[String(phrase.dropFirst(4))] ?? nil
    }

    /// The one person whom "the" and an office at `tokens` means.
    ///
    /// Not before "of" or a noun: "the president of the club", "the governor candidate".
    func holder(of tokens: Range<Int>, in text: TokenizedText) -> Int? {
        let words = text.tokens[tokens].map { text.text(of: $0).lowercased() }
        guard words.first == "the", let holder = holders[words.dropFirst().joined(separator: " ")] else { return nil }
        guard text.tokens.indices.contains(tokens.upperBound) else { return holder }
        let next = text.tokens[tokens.upperBound]
        let word = text.text(of: next).lowercased()
        if next.kind == .punctuation || word.hasSuffix("ed") || word.hasPrefix("'") || word.hasPrefix("\u{2019}") {
            return holder
        }
        return Offices.follow.contains(word) || ReportingVerbs.withThat.contains(word) ? holder : nil
    }

    /// What the bearer of `role` may be called: "prime minister" for "Israeli Prime Minister", "foreign minister" and
    /// "minister" for "Polish Foreign Minister". Who held an office or stands in for its holder is not called by it.
    private static func offices(in role: String) -> [String] {
        let words = role.lowercased().split(separator: " ").map(String.init)
        let office = words.prefix { !["of", "for", "at", "in", "to"].contains($0) }
        guard let head = office.last, NameLists.titles.contains(head), !tooCommon.contains(head) else { return [] }
        if office.contains(where: { past.contains($0) || $0.hasPrefix("ex-") }) { return [] }
        let modifiers = office.dropLast().reversed().prefix {
            $0.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
        }
        var offices = modifiers.first.map(bound.contains) ?? false ? [] : [head]
        var phrase = head
        for modifier in modifiers {
            phrase = "\(modifier) \(phrase)"
            offices.append(phrase)
        }
        return offices
    }

    /// Many may be called so in one article.
    private static let tooCommon: Set<String> = [
        "officer", "agent", "private", "father", "sister", "general", "saint", "mr", "mrs", "ms", "miss", "dr",
    ]

    private static let past: Set<String> = [
        "former", "formerly", "previously", "then", "late", "acting", "interim", "outgoing", "incoming", "elect",
        "vice", "deputy", "assistant",
    ]

    /// The head alone is another office: "the minister" is no prime minister.
    private static let bound: Set<String> = ["prime", "first", "attorney", "chief"]

    private static let follow: Set<String> = [
        "is", "was", "has", "had", "will", "would", "could", "should", "can", "may", "might", "must", "does", "did",
        "do", "also", "then",
        "and", "or", "but", "in", "on", "at", "to", "from", "with", "by", "as", "who", "that", "when", "while", "after",
        "before", "about", "went", "made", "gave", "took", "left", "met", "held", "spoke", "came", "saw", "wants",
        "has", "himself", "herself", "because", "if", "not", "during", "over", "against", "under", "later", "earlier",
    ]
}
