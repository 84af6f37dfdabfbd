import ArticleModel
import Language
import Linking

/// Decides on names that were taken for persons by their form alone, by all context cues in the article.
struct LowConfidencePersonFilter {
    private var cues: [String: [ContextCue: Int]] = [:]
    private var mentions: [String: Int] = [:]
    private var people: Set<String> = []
    /// The first words of organizations: "Brightwater" of "Brightwater Holdings".
    private var companies: Set<String> = []

    init(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) {
        for candidate in candidates {
            note(candidate)
            let cue = ContextCueReader(paragraph: paragraphs[candidate.paragraph]).cue(around: candidate.tokens)
            if let cue { cues[candidate.key, default: [:]][cue, default: 0] += 1 }
        }
    }

    private mutating func note(_ candidate: NameCandidate) {
        mentions[candidate.key, default: 0] += 1
        if candidate.kind == .organization, candidate.tokens.count > 1 {
            companies.formUnion(candidate.key.spaceSeparated.first.map { [String($0)] } ?? [])
        }
        if candidate.kind == .person, candidate.confidence > NameRule.surname.confidence {
            people.formUnion([candidate.key, PersonName.lastName(candidate.key) ?? candidate.key])
        }
    }

    /// Returns the candidates without those of which nothing tells what they are.
    func filtered(_ candidates: [NameCandidate]) -> [NameCandidate] {
        candidates.compactMap { candidate in
            guard NameRule.lowConfidencePersonRules.contains(candidate.rule), !people.contains(candidate.key) else {
                return candidate
            }
            var reclassified = candidate
            switch decision(on: candidate) {
            case .stays: return candidate.rule == NameRule.commonWords.name ? nil : candidate
            case .goes: return nil
            case .becomes(let rule):
                reclassified.take(rule)
                return reclassified
            }
        }
    }

    private enum Decision {
        case stays, goes
        case becomes(NameRule)
    }

    private func decision(on candidate: NameCandidate) -> Decision {
        let isSingleWord = candidate.tokens.count == 1
        if isSingleWord, companies.contains(candidate.key) { return .becomes(.shortCompany) }
        let cues = cues[candidate.key] ?? [:]
        let most = ContextCue.allCases.max { cues[$0, default: 0] < cues[$1, default: 0] } ?? .person
        let hasMost = cues[most, default: 0] * 2 >= mentions[candidate.key, default: 0]
        switch most {
        case .place where hasMost || cues[.person] == nil && isLargeCity(candidate.key): return .becomes(.inPlace)
        case .company where hasMost: return .becomes(.companyNoun)
        case .thing where hasMost: return afterDefiniteArticle(candidate.key, isSingleWord)
        default:
            return isSingleWord && cues[.person] == nil && isLargeCity(candidate.key) ? .becomes(.gazetteer) : .stays
        }
    }

    /// Returns the decision on a name after "the", which no person has: "the Derby terminal", "the Seattle Mariners".
    private func afterDefiniteArticle(_ key: String, _ isSingleWord: Bool) -> Decision {
        if isSingleWord { return isLargeCity(key) ? .becomes(.inPlace) : .goes }
        let front = key.spaceSeparated.dropLast().joined(separator: " ")
        return Lexicon.places(front).isEmpty || !key.hasSuffix("s") ? .goes : .becomes(.placeAndMore)
    }

    private func isLargeCity(_ key: String) -> Bool {
        Lexicon.places(key).contains { $0.population >= 150_000 }
    }
}
