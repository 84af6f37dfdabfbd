import ArticleModel
import Language
import Linking

/// Propagates the kinds of known names to places where they cannot be told by themselves: headings, capitals,
/// sentence starts.
struct LabelPropagation {
    private let paragraphs: [AnnotatedParagraph]
    private let candidates: [NameCandidate]
    private let byParagraph: [Int: [NameCandidate]]
    private var kinds: [String: Entity.Kind] = [:]
    /// The first words of these.
    private var firstWords: Set<Substring> = []
    private var surnames: Set<String> = []
    /// The companies whose short name is a common word too: "target" of "Target Corp.".
    private var commonWordCompanies: Set<String> = []
    private var maximumLength = 1

    /// Ignores names whose highest confidence in the article is below `minimumConfidence`.
    init(_ paragraphs: [AnnotatedParagraph], _ candidates: [NameCandidate], minimumConfidence: Double) {
        self.paragraphs = paragraphs
        self.candidates = candidates
        byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        for candidate in candidates where candidate.confidence >= minimumConfidence {
            kinds[candidate.key] = candidate.kind
            maximumLength = max(maximumLength, min(8, candidate.tokens.count))
            if candidate.kind == .organization { addShortForm(candidate) }
            if candidate.kind == .person, candidate.tokens.count > 1, candidate.confidence > 0.6,
                let first = candidate.key.spaceSeparated.first.map(String.init)
            {
                surnames.formUnion(ShortNameForms.of(candidate))
                if Self.isGivenNameOnly(first) { surnames.insert(first) }
            }
        }
        for surname in surnames where kinds[surname] == nil && !NameLexicon.stopWords.contains(surname) {
            kinds[surname] = .person
        }
        for stop in NameLexicon.stopWords.words { kinds[stop] = nil }
        firstWords = Set(kinds.keys.map { $0.prefix { $0 != " " } })
    }

    /// Adds the name of a company without its legal form.
    private mutating func addShortForm(_ firm: NameCandidate) {
        let short = NameKey.normalized(firm.key, kind: "organization")
        guard short != firm.key, firm.key.hasPrefix(short), kinds[short] == nil, short.utf8.count > 2 else { return }
        if Lexicon.traits(of: short).contains(.common) {
            commonWordCompanies.insert(short)
        } else {
            kinds[short] = .organization
        }
    }

    /// Whether the word is a given name and nothing else: "Mei-Ling", but not "Paris".
    private static func isGivenNameOnly(_ word: String) -> Bool {
        let traits = Lexicon.traits(of: word)
        return traits.isDisjoint(with: [.common, .surname]) && Lexicon.places(word).isEmpty
            && (traits.contains(.givenName) || word.utf8.contains(UInt8(ascii: "-")))
    }

    /// Returns the given and the found candidates in the order of the text.
    func all() -> [NameCandidate] {
        (candidates.map(whole) + paragraphs.flatMap(more)).sorted {
            ($0.paragraph, $0.tokens.lowerBound) < ($1.paragraph, $1.tokens.lowerBound)
        }
    }

    /// Returns the candidate with the given name before it, where the article has both as one person: the tagger may
    /// have missed it.
    private func whole(_ candidate: NameCandidate) -> NameCandidate {
        let paragraph = paragraphs[candidate.paragraph]
        let first = candidate.tokens.lowerBound - 1
        let tokens = first.upTo(candidate.tokens.upperBound)
        guard candidate.kind == .person, candidate.tokens.count == 1, paragraph[first]?.isCapitalized == true,
            kinds[paragraph.key(tokens)] == .person,
            byParagraph[candidate.paragraph]?.contains(where: { $0.tokens.contains(first) }) == false
        else { return candidate }
        var candidate = candidate
        candidate.tokens = tokens
        candidate.key = paragraph.key(tokens)
        return candidate
    }

    private func more(in paragraph: AnnotatedParagraph) -> [NameCandidate] {
        var isTaken = [Bool](repeating: false, count: paragraph.words.count)
        for candidate in byParagraph[paragraph.index] ?? [] {
            for index in candidate.tokens { isTaken[index] = true }
        }
        var found: [NameCandidate] = []
        var index = 0
        while index < paragraph.words.count {
            let range = known(from: index, in: paragraph, isTaken)
            if let range { found.append(candidate(paragraph, range, kinds[paragraph.key(range)] ?? .organization)) }
            index = range?.upperBound ?? index + 1
        }
        return found
    }

    private func candidate(_ paragraph: AnnotatedParagraph, _ range: Range<Int>, _ kind: Entity.Kind) -> NameCandidate {
        var candidate = NameCandidate(paragraph.index, range, key: paragraph.key(range), .propagated)
        candidate.kind = kind
        return candidate
    }

    private func known(from start: Int, in paragraph: AnnotatedParagraph, _ isTaken: [Bool]) -> Range<Int>? {
        guard paragraph.words[start].isCapitalized, !isTaken[start] else { return nil }
        // Money is no country: "US $5".
        if paragraph[start + 1]?.text == "$", AmountOfMoney.dollars.contains(paragraph.words[start].text) { return nil }
        let mayBeKnown = firstWords.contains(paragraph.words[start].normalized.prefix { $0 != " " })
        var end = mayBeKnown ? min(start + maximumLength, paragraph.words.count) : start
        while end > start {
            let range = start.upTo(end)
            if !isTaken[range].contains(true), paragraph.words[end - 1].isCapitalized,
                kinds[paragraph.key(range)] != nil
            {
                return range
            }
            end -= 1
        }
        return isCommonWordCompany(start, in: paragraph) ? start.upTo(start + 1) : nil
    }

    /// Whether a company that is a common word too acts there: "Target cut its outlook", but not "Target prices
    /// rose".
    private func isCommonWordCompany(_ index: Int, in paragraph: AnnotatedParagraph) -> Bool {
        guard commonWordCompanies.contains(paragraph.words[index].normalized),
            paragraph[index - 1]?.isCapitalized != true,
            let next = paragraph[index + 1]
        else { return false }
        return next.isClitic || next.text.hasSuffix("ed") || ClosedClassWords.auxiliaries.contains(next.text)
            || ReportingVerbs.finite.contains(next.text) || ContextCueWords.firmVerbs.contains(next.text)
    }
}
