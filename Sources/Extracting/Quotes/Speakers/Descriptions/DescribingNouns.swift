import ArticleModel
import Text

/// The words that stand beside the names of an article's entities to say what they are: "striker" of "striker Ann Lund",
/// "regulator" of "the regulator, Harbour Watch," and "brewer" of "Lund is a brewer".
///
/// A class, since an article may ask for one entity a thousand times and for most never.
final class DescribingNouns {
    /// The largest number of mentions of an entity that are read: of more, the first say it all.
    private static let maximumMentions = 30
    /// The largest number of words on either side of a name that may say what it is.
    private static let maximumLength = 8

    private let entities: [Entity]
    private let paragraphs: [ParsedParagraph]
    private var known: [Int: DescribedAs] = [:]

    /// The words for one entity, in lower case.
    struct DescribedAs {
        /// The nouns that it is said to be.
        var heads: Set<String> = []
        /// All words beside its names.
        var words: Set<String> = []
        /// What somebody with the titles before the names may be called.
        var nounsOfTitles: Set<String> = []
    }

    init(_ entities: [Entity], _ paragraphs: [ParsedParagraph]) {
        self.entities = entities
        self.paragraphs = paragraphs
    }

    subscript(entity: Int) -> DescribedAs {
        if let known = known[entity] { return known }
        var described = DescribedAs()
        for mention in entities[entity].mentions.lazy.filter({ $0.form == .name }).prefix(Self.maximumMentions) {
            guard let paragraph = paragraphs[at: mention.span.paragraph] else { continue }
            let name = paragraph.token(endingAfter: mention.span.start)
                .upTo(max(paragraph.token(startingFrom: mention.span.end), 0))
            for phrase in phrases(beside: name, in: paragraph) { described.add(phrase, in: paragraph) }
            if [.person, .organization].contains(entities[entity].kind),
                let office = office(before: name.lowerBound, paragraph)
            {
                described.add(office, in: paragraph)
            }
            described.addTitles(of: name, in: paragraph)
            if paragraph.kind(name.upperBound) == .comma, paragraph.tokens[name.upperBound + 1].startsWithDigit {
                described.heads.insert(paragraph.word(name.upperBound + 1) + "-year-old")
            }
        }
        known[entity] = described
        return described
    }

    private func phrases(beside name: Range<Int>, in paragraph: ParsedParagraph) -> [Range<Int>] {
        [before(name.lowerBound, paragraph), after(name.upperBound, paragraph), predicate(name.upperBound, paragraph)]
            .compactMap(\.self)
    }

    /// Returns "the harbour regulator" before the name, or before a comma and the name.
    private func before(_ name: Int, _ paragraph: ParsedParagraph) -> Range<Int>? {
        let end = paragraph.kind(name - 1) == .comma ? name - 1 : name
        var start = end
        while start > max(0, end - Self.maximumLength), isInPhrase(start - 1, paragraph) {
            start -= 1
            if paragraph.classes(start).contains(.determiner) { break }
        }
        // A list before a comma, "in Oslo, Lund", says nothing of the next.
        guard end == name || paragraph.classes(start).contains(.determiner) else { return nil }
        return start < end ? start.upTo(end) : nil
    }

    /// Returns "ambassador" of "Norway’s ambassador to Paris, Ann Lund": what a person or body is by the words before a comma and
    /// the name.
    private func office(before name: Int, _ paragraph: ParsedParagraph) -> Range<Int>? {
        guard paragraph.kind(name - 1) == .comma else { return nil }
        var start = name - 1
        while start > max(0, name - 2 * Self.maximumLength), isInOffice(start - 1, paragraph) { start -= 1 }
        guard start > 0, paragraph.tokens[start - 1].isPossessive || paragraph.classes(start).contains(.determiner)
        else {
            return nil
        }
        let noun = start.upTo(name - 1).prefix { !paragraph.classes($0).contains(.preposition) }
        return noun.isEmpty ? nil : noun
    }

    /// Whether the word goes on with an office to its left: no verb, and no possessor or article unless something is "of the" one.
    private func isInOffice(_ index: Int, _ paragraph: ParsedParagraph) -> Bool {
        guard paragraph.kind(index) == .word else { return false }
        let (classes, next) = (paragraph.classes(index), paragraph.classes(index + 1))
        if paragraph.tokens[index].isPossessive || next.contains(.determiner) {
            return classes.contains(.preposition)
        }
        return !classes.isAny([.conjunction, .auxiliary, .pronoun, .adverb, .finiteVerb])
            || classes.contains(.sourceNoun)
    }

    /// Returns "a harbour regulator" after the name and a comma, maybe with an age between.
    private func after(_ end: Int, _ paragraph: ParsedParagraph) -> Range<Int>? {
        guard paragraph.kind(end) == .comma else { return nil }
        let start = paragraph.tokens[end + 1].startsWithDigit && paragraph.kind(end + 2) == .comma ? end + 3 : end + 1
        // In "Lund, the pilot said, was late" somebody else speaks.
        return phrase(from: start, paragraph).flatMap { isVerb($0.upperBound, paragraph) ? nil : $0 }
    }

    private func isVerb(_ index: Int, _ paragraph: ParsedParagraph) -> Bool {
        paragraph.hasFiniteVerb(at: index) || paragraph.classes(index).contains(.auxiliary)
    }

    /// Returns "a harbour regulator" after the name and "is".
    private func predicate(_ end: Int, _ paragraph: ParsedParagraph) -> Range<Int>? {
        guard paragraph.classes(end).contains(.formOfBe), paragraph.classes(end + 1).contains(.article) else {
            return nil
        }
        return phrase(from: end + 1, paragraph)
    }

    private func phrase(from start: Int, _ paragraph: ParsedParagraph) -> Range<Int>? {
        var end = start
        while end < min(paragraph.tokens.count, start + Self.maximumLength), isInPhrase(end, paragraph) {
            if end > start, paragraph.classes(end).contains(.determiner) { break }
            end += 1
        }
        return start < end ? start.upTo(end) : nil
    }

    private func isInPhrase(_ index: Int, _ paragraph: ParsedParagraph) -> Bool {
        guard paragraph.kind(index) == .word else { return false }
        let classes = paragraph.classes(index)
        return classes.contains(.determiner)
            || !classes.isAny([.preposition, .conjunction, .auxiliary, .pronoun, .adverb, .finiteVerb, .participle])
            || classes.contains(.sourceNoun)
    }
}

extension DescribingNouns.DescribedAs {
    fileprivate mutating func add(_ phrase: Range<Int>, in paragraph: ParsedParagraph) {
        heads.insert(paragraph.word(phrase.upperBound - 1))
        for index in phrase { words.insert(paragraph.word(index)) }
    }

    /// Adds the nouns for "Det. Sgt." before a name of its sentence, and for a title that is the first of its words.
    fileprivate mutating func addTitles(of name: Range<Int>, in paragraph: ParsedParagraph) {
        if name.count > 1 { nounsOfTitles.formUnion(Self.nounsByTitle[paragraph.word(name.lowerBound)] ?? []) }
        let start = paragraph.sentences[name.lowerBound].lowerBound
        for index in start.upTo(name.lowerBound).reversed() {
            let nouns = Self.nounsByTitle[paragraph.word(index)]
            guard nouns != nil || paragraph.kind(index) == .stop else { return }
            nounsOfTitles.formUnion(nouns ?? [])
        }
    }

    private static let nounsByTitle: [String: [String]] = Dictionary(
        LexiconFile(PackageResources.nouns_by_title_tsv).rows.filter { $0.count == 2 }
            .map { ($0[0], $0[1].spaceSeparated.map(String.init)) }, uniquingKeysWith: { first, _ in first })
}
