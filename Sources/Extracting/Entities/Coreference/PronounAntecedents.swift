import ArticleModel

/// Whom a pronoun means, and how probable that is.
struct PronounAntecedent: Hashable {
    let identity: DiscourseReferent.Identity
    /// From 0 to 1.
    let probability: Double
    /// Whether that is probable enough for the pronoun to be linked.
    let isLikely: Bool
}

/// The antecedents of the pronouns of an article that stand outside of quotations.
struct PronounAntecedents {
    private struct Position: Hashable {
        let paragraph: Int
        let start: Int
    }

    private var antecedents: [Position: PronounAntecedent] = [:]

    /// The antecedent of the pronoun that begins where `span` does.
    subscript(span: TextSpan) -> PronounAntecedent? {
        get { antecedents[Position(paragraph: span.paragraph, start: span.start)] }
        set { antecedents[Position(paragraph: span.paragraph, start: span.start)] = newValue }
    }
}
