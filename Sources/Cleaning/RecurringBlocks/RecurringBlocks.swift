import ArticleModel

/// The paragraphs that outlets put to their articles: about the author, how to subscribe, disclaimers.
package struct RecurringBlocks: Sendable {
    package static let rule = "recurringBlock"
    static let reason = "stands in many articles of the outlet"

    /// In how many articles each was seen.
    private let articles: [UInt64: Int]
    private let minimumBodyCharacters: Int

    /// Shorter ones are cut beside others only: "Nobody was hurt." ends many reports.
    private static let fewestWords = 6

    init(_ articles: [UInt64: Int], minimumBodyCharacters: Int) {
        self.articles = articles
        self.minimumBodyCharacters = minimumBodyCharacters
    }

    package var isEmpty: Bool { articles.isEmpty }

    /// Whether one of the paragraphs with these keys is a block.
    package func contain(anyOf keys: [UInt64]) -> Bool { keys.contains { articles[$0] != nil } }

    /// The article without them; nil where it holds none, or would hold too little without them.
    package func cut(from article: CleanArticle) -> CleanArticle? {
        guard !isEmpty, let outlet = article.blockOutlet else { return nil }
        let cuts = cuts(in: article, BlockCandidate.all(in: article, of: outlet))
        if cuts.isEmpty { return nil }
        let left = article.paragraphs.indices.filter { cuts[$0] == nil }
        let letters = left.reduce(0) { $0 + article.paragraphs[$1].text.unicodeScalars.count }
        return letters >= minimumBodyCharacters ? article.keeping(left, cuts) : nil
    }

    /// By place, in how many articles it was seen.
    private func cuts(in article: CleanArticle, _ candidates: [BlockCandidate]) -> [Int: Int] {
        var cuts: [Int: Int] = [:]
        var small: [Int: Int] = [:]
        for candidate in candidates {
            guard let count = articles[candidate.key] else { continue }
            let isHeading = article.paragraphs[candidate.place].role == .heading
            if isHeading || candidate.words < RecurringBlocks.fewestWords {
                small[candidate.place] = count
            } else {
                cuts[candidate.place] = count
            }
        }
        if cuts.isEmpty { return [:] }
        for place in article.paragraphs.indices where cuts[place - 1] != nil {
            cuts[place] = cuts[place] ?? small[place]
        }
        for place in article.paragraphs.indices.reversed() where cuts[place + 1] != nil {
            cuts[place] = cuts[place] ?? small[place]
        }
        return cuts
    }
}

extension CleanArticle {
    /// With the paragraphs at these places alone; flags follow the text they are about.
    fileprivate func keeping(_ left: [Int], _ cuts: [Int: Int]) -> CleanArticle {
        var article = self
        article.paragraphs = left.map { paragraphs[$0] }
        article.removed += cuts.keys.sorted().map { place in
            RemovedBlock(
                rule: RecurringBlocks.rule, reason: RecurringBlocks.reason, text: paragraphs[place].text,
                articles: cuts[place])
        }
        let places = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
        article.flags = flags.compactMap { flag in
            guard let span = flag.span else { return flag }
            return places[span.paragraph].map { place in
                QualityFlag(
                    flag.name, detail: flag.detail,
                    span: TextSpan(paragraph: place, start: span.start, length: span.length))
            }
        }
        return article
    }
}
