import ArticleModel
import Language
import Linking

/// Finds names, once known, in the places where they cannot be told by themselves: headings, capitals, sentence starts.
struct LabelPropagation {
    private let texts: [NameText]
    private let candidates: [NameCandidate]
    private let byParagraph: [Int: [NameCandidate]]
    private var kinds: [String: Entity.Kind] = [:]
    private var surnames: Set<String> = []
    /// "target" of "Target Corp.", which is a plain word too.
    private var commonWordCompanies: Set<String> = []
    private var maximumLength = 1

    /// Names of which nobody was so sure anywhere are not looked for.
    init(_ texts: [NameText], _ candidates: [NameCandidate], minimumConfidence: Double) {
        self.texts = texts
        self.candidates = candidates
        byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        for candidate in candidates where candidate.confidence >= minimumConfidence {
            kinds[candidate.key] = candidate.kind
            maximumLength = max(maximumLength, min(8, candidate.tokens.count))
            if candidate.kind == .organization { addShortForm(candidate) }
            if candidate.kind == .person, candidate.tokens.count > 1, candidate.confidence > 0.6,
                let first = candidate.key.split(separator: " ").first.map(String.init)
            {
                surnames.formUnion(ShortNameForms.of(candidate))
                if Self.isGivenNameOnly(first) { surnames.insert(first) }
            }
        }
        for surname in surnames where kinds[surname] == nil && !NameLexicon.stopWords.contains(surname) {
            kinds[surname] = .person
        }
        for stop in NameLexicon.stopWords { kinds[stop] = nil }
    }

    /// A firm goes by its name without the legal form.
    private mutating func addShortForm(_ firm: NameCandidate) {
        let short = NameKey.normalized(firm.key, kind: "organization")
        guard short != firm.key, firm.key.hasPrefix(short), kinds[short] == nil, short.utf8.count > 2 else { return }
        if Lexicon.traits(of: short).contains(.common) {
            commonWordCompanies.insert(short)
        } else {
            kinds[short] = .organization
        }
    }

    /// "Mei-Ling", which is nothing else; "Paris" is a city too.
    private static func isGivenNameOnly(_ word: String) -> Bool {
        let traits = Lexicon.traits(of: word)
        return traits.isDisjoint(with: [.common, .surname]) && Lexicon.places(word).isEmpty
            && (traits.contains(.givenName) || word.utf8.contains(UInt8(ascii: "-")))
    }

    /// All candidates in the order of the text.
    func all() -> [NameCandidate] {
        (candidates.map(whole) + texts.flatMap(more)).sorted {
            ($0.paragraph, $0.tokens.lowerBound) < ($1.paragraph, $1.tokens.lowerBound)
        }
    }

    /// With the given name before it, where the article has both as one person: the network may have missed it.
    private func whole(_ candidate: NameCandidate) -> NameCandidate {
        let text = texts[candidate.paragraph]
        let first = candidate.tokens.lowerBound - 1
        let tokens = first..<candidate.tokens.upperBound
        guard candidate.kind == .person, candidate.tokens.count == 1, text[first]?.isCapitalized == true,
            kinds[text.key(tokens)] == .person,
            byParagraph[candidate.paragraph]?.contains(where: { $0.tokens.contains(first) }) == false
        else { return candidate }
        var candidate = candidate
        candidate.tokens = tokens
        candidate.key = text.key(tokens)
        return candidate
    }

    private func more(in text: NameText) -> [NameCandidate] {
        var isTaken = [Bool](repeating: false, count: text.words.count)
        for candidate in byParagraph[text.paragraph] ?? [] {
            for index in candidate.tokens { isTaken[index] = true }
        }
        var found: [NameCandidate] = []
        var index = 0
        while index < text.words.count {
            let range = known(from: index, in: text, isTaken)
            if let range { found.append(candidate(text, range, kinds[text.key(range)] ?? .organization)) }
            index = range?.upperBound ?? index + 1
        }
        return found
    }

    private func candidate(_ text: NameText, _ range: Range<Int>, _ kind: Entity.Kind) -> NameCandidate {
        var candidate = NameCandidate(text.paragraph, range, key: text.key(range), .sameName)
        candidate.kind = kind
        return candidate
    }

    private func known(from start: Int, in text: NameText, _ isTaken: [Bool]) -> Range<Int>? {
        guard text.words[start].isCapitalized, !isTaken[start] else { return nil }
        var end = min(start + maximumLength, text.words.count)
        while end > start {
            let range = start..<end
            if !isTaken[range].contains(true), text.words[end - 1].isCapitalized, kinds[text.key(range)] != nil {
                return range
            }
            end -= 1
        }
        return isCommonWordCompany(start, in: text) ? start..<start + 1 : nil
    }

    /// "Target cut its outlook", not "Target prices rose".
    private func isCommonWordCompany(_ index: Int, in text: NameText) -> Bool {
        guard commonWordCompanies.contains(text.words[index].folded), text[index - 1]?.isCapitalized != true,
            let next = text[index + 1]
        else { return false }
        return next.isClitic || next.text.hasSuffix("ed") || ClosedClassWords.auxiliaries.contains(next.text)
            || ReportingVerbs.finite.contains(next.text) || ContextCueWords.firmVerbs.contains(next.text)
    }
}
