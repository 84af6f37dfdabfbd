import Text
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

    /// How probable the body is whose name has the words of a description.
    private static let probabilityOfSameWords = 0.95

    /// Returns the entity and how probable it is; nil where the words introduce somebody, or nobody is probable enough.
    ///
    /// - Parameter possessor: Whose somebody is, by a pronoun: nobody is his own lawyer.
    func entity(meantBy span: TextSpan, possessor: Int?, _ history: SpeakerHistory)
        -> (index: Int, probability: Double)?
    {
        guard let description = Description(span, in: paragraphs[span.paragraph]) else { return nil }
        if let body = evidence.body(namedLike: description) { return (body, Self.probabilityOfSameWords) }
        let possible = candidates.candidates(for: span) {
            $0.entity != possessor && isPossible($0, description) && !isOwnerOfBody($0)
        }
        let before = DescriptionHistory(before: description, history, paragraphs, words)
        let features = DescriptionFeatureExtractor(
            description: description, candidates: possible, evidence: evidence, history: before
        ).features()
        observe?(
            RankingExample(
                span: span, context: description.context, candidates: possible.map(\.entity), features))
        let probabilities = ranker.probabilities(of: features, in: description.context)
        let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        let bounds = DescriptionBounds(description, before)
        if let ruling = possible.indices.first(where: { bounds.isRulingParty(features[$0]) }) {
            return (possible[ruling].entity, DescriptionBounds.probabilityOfExpert)
        }
        if best < possible.count, probabilities[best] >= bounds.minimumProbability(features[best]) {
            return (possible[best].entity, probabilities[best])
        }
        let nearestPerson = possible.indices.first { features[$0].contains(.isPerson) }
        let expert = nearestPerson.flatMap {
            bounds.isOnlyExpert(features[$0]) || bounds.isCompatriot(features[$0]) ? $0 : nil
        }
        return expert.map { (possible[$0].entity, DescriptionBounds.probabilityOfExpert) }
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

    /// Whether the name only says whose the body is that is named next: "the Weather Service" of "the Weather Service’s Storm Centre".
    private func isOwnerOfBody(_ name: NamedSpan) -> Bool {
        let paragraph = paragraphs[name.span.paragraph]
        let next = paragraph.token(startingFrom: name.span.end)
        guard name.kind == .organization, next > 0, paragraph.tokens[next - 1].isPossessive,
            let owned = paragraph.names[at: paragraph.names.partitioningIndex { $0.span.start >= name.span.end }]
        else { return false }
        return owned.kind == .organization && paragraph.token(endingAfter: owned.span.start) == next
    }

    /// Whether the name is that of a possessor within the words: "Ann Lund" of "Ann Lund’s lawyer".
    private func isPossessor(_ name: NamedSpan, in span: TextSpan) -> Bool {
        let paragraph = paragraphs[span.paragraph]
        return name.span.paragraph == span.paragraph && name.span.start >= span.start && name.span.end < span.end
            && paragraph.tokens[max(0, paragraph.token(startingFrom: name.span.end) - 1)].isPossessive
    }
}
