import ArticleModel
import Language

/// The names of tokenized paragraphs before they are clustered to entities: what is measured and trained on.
package struct NameRecognizer {
    /// A name as tokens of one paragraph, with its kind.
    package struct Span: Hashable, Sendable {
        package let paragraph: Int
        package let tokens: Range<Int>
        package let kind: Entity.Kind
    }

    private let paragraphs: [AnnotatedParagraph]

    package init(_ texts: [TokenizedText]) {
        paragraphs = AnnotatedParagraph.all(texts)
    }

    /// Returns the names in the order of the text.
    package func spans(_ parts: Parts = .both) -> [Span] {
        NameFinder(parts: parts).candidates(in: paragraphs).map(Self.span)
    }

    /// The parts that find names; both, but for measuring what each contributes.
    package enum Parts: String, CaseIterable, Sendable { case both, rules, network }

    /// Returns the tagger's features of each paragraph's tokens, `featureCount` hashes a token.
    package func features() -> [[UInt32]] {
        let reader = NameFeatureExtractor(paragraphs, rules: RuleBasedNameFinder().candidates(in: paragraphs))
        return paragraphs.indices.map { reader.features(ofParagraph: $0) }
    }

    package static let featureCount = NameFeatureExtractor.count

    private static func span(_ candidate: NameCandidate) -> Span {
        Span(paragraph: candidate.paragraph, tokens: candidate.tokens, kind: candidate.kind)
    }
}
