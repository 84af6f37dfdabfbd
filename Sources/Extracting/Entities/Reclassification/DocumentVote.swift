import ArticleModel
import Language

/// Gives every name that is mentioned more than once the kind that most of its mentions have, each weighted by its
/// rule's confidence, and makes single surnames the persons who are named in full.
struct DocumentVote {
    private var weights: [String: [Entity.Kind: Double]] = [:]
    private var surnames: Set<String> = []
    /// The first words of persons' full names.
    private var givenNames: Set<String> = []
    private var companies: Set<String> = []

    init(_ candidates: [NameCandidate]) {
        for candidate in candidates {
            weights[candidate.key, default: [:]][candidate.kind, default: 0] += candidate.confidence
            if candidate.kind == .person, candidate.tokens.count > 1, candidate.confidence > 0.6 {
                surnames.formUnion(ShortNameForms.of(candidate))
                if ShortNameForms.isSure(candidate) {
                    givenNames.formUnion(candidate.key.spaceSeparated.first.map { [String($0)] } ?? [])
                }
            }
            if candidate.kind == .organization, candidate.tokens.count > 1 {
                companies.formUnion(candidate.key.spaceSeparated.first.map { [String($0)] } ?? [])
            }
        }
    }

    /// Applies the vote to candidates of a confidence below `certain`.
    func apply(to candidates: inout [NameCandidate], certain: Double = 1) {
        for index in candidates.indices {
            if surnames.contains(candidates[index].key), candidates[index].confidence < NameRule.country.confidence {
                take(&candidates[index], .person, NameRule.loneSurname.name, NameRule.loneSurname.confidence)
            } else if isShortForOrganization(candidates[index]) {
                take(&candidates[index], .organization, "documentVote", NameRule.documentVoteConfidence)
            } else if isFullName(candidates[index]) || isGivenName(candidates[index]) {
                take(&candidates[index], .person, "documentVote", NameRule.documentVoteConfidence)
            } else if let kind = winner(candidates[index].key), kind != candidates[index].kind,
                candidates[index].confidence < certain
            {
                take(&candidates[index], kind, "documentVote", NameRule.documentVoteConfidence)
            }
        }
    }

    /// Whether the tagger alone took "Anke" for a company where the article has an "Anke Lund".
    private func isGivenName(_ candidate: NameCandidate) -> Bool {
        candidate.kind == .organization && candidate.rule == "tagger" && candidate.tokens.count == 1
            && givenNames.contains(candidate.key) && !companies.contains(candidate.key)
    }

    /// Whether the tagger hardly takes "Goddard" for a person, where the article has a "Goddard Space Centre" and nobody of
    /// that name.
    private func isShortForOrganization(_ candidate: NameCandidate) -> Bool {
        candidate.kind == .person && candidate.rule == "tagger" && candidate.tokens.count == 1
            && candidate.confidence < NameRule.uncertainKind && companies.contains(candidate.key)
            && !givenNames.contains(candidate.key)
    }

    /// Whether the tagger alone took "Emeka Obi" for a company where "Obi" is a person throughout the article.
    private func isFullName(_ candidate: NameCandidate) -> Bool {
        guard candidate.kind == .organization, candidate.rule == "tagger", candidate.tokens.count == 2 else {
            return false
        }
        let words = candidate.key.spaceSeparated.map(String.init)
        guard words.count == 2, Lexicon.traits(of: words[0]).isDisjoint(with: [.common, .endsOrganization]) else {
            return false
        }
        return winner(words[1]) == .person && weights[words[1]]?[.person] ?? 0 > Self.minimumPersonWeight
    }

    /// The weight of two mentions that are surely a person's.
    private static let minimumPersonWeight = 1.5

    private func take(_ candidate: inout NameCandidate, _ kind: Entity.Kind, _ rule: String, _ confidence: Double) {
        candidate.kind = kind
        candidate.rule = rule
        candidate.confidence = confidence
    }

    private func winner(_ key: String) -> Entity.Kind? {
        let order = Entity.Kind.allCases
        return weights[key]?.max { left, right in
            (left.value, order.firstIndex(of: right.key) ?? 0) < (right.value, order.firstIndex(of: left.key) ?? 0)
        }?.key
    }
}
