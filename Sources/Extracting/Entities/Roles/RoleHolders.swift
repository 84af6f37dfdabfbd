import ArticleModel
import Language
import Text

/// The persons who hold the roles of an article: whom "the president" means where it has one.
struct RoleHolders {
    /// The holders by the words of the role, in lowercase; nil where two persons hold it.
    private var holders: [String: Int?] = [:]

    /// Takes the holders from the roles that the article gives.
    init(_ entities: [Entity]) {
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for office in RoleHolders.offices(in: entity.role ?? "") { add(office, of: index) }
        }
    }

    /// Takes the holders from roles, and from the trades beside their names in the article's paragraphs.
    init(_ entities: [Entity], _ paragraphs: [AnnotatedParagraph]) {
        self.init(entities)
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let paragraph = paragraphs[mention.span.paragraph]
                if let trade = RoleHolders.trade(beside: paragraph.tokens(of: mention.span), in: paragraph) {
                    add(trade, of: index)
                }
            }
        }
    }

    private mutating func add(_ office: String, of person: Int) {
        holders[office] = holders[office, default: person] == person ? .some(person) : .some(nil)
    }

    /// Returns the one person whom the phrase, in lowercase, means: "the prime minister".
    func holder(of phrase: String) -> Int? {
        guard phrase.hasPrefix("the ") else { return nil }
        return holders[String(phrase.dropFirst(4))] ?? nil
    }

    /// Marks the noun of the phrase as ambiguous: after "a striker" or "his striker", "the striker" may be somebody
    /// else.
    mutating func markAmbiguous(_ phrase: Range<Int>, in paragraph: AnnotatedParagraph) {
        if paragraph.word(phrase.lowerBound) != "the" { holders[paragraph.word(phrase.upperBound - 1)] = .some(nil) }
    }

    /// Returns the one person whom "the" and a role at `tokens` mean.
    ///
    /// Returns nil before "of" or a noun: "the president of the club", "the governor candidate".
    func holder(of tokens: Range<Int>, in paragraph: AnnotatedParagraph) -> Int? {
        guard let holder = holder(of: paragraph.words(in: tokens).joined(separator: " ")) else { return nil }
        let next = paragraph.word(tokens.upperBound)
        return !paragraph.isWord(tokens.upperBound) || next.hasSuffix("ed") || paragraph.isClitic(tokens.upperBound)
            || RoleHolders.canFollow(next) ? holder : nil
    }

    /// Returns "striker" in "striker Ann Lund", "the striker, Ann Lund" and "Ann Lund, a striker".
    private static func trade(beside name: Range<Int>, in paragraph: AnnotatedParagraph) -> String? {
        let noun = paragraph.word(name.lowerBound - 1) == "," ? name.lowerBound - 2 : name.lowerBound - 1
        if PersonLexicon.trades.contains(paragraph.word(noun)) { return paragraph.word(noun) }
        guard paragraph.word(name.upperBound) == ",", ["a", "an", "the"].contains(paragraph.word(name.upperBound + 1))
        else { return nil }
        let after = (name.upperBound + 2).upTo(name.upperBound + 6)
        let open = after.prefix { paragraph.isWord($0) && !PersonLexicon.endsOfPhrase.contains(paragraph.word($0)) }
        return open.last.map { paragraph.word($0) }.flatMap { PersonLexicon.trades.contains($0) ? $0 : nil }
    }

    /// Returns what the holder of `role` may be called: "prime minister" for "Israeli Prime Minister", "foreign
    /// minister" and "minister" for "Polish Foreign Minister". Former and acting holders are not called so.
    private static func offices(in role: String) -> [String] {
        let words = role.lowercased().spaceSeparated.map(String.init)
        let office = words.prefix { !["of", "for", "at", "in", "to"].contains($0) }
        guard let head = office.last, NameLexicon.titles.contains(head), !NameLexicon.courtesyTitles.contains(head),
            !tooCommon.contains(head)
        else { return [] }
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

    /// Titles that many may have in one article.
    private static let tooCommon: Set<String> = [
        "officer", "agent", "private", "father", "brother", "sister", "general", "saint",
    ]

    private static let past = WordList(lexicon: PackageResources.privative_modifiers_txt)

    /// Modifiers without which a title is another: "the minister" is no prime minister.
    private static let bound: Set<String> = ["prime", "first", "attorney", "chief"]

    private static func canFollow(_ word: String) -> Bool {
        followers.contains(word) || ReportingVerbs.withThat.contains(word) || ClosedClassWords.articles.contains(word)
            || ClosedClassWords.auxiliaries.contains(word) || ClosedClassWords.adverbs.contains(word)
            || PersonLexicon.verbsOfPeople.contains(word)
    }

    private static let followers = WordList(lexicon: PackageResources.words_after_roles_txt)
}
