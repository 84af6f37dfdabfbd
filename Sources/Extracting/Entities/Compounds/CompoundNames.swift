import ArticleModel
import Language
import Linking
import Text

/// Finds the names that end within a word with hyphens: "Oslo" of "Oslo-based", "EU" of "anti-EU", "US" and "China" of
/// "US-China".
///
/// Such a piece is a name where the article has it as one elsewhere, or where a list has it. It neither speaks nor is meant by a
/// pronoun.
struct CompoundNames {
    private let paragraphs: [AnnotatedParagraph]
    private let candidates: [NameCandidate]
    /// The kinds of the names that the article has elsewhere, and of the short forms of its persons' names.
    private var kinds: [String: Entity.Kind] = [:]

    init(_ paragraphs: [AnnotatedParagraph], _ candidates: [NameCandidate]) {
        self.paragraphs = paragraphs
        self.candidates = candidates
        for candidate in candidates.sorted(by: { $0.confidence < $1.confidence }) {
            kinds[candidate.key] = candidate.kind
            guard candidate.kind == .person, candidate.tokens.count > 1 else { continue }
            for name in ShortNameForms.of(candidate) where kinds[name] == nil { kinds[name] = .person }
        }
    }

    /// Returns the candidates with those names instead of the words that they are a part of, in the order of the text.
    func inserted() -> [NameCandidate] {
        let byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        return paragraphs.flatMap { paragraph in
            let whole = byParagraph[paragraph.index] ?? []
            let parts = parts(of: paragraph, beside: whole)
            return parts.isEmpty ? whole : parts.replacingOverlaps(in: whole)
        }
    }

    /// Whether the hyphen is within a person's name: "Kim Bok-soon".
    private static func isWholeName(_ candidate: NameCandidate, _ word: CompoundWord) -> Bool {
        candidate.kind == .person && candidate.tokens.count > 1 && !CompoundWord.makesAdjective(word.end)
    }

    private func parts(of paragraph: AnnotatedParagraph, beside whole: [NameCandidate]) -> [NameCandidate] {
        paragraph.text.tokens.indices.flatMap { index -> [NameCandidate] in
            let token = paragraph.text.tokens[index]
            let word = CompoundWord(token, in: paragraph.text) {
                let next = paragraph.text.sentences.partitioningIndex { $0.lowerBound >= index }
                return paragraph.text.sentences[at: next]?.lowerBound == index
            }
            guard let word else { return [] }
            let nearest = whole.partitioningIndex { $0.tokens.upperBound > index }
            let covering = whole[at: nearest].flatMap { $0.tokens.contains(index) ? $0 : nil }
            if let covering, covering.tokens.upperBound > index + 1 || Self.isWholeName(covering, word) { return [] }
            let reader = CompoundReader(
                paragraph: paragraph, index: index, end: word.end, covering: covering, kinds: kinds)
            switch word.form {
            case .name(let scalars): return [reader.name(scalars)].compactMap { $0 }
            case .halves(let first, let second): return reader.halves(first, second)
            case .place(let scalars): return [reader.placeOfParty(scalars)].compactMap { $0 }
            }
        }
    }
}

/// Reads the names of one word with hyphens.
private struct CompoundReader {
    let paragraph: AnnotatedParagraph
    /// The index of the word.
    let index: Int
    /// The last piece of the word.
    let end: String
    /// The name of which the word is the last, or the only one.
    let covering: NameCandidate?
    let kinds: [String: Entity.Kind]

    /// The most words of a name before the word: "Academy" in "Academy Award-winning".
    private static let maximumWordsBefore = 4

    /// Returns the name with as many words before the hyphen as are known to belong to it, and those that follow a
    /// prefix: "Boko Haram" of "anti-Boko Haram".
    func name(_ scalars: Range<Int>) -> NameCandidate? {
        let isFirst = scalars.lowerBound == paragraph.text.tokens[index].start
        let isLast = scalars.upperBound == paragraph.text.tokens[index].end
        if isLast, let longer = longerName(scalars) { return longer }
        for first in (isFirst ? index - Self.maximumWordsBefore : index).upTo(index + 1) {
            guard first.upTo(index).allSatisfy({ paragraph[$0]?.isCapitalized == true }) else { continue }
            let key = paragraph.key(first.upTo(index)).joined(with: key(scalars))
            guard let kind = kind(key, scalars, from: first) else { continue }
            return candidate(first, scalars, key, kind)
        }
        // "Ki-moon" is no adjective of "Ki".
        guard let covering, !isNoName(key(scalars), scalars), !isFirst || CompoundWord.makesAdjective(end) else {
            return nil
        }
        let key = paragraph.key(covering.tokens.dropLast()).joined(with: key(scalars))
        return candidate(covering.tokens.lowerBound, scalars, key, covering.kind)
    }

    /// Returns the name from the token `first` to the end of the scalars, which are of the word.
    private func candidate(_ first: Int, _ scalars: Range<Int>, _ key: String, _ kind: Entity.Kind) -> NameCandidate {
        let start = first == index ? scalars.lowerBound : paragraph.text.tokens[first].start
        return candidate(first.upTo(index + 1), start.upTo(scalars.upperBound), key, kind)
    }

    private func longerName(_ scalars: Range<Int>) -> NameCandidate? {
        for end in (index + 2).upTo(index + Self.maximumWordsBefore).reversed() {
            guard (index + 1).upTo(end).allSatisfy({ paragraph[$0]?.isCapitalized == true }) else { continue }
            let key = key(scalars).joined(with: paragraph.key((index + 1).upTo(end)))
            guard let kind = kind(key, scalars, from: index) else { continue }
            let last = paragraph.text.tokens[end - 1].end
            return candidate(index.upTo(end), scalars.lowerBound.upTo(last), key, kind)
        }
        return nil
    }

    /// Returns both halves where each is a country, a people, a region or a body, and together they are not a name.
    func halves(_ first: Range<Int>, _ second: Range<Int>) -> [NameCandidate] {
        let word = paragraph.words[index].normalized
        guard covering.map({ $0.tokens.count == 1 }) ?? true, Lexicon.known(word) == nil, Lexicon.places(word).isEmpty,
            !isBehindName(index), let kinds = kindsOfNations(first, second)
        else { return [] }
        let tokens = index.upTo(index + 1)
        if Self.doubleNames.contains(word) || isOnePeople(first, second) {
            return [candidate(tokens, first.lowerBound.upTo(second.upperBound), word, kinds.0)]
        }
        return [candidate(tokens, first, key(first), kinds.0), candidate(tokens, second, key(second), kinds.1)]
    }

    private func kindsOfNations(_ first: Range<Int>, _ second: Range<Int>) -> (Entity.Kind, Entity.Kind)? {
        guard let one = kindOfNation(first), let other = kindOfNation(second) else { return nil }
        return (one, other)
    }

    private func kindOfNation(_ scalars: Range<Int>) -> Entity.Kind? {
        let key = key(scalars)
        switch Lexicon.known(key) {
        case .demonym: return .other
        case .organization: return .organization
        case .other: return nil
        case nil: break
        }
        let kind = Lexicon.likeliestPlace(key)?.kind
        return kind == nil || kind == .city || isOrdinaryUs(key, scalars) ? nil : .place
    }

    /// Whether the two are those of one person: "a Mexican-American lawyer" and "I am Welsh-Italian", but not "the
    /// Mexican-American border".
    private func isOnePeople(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard case .demonym? = Lexicon.known(key(first)), case .demonym? = Lexicon.known(key(second)) else {
            return false
        }
        if [",", ".", ";", "?", "!", ")"].contains(paragraph.word(index + 1)) { return true }
        return PeopleOfDescentMerger.peoples.contains(key(second))
            && !Self.nounsBetweenNations.contains(paragraph.word(index + 1))
    }

    /// Places of two names that the gazetteer does not list so.
    private static let doubleNames: WordList = "alsace-lorraine bosnia-herzegovina serbia-montenegro"

    private static let nounsBetweenNations = WordList(lexicon: PackageResources.nouns_between_nations_txt)

    /// Returns "Ohio" of "Ann Lund, D-Ohio," and "Tex." of "(R-Tex.)".
    func placeOfParty(_ scalars: Range<Int>) -> NameCandidate? {
        let key = key(scalars)
        guard [",", "("].contains(paragraph[index - 1]?.text ?? ""), DerivedToponym.isRegion(key) else { return nil }
        let isShortened = paragraph[index + 1]?.text == "." && paragraph[index + 2]?.text == ")"
        let end = isShortened ? paragraph.text.tokens[index + 1].end : scalars.upperBound
        return candidate(index.upTo(index + 1), scalars.lowerBound.upTo(end), key, .place)
    }

    private func key(_ scalars: Range<Int>) -> String { NameFolding.folded(paragraph.text.text(scalars)) }

    /// What the name is elsewhere in the article, or in the lists.
    ///
    /// A town alone has to be where something is: the "Obama-era rule" is of no town in Japan.
    private func kind(_ key: String, _ scalars: Range<Int>, from first: Int) -> Entity.Kind? {
        if isNoName(key, scalars) { return nil }
        if let kind = kinds[key] { return kind }
        if isBehindName(first) { return nil }
        switch Lexicon.known(key) {
        case .demonym, .other: return .other
        case .organization: return .organization
        case nil: break
        }
        if NameLexicon.singleWordOrganizations.contains(key) { return .organization }
        let isCommon = Lexicon.traits(of: key).contains(.common) && key != "us"
        guard let place = Lexicon.likeliestPlace(key), !isCommon else { return nil }
        return place.kind != .city || Self.suffixesOfPlaces.contains(end) ? .place : nil
    }

    /// Words that make an adjective of where something is.
    private static let suffixesOfPlaces: WordList =
        "area based born bound built educated flagged headquartered listed made raised registered trained wide"

    /// Whether the word before belongs to the same name, of which no more is known: "Geneva" of "Lake Geneva-based".
    private func isBehindName(_ index: Int) -> Bool {
        guard let before = paragraph[index - 1] else { return false }
        let word = paragraph.word(index - 1)
        return ["of", "&"].contains(word)
            || before.isCapitalized && !ClosedClassWords.articles.contains(word)
                && !ClosedClassWords.prepositions.contains(word) && !ClosedClassWords.conjunctions.contains(word)
    }

    /// Whether the word is never a name, or what somebody is: "secretary" of "then-Secretary".
    private func isNoName(_ key: String, _ scalars: Range<Int>) -> Bool {
        NameLexicon.stopWords.contains(key) || PersonLexicon.nouns[key] != nil || isOrdinaryUs(key, scalars)
    }

    private func isOrdinaryUs(_ key: String, _ scalars: Range<Int>) -> Bool {
        key == "us" && paragraph.text.text(scalars) == "Us"
    }

    private func candidate(_ tokens: Range<Int>, _ scalars: Range<Int>, _ key: String, _ kind: Entity.Kind)
        -> NameCandidate
    {
        var candidate = NameCandidate(paragraph.index, tokens, key: key, .partOfWord)
        candidate.kind = kind
        candidate.scalars = scalars
        return candidate
    }
}

extension String {
    fileprivate func joined(with other: String) -> String { isEmpty ? other : "\(self) \(other)" }
}
