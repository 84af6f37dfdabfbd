import ArticleModel
import Cleaning

/// The quality and speed of cleaning on texts with noise.
package struct TextScores: Sendable {
    package private(set) var paragraphs = MatchCounts()
    package private(set) var roles = MatchCounts()
    package private(set) var repeats = RepeatCounts()
    package private(set) var fields: [String: MatchCounts] = [:]
    package private(set) var flags = MatchCounts()
    package private(set) var faults: [String] = []
    /// The number of texts that were rejected.
    package private(set) var rejected = 0
    /// The speed on one core.
    package let textsPerSecond: Double

    /// Cleans the texts one after the other, and compares.
    package init(_ texts: [NoisyText]) {
        let cleaner = Cleaner()
        var watch = Stopwatch()
        var articles: [CleanArticle?] = []
        for text in texts {
            let raw = RawArticle(id: ArticleID("t"), contentHash: ContentHash(value: "0"), content: .text(""))
            let content = PageContent.text(text.text)
            articles.append(try? watch.time { () throws(Rejection) in try cleaner.clean(raw, content) })
        }
        textsPerSecond = watch.rate(of: texts.count)
        for (text, article) in zip(texts, articles) { compare(text, article) }
    }

    private mutating func compare(_ text: NoisyText, _ article: CleanArticle?) {
        guard let article else {
            rejected += 1
            paragraphs.expected += text.truth.paragraphs.count
            return
        }
        var comparison = TextComparison(text, article)
        comparison.compare()
        paragraphs.add(comparison.paragraphs)
        roles.add(comparison.roles)
        repeats.add(comparison.repeats)
        flags.add(comparison.flags)
        for (name, isCorrect) in comparison.fields { fields[name, default: MatchCounts()].add(isCorrect: isCorrect) }
        faults += comparison.faults
    }
}

/// Counts what became of the paragraphs that were there twice.
package struct RepeatCounts: Hashable, Sendable {
    /// The number of paragraphs removed as repetitions, and of those of which nothing is left.
    package var removed = 0
    package var lost = 0
    /// The number of repetitions that were inserted, and of those that are still there.
    package var inserted = 0
    package var remaining = 0

    package var precision: Double { removed == 0 ? 1 : 1 - ratio(lost, removed) }
    package var recall: Double { inserted == 0 ? 1 : 1 - ratio(remaining, inserted) }

    mutating func add(_ other: RepeatCounts) {
        removed += other.removed
        lost += other.lost
        inserted += other.inserted
        remaining += other.remaining
    }
}
