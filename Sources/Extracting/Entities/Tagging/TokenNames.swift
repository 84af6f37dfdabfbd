import ArticleModel
import Language

/// Names in paragraphs that are cut into tokens, before they are joined to entities: what is measured and trained on.
package struct TokenNames {
    /// A name: tokens of one paragraph, and what it is.
    package struct Span: Hashable, Sendable {
        package let paragraph: Int
        package let tokens: Range<Int>
        package let kind: Entity.Kind
    }

    private let texts: [TokenizedText]
    private let names: [NameText]

    package init(_ texts: [TokenizedText]) {
        self.texts = texts
        names = texts.enumerated().map { NameText($0, $1) }
    }

    /// In the order of the text.
    package func spans(_ parts: Parts = .both) -> [Span] {
        NameFinder(parts: parts).candidates(in: names, texts).map(Self.span)
    }

    /// Whose word counts; both but for measuring what each brings.
    package enum Parts: String, CaseIterable, Sendable { case both, rules, network }

    /// What the network is told of each paragraph's tokens, `featureCount` hashes a token.
    package func features() -> [[UInt32]] {
        let reader = NameFeatureExtractor(names, texts, rules: RuleBasedNameFinder().candidates(in: names))
        return names.indices.map { reader.features($0) }
    }

    package static let featureCount = NameFeatureExtractor.count

    private static func span(_ candidate: NameCandidate) -> Span {
        Span(paragraph: candidate.paragraph, tokens: candidate.tokens, kind: candidate.kind)
    }
}
