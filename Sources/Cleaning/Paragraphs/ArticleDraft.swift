import ArticleModel

/// An article in the making, with its paragraphs read into words once for all who compare them.
struct ArticleDraft: Sendable {
    private(set) var article: CleanArticle
    /// In step with `article.paragraphs`.
    private(set) var lines: [TextLine]

    init(_ article: CleanArticle) {
        self.init(article, lines: article.paragraphs.map { TextLine(Array($0.text.unicodeScalars), mark: nil) })
    }

    /// `lines` hold the texts of the article's paragraphs.
    init(_ article: CleanArticle, lines: [TextLine]) {
        self.article = article
        self.lines = lines
    }

    /// Takes the paragraphs at these places out, and records each with its reason.
    mutating func drop(_ repeats: [Int: DuplicateReason]) {
        if repeats.isEmpty { return }
        for place in lines.indices {
            guard let cause = repeats[place] else { continue }
            article.removed.append(
                RemovedBlock(rule: cause.rule, reason: cause.reason, text: article.paragraphs[place].text))
        }
        let kept = lines.indices.filter { repeats[$0] == nil }
        article.paragraphs = kept.map { article.paragraphs[$0] }
        lines = kept.map { lines[$0] }
    }

    mutating func dropSubtitle(_ cause: DuplicateReason) {
        guard let subtitle = article.subtitle else { return }
        article.removed.append(RemovedBlock(rule: cause.rule, reason: cause.reason, text: subtitle))
        article.subtitle = nil
    }

    mutating func add(_ flags: [QualityFlag]) {
        var known = Set(article.flags)
        for flag in flags where known.insert(flag).inserted { article.flags.append(flag) }
    }
}
