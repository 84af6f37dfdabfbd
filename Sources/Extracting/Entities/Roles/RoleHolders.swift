import ArticleModel
import Language

/// Who is meant by an office in an article: "the president" where it has one.
struct RoleHolders {
    /// By the words of the office, in small letters; nil where two persons hold it.
    private var holders: [String: Int?] = [:]

    /// By the roles that the article gives.
    init(_ entities: [Entity]) {
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for office in RoleHolders.offices(in: entity.role ?? "") { add(office, of: index) }
        }
    }

    /// By roles, and by the trades that stand beside names in `texts`, the article's paragraphs.
    init(_ entities: [Entity], _ texts: [LowercasedTokens]) {
        self.init(entities)
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let text = texts[mention.span.paragraph]
                if let trade = RoleHolders.trade(beside: text.tokens(of: mention.span), in: text) {
                    add(trade, of: index)
                }
            }
        }
    }

    private mutating func add(_ office: String, of person: Int) {
        holders[office] = holders[office, default: person] == person ? .some(person) : .some(nil)
    }

    /// The one person whom the phrase, in small letters, means: "the prime minister".
    func holder(of phrase: String) -> Int? {
        guard phrase.hasPrefix("the ") else { return nil }
        return holders[String(phrase.dropFirst(4))] ?? nil
    }

    /// From here on "the striker" may be somebody else: "a striker", "his striker".
    mutating func markAmbiguous(_ phrase: Range<Int>, in text: LowercasedTokens) {
        if text[phrase.lowerBound] != "the" { holders[text[phrase.upperBound - 1]] = .some(nil) }
    }

    /// The one person whom "the" and an office at `tokens` means.
    ///
    /// Not before "of" or a noun: "the president of the club", "the governor candidate".
    func holder(of tokens: Range<Int>, in text: LowercasedTokens) -> Int? {
        guard let holder = holder(of: text[tokens].joined(separator: " ")) else { return nil }
        let next = text[tokens.upperBound]
        return !text.isWord(tokens.upperBound) || next.hasSuffix("ed") || text.isClitic(tokens.upperBound)
            || RoleHolders.canFollow(next) ? holder : nil
    }

    /// "striker" in "striker Ann Lund", "the striker, Ann Lund", "Ann Lund, a striker".
    private static func trade(beside name: Range<Int>, in text: LowercasedTokens) -> String? {
        let noun = text[name.lowerBound - 1] == "," ? name.lowerBound - 2 : name.lowerBound - 1
        if PersonLexicon.trades.contains(text[noun]) { return text[noun] }
        guard text[name.upperBound] == ",", ["a", "an", "the"].contains(text[name.upperBound + 1]) else { return nil }
        let after = name.upperBound + 2..<name.upperBound + 6
        let open = after.prefix { text.isWord($0) && !PersonLexicon.endsOfPhrase.contains(text[$0]) }
        return open.last.map { text[$0] }.flatMap { PersonLexicon.trades.contains($0) ? $0 : nil }
    }

    /// What the bearer of `role` may be called: "prime minister" for "Israeli Prime Minister", "foreign minister" and
    /// "minister" for "Polish Foreign Minister". Who held an office or stands in for its holder is not called by it.
    private static func offices(in role: String) -> [String] {
        let words = role.lowercased().split(separator: " ").map(String.init)
        let office = words.prefix { !["of", "for", "at", "in", "to"].contains($0) }
        guard let head = office.last, NameLexicon.titles.contains(head), !tooCommon.contains(head) else { return [] }
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

    private static func canFollow(_ word: String) -> Bool {
        followers.contains(word) || ReportingVerbs.withThat.contains(word) || ClosedClassWords.articles.contains(word)
            || ClosedClassWords.auxiliaries.contains(word) || ClosedClassWords.adverbs.contains(word)
            || PersonLexicon.verbsOfPeople.contains(word)
    }

    private static let followers: Set<String> = [
        "and", "or", "but", "in", "on", "at", "to", "from", "with", "by", "as", "who", "that", "when", "while", "after",
        "before", "about", "saw", "wants", "himself", "herself", "because", "if", "during", "over", "against", "under",
        "later", "earlier", "into", "through", "since", "until", "without",
    ]
}
