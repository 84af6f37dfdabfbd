import ArticleModel

/// The paragraphs that recur in the articles of an outlet: about the author, how to subscribe, disclaimers.
package struct RecurringBlocks: Sendable {
    package static let rule = "recurringBlock"
    static let reason = "stands in many articles of the outlet"

    /// The number of articles in which each block was seen, by its key.
    private let articles: [UInt64: Int]
    private let minimumBodyCharacters: Int

    /// The number of words below which a block is cut beside others only: "Nobody was hurt." ends many reports.
    private static let minimumWordsAlone = 6

    init(_ articles: [UInt64: Int], minimumBodyCharacters: Int) {
        self.articles = articles
        self.minimumBodyCharacters = minimumBodyCharacters
    }

    package var isEmpty: Bool { articles.isEmpty }

    /// Whether one of the paragraphs with these keys is a block.
    package func contain(anyOf keys: [UInt64]) -> Bool { keys.contains { articles[$0] != nil } }

    /// Returns the article without its blocks; nil where it holds none, or would hold too little without them.
    package func cut(from article: CleanArticle) -> CleanArticle? {
        guard !isEmpty, let outlet = article.blockOutlet else { return nil }
        let cuts = cuts(in: article, RecurringBlockCandidate.all(in: article, of: outlet))
        if cuts.isEmpty { return nil }
        let left = article.paragraphs.indices.filter { cuts[$0] == nil }
        let letters = left.reduce(0) { $0 + article.paragraphs[$1].text.unicodeScalars.count }
        return letters >= minimumBodyCharacters ? article.keeping(left, cuts) : nil
    }

    /// Returns the indices of the blocks in the article, each with the number of articles in which it was seen.
    private func cuts(in article: CleanArticle, _ candidates: [RecurringBlockCandidate]) -> [Int: Int] {
        var cuts: [Int: Int] = [:]
        var short: [Int: Int] = [:]
        for candidate in candidates {
            guard let count = articles[candidate.key] else { continue }
            let isHeading = article.paragraphs[candidate.index].role == .heading
            if isHeading || candidate.wordCount < RecurringBlocks.minimumWordsAlone {
                short[candidate.index] = count
            } else {
                cuts[candidate.index] = count
            }
        }
        if cuts.isEmpty { return [:] }
        for index in article.paragraphs.indices where cuts.keys.contains(index - 1) {
            cuts[index] = cuts[index] ?? short[index]
        }
        for index in article.paragraphs.indices.reversed() where cuts.keys.contains(index + 1) {
            cuts[index] = cuts[index] ?? short[index]
        }
        return cuts
    }
}

extension CleanArticle {
    /// Returns the article with the paragraphs at the indices `left` alone; flags follow the text they are about.
    fileprivate func keeping(_ left: [Int], _ cuts: [Int: Int]) -> CleanArticle {
        var article = self
        article.paragraphs = left.map { paragraphs[$0] }
        article.removed += cuts.keys.sorted().map { index in
            RemovedBlock(
                rule: RecurringBlocks.rule, reason: RecurringBlocks.reason, text: paragraphs[index].text,
                articles: cuts[index])
        }
        let newIndices = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
        article.flags = flags.compactMap { flag in
            guard let span = flag.span else { return flag }
            return newIndices[span.paragraph].map { index in
                QualityFlag(
                    flag.name, detail: flag.detail,
                    span: TextSpan(paragraph: index, start: span.start, length: span.length))
            }
        }
        return article
    }
}
