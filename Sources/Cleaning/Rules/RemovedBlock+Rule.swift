import ArticleModel

extension RemovedBlock {
    /// Records that `rule` removed `text`.
    init(_ rule: BoilerplateRule, _ text: String, articles: Int? = nil) {
        self.init(rule: rule.name, reason: rule.reason, text: text, articles: articles)
    }
}
