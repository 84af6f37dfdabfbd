import ArticleModel

/// The rules that removed blocks, by the blocks: which rule has taken a paragraph, or lets it stay now.
struct BlockRules {
    private var rules: [String: String] = [:]

    /// Takes the blocks among the facts of an article.
    init(_ facts: [ArticleFact]) {
        for fact in facts where fact.what == "removed block" { rules[fact.item] = fact.rule }
    }

    /// Returns the rule that removed the text; nil where it was not removed.
    func rule(of text: String) -> String? { rules[RemovedBlock(rule: "", reason: "", text: text).sample] }
}
