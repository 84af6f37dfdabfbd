import ArticleModel

/// Finds the entity that a source without a name means: "the company", "the president of the club", "its director".
///
/// A log-linear model weighs the entities named before and right after, and "nobody"; it is trained on annotated news. A wrong
/// name costs more than a missing one, so it has to be probable.
struct DescriptionResolver {
    private let evidence: DescriptionEvidence
    private let candidates: DescriptionCandidateFinder
    private let paragraphs: [ParsedParagraph]
    private let words: ParagraphWords
    private let ranker: DescriptionRanker
    /// Hears of each description with its candidates and their features, the last of which is "nobody".
    private let observe: ((RankingExample) -> Void)?

    init(
        _ entities: [Entity], _ paragraphs: [ParsedParagraph], _ genders: PersonGenders, _ ranker: DescriptionRanker,
        observe: ((RankingExample) -> Void)?
    ) {
        evidence = DescriptionEvidence(entities, paragraphs, genders)
        candidates = DescriptionCandidateFinder(paragraphs)
        words = ParagraphWords(paragraphs)
        self.paragraphs = paragraphs
        self.ranker = ranker
        self.observe = observe
    }

    /// Returns the entity and how probable it is; nil where the words introduce somebody, or nobody is probable enough.
    ///
    /// - Parameter possessor: Whose somebody is, by a pronoun: nobody is his own lawyer.
    func entity(meantBy span: TextSpan, possessor: Int?, _ history: SpeakerHistory)
        -> (index: Int, probability: Double)?
    {
        guard let description = Description(span, in: paragraphs[span.paragraph]) else { return nil }
        let possible = candidates.candidates(for: span) { $0.entity != possessor && isPossible($0, description) }
        let before = DescriptionHistory(before: description, history, paragraphs, words)
        let features = DescriptionFeatureExtractor(
            description: description, candidates: possible, evidence: evidence, history: before
        ).features()
        observe?(
            RankingExample(
                span: span, context: description.context, candidates: possible.map(\.entity), features))
        let probabilities = ranker.probabilities(of: features, in: description.context)
        let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        guard best < possible.count, probabilities[best] >= minimumProbability(features[best], description, before)
        else {
            return nil
        }
        return (possible[best].entity, probabilities[best])
    }

    /// Returns the smallest probability of an entity that a description is taken for, as cross-validation on the annotated
    /// articles has it: from these bounds on, nine of ten are right. A person of whom the article does not say what the
    /// description says has to be who alone opens the sentence before ("Lund was late. “…,” the pilot said"), or to be called by where he is from
    /// ("the Lund winger"): "the pilot" may be anybody, and so may "her pilot". And the harbour centre is no Storm Centre.
    private func minimumProbability(
        _ features: [DescriptionFeature], _ description: Description, _ history: DescriptionHistory
    ) -> Double {
        if features.contains(.headIsHeadOfName), features.contains(.noModifierIsSaidOfIt) { return .infinity }
        if features.contains(where: DescriptionFeature.evidence.contains) {
            return features.contains(where: DescriptionFeature.doubts.contains) ? 0.9 : 0.6
        }
        guard description.context != .body else { return 0.8 }
        if history.isIntroducedWithoutName { return .infinity }
        if description.context == .person, description.determiner != .possessive, !description.isOffice,
            features.contains(.opensPreviousSentence), features.contains(.soleOfPreviousSentence)
        {
            return 0.6
        }
        return description.saysWhereFrom ? 0.8 : .infinity
    }

    /// Whether the noun can be said of such an entity at all.
    private func isPossible(_ name: NamedSpan, _ description: Description) -> Bool {
        if description.determiner == .possessive, isPossessor(name, in: description.span) { return false }
        return switch description.context {
        case .person: name.kind == .person && evidence.genderAgrees(name.entity, with: description) != false
        case .body: name.kind == .organization || name.kind == .other && evidence.bodyKind(name.entity) != nil
        case .open: name.kind == .person || name.kind == .organization
        }
    }

    /// Whether the name is that of a possessor within the words: "Ann Lund" of "Ann Lund’s lawyer".
    private func isPossessor(_ name: NamedSpan, in span: TextSpan) -> Bool {
        let paragraph = paragraphs[span.paragraph]
        return name.span.paragraph == span.paragraph && name.span.start >= span.start && name.span.end < span.end
            && paragraph.tokens[max(0, paragraph.token(startingFrom: name.span.end) - 1)].isPossessive
    }
}
