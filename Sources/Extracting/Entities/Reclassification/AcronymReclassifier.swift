import ArticleModel
import Language
import Text

/// Gives an acronym that the article explains the kind of what it stands for, wherever it stands: "Sars" is a body where the
/// article has "the South African Revenue Service (Sars)", and "MTEF" is no name after "medium-term expenditure framework
/// (MTEF)".
///
/// "A condition called RLD" explains it too: it is no name.
///
/// What is explained is found by its initials before the bracket, as by Schwartz and Hearst, A simple algorithm for
/// identifying abbreviation definitions (2003), but with whole initials only.
struct AcronymReclassifier {
    private let paragraphs: [AnnotatedParagraph]
    /// What the acronyms mean, as they are written.
    private var meanings: [String: Meaning] = [:]
    private var definitions: [NameCandidate] = []

    private enum Meaning {
        case name(Entity.Kind)
        /// Common words, or what somebody is: "exclusive economic zone", "Member of Parliament".
        case noName
    }

    init(_ paragraphs: [AnnotatedParagraph], _ candidates: [NameCandidate]) {
        self.paragraphs = paragraphs
        let byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        for paragraph in paragraphs {
            for index in paragraph.words.indices {
                if paragraph.words[index].text == "(" {
                    guard let words = explained(index, in: paragraph) else { continue }
                    read(words, index + 1, in: paragraph, byParagraph[paragraph.index] ?? [])
                } else if isCalledThing(index, in: paragraph) {
                    meanings[paragraph.words[index].text] = .noName
                }
            }
        }
    }

    /// Whether the words before say that the acronym is a thing: "a condition called RLD", "a chemical known as PFAS".
    private func isCalledThing(_ index: Int, in paragraph: AnnotatedParagraph) -> Bool {
        guard paragraph.words[index].isAllUppercase else { return false }
        let noun = paragraph.word(index - 1) == "called" ? index - 2 : index - 3
        return (noun == index - 2 || paragraph.word(index - 1) == "as" && paragraph.word(index - 2) == "known")
            && Self.things.contains(paragraph.word(noun))
    }

    private static let things: Set<String> = [
        "chemical", "chemicals", "compound", "condition", "disease", "disorder", "drug", "enzyme", "gas", "gene",
        "hormone",
        "illness", "infection", "method", "molecule", "procedure", "process", "protein", "scan", "substance",
        "syndrome",
        "technique", "technology", "test", "treatment", "vaccine", "virus",
    ]

    private mutating func read(
        _ explained: Range<Int>, _ acronym: Int, in paragraph: AnnotatedParagraph, _ candidates: [NameCandidate]
    ) {
        let text = paragraph.words[acronym].text
        guard meanings[text] == nil, let meaning = meaning(of: explained, in: paragraph, candidates) else { return }
        meanings[text] = meaning
        guard case .name(let kind) = meaning else { return }
        var definition = NameCandidate(
            paragraph.index, acronym.upTo(acronym + 1), key: paragraph.words[acronym].normalized, .explainedAcronym)
        definition.kind = kind
        definitions.append(definition)
    }

    /// Returns the candidates with the kinds of their explanations, in the order of the text.
    func reclassified(_ candidates: [NameCandidate]) -> [NameCandidate] {
        if meanings.isEmpty { return candidates }
        let kept = candidates.compactMap(reclassified)
        let byParagraph = Dictionary(grouping: kept, by: \.paragraph)
        let defined = Dictionary(grouping: definitions, by: \.paragraph)
        return paragraphs.flatMap { paragraph -> [NameCandidate] in
            let found = byParagraph[paragraph.index] ?? []
            let taken = Set(found.flatMap(\.tokens))
            let missing = (defined[paragraph.index] ?? []).filter { taken.isDisjoint(with: $0.tokens) }
            return missing.replacingOverlaps(in: found)
        }
    }

    private func reclassified(_ candidate: NameCandidate) -> NameCandidate? {
        guard candidate.tokens.count == 1,
            let meaning = meanings[paragraphs[candidate.paragraph].words[candidate.tokens.lowerBound].text]
        else { return candidate }
        guard case .name(let kind) = meaning else { return nil }
        var candidate = candidate
        if candidate.kind != kind { candidate.rule = NameRule.explainedAcronym.name }
        candidate.kind = kind
        candidate.confidence = max(candidate.confidence, NameRule.explainedAcronym.confidence)
        return candidate
    }

    /// Returns what the words mean, nil where it is uncertain: they are of a longer name.
    ///
    /// "Government of national unity" is a body although it has no capitals.
    private func meaning(
        of words: Range<Int>, in paragraph: AnnotatedParagraph, _ candidates: [NameCandidate]
    ) -> Meaning? {
        let next = candidates.partitioningIndex { $0.tokens.lowerBound >= words.lowerBound }
        if let name = candidates[at: next], name.tokens == words {
            return name.kind == .person ? nil : .name(name.kind)
        }
        let acronym = paragraph.words[words.upperBound + 1].normalized
        let ends = [words.lowerBound, words.upperBound - 1]
        if NameLexicon.nonNameAcronyms.contains(acronym) || Lexicon.known(acronym) == .other
            || ends.contains(where: { PersonLexicon.nouns[paragraph.word($0)] != nil })
        {
            return .noName
        }
        if let before = candidates[at: next - 1], before.tokens.upperBound > words.lowerBound {
            return Lexicon.places(paragraph.key(words)).isEmpty ? nil : .name(.place)
        }
        let isBody =
            ends.allSatisfy { paragraph.words[$0].isCapitalized }
            || ends.contains { NameLexicon.organizationHeads.contains(paragraph.word($0)) }
        return isBody ? .name(.organization) : .noName
    }

    /// Returns the words before the bracket whose initials the word in it has.
    private func explained(_ open: Int, in paragraph: AnnotatedParagraph) -> Range<Int>? {
        guard let acronym = paragraph[open + 1], acronym.isCapitalized, paragraph[open + 2]?.text == ")",
            Self.lengths.contains(acronym.text.unicodeScalars.count)
        else { return nil }
        var letters = Array(acronym.text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
        var index = open - 1
        while !letters.isEmpty {
            guard paragraph.isWord(index) else { return nil }
            let rest = Self.withoutInitials(of: paragraph.word(index), letters)
            if rest.count == letters.count, !Self.smallWords.contains(paragraph.word(index)) { return nil }
            letters = rest
            index -= 1
        }
        return open - index > 2 ? (index + 1).upTo(open) : nil
    }

    /// The numbers of characters that an acronym has.
    private static let lengths = 2...8

    /// Returns the letters without those at their end that are the initials of the word and its hyphened parts; the letters
    /// as they were where not all are.
    private static func withoutInitials(of word: String, _ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let initials = word.split { $0 == "-" }.compactMap { $0.unicodeScalars.first }
        if !initials.isEmpty, letters.suffix(initials.count) == initials[...] {
            return letters.dropLast(initials.count)
        }
        return letters.last == initials.first ? letters.dropLast() : letters
    }

    /// Words whose initials an acronym may leave out.
    private static let smallWords: WordList = "of the for and in on to a at with"
}
