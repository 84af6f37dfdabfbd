import ArticleModel
import Cleaning

/// The quality and speed of cleaning on texts with noise put to them.
package struct TextScores: Sendable {
    package private(set) var paragraphs = HitCounts()
    package private(set) var roles = HitCounts()
    package private(set) var repeats = RepeatCounts()
    package private(set) var fields: [String: HitCounts] = [:]
    package private(set) var flags = HitCounts()
    package private(set) var faults: [String] = []
    package private(set) var rejected = 0
    /// On one core.
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
        textsPerSecond = Double(texts.count) / max(watch.seconds, 1e-9)
        for (text, article) in zip(texts, articles) { compare(text, article) }
    }

    private mutating func compare(_ text: NoisyText, _ article: CleanArticle?) {
        guard let article else {
            rejected += 1
            paragraphs.wanted += text.truth.paragraphs.count
            return
        }
        var comparison = TextComparison(text, article)
        comparison.compare()
        paragraphs.add(comparison.paragraphs)
        roles.add(comparison.roles)
        repeats.add(comparison.repeats)
        flags.add(comparison.flags)
        for (name, isRight) in comparison.fields { fields[name, default: HitCounts()].note(isRight) }
        faults += comparison.faults
    }
}

/// How many of the wanted were found, and how many were given.
package struct HitCounts: Hashable, Sendable {
    package var hits = 0
    package var given = 0
    package var wanted = 0

    package var ratios: Ratios { Ratios(hits: hits, given: given, wanted: wanted) }

    mutating func add(_ other: HitCounts) {
        hits += other.hits
        given += other.given
        wanted += other.wanted
    }

    mutating func note(_ isRight: Bool) {
        hits += isRight ? 1 : 0
        given += 1
        wanted += 1
    }
}

/// What became of the paragraphs that were there twice.
package struct RepeatCounts: Hashable, Sendable {
    /// Taken out as a repetition, and of those the ones of which nothing is left.
    package var removed = 0
    package var lost = 0
    /// Put in, and of those the ones that are still there.
    package var put = 0
    package var left = 0

    package var precision: Double { removed == 0 ? 1 : 1 - share(lost, removed) }
    package var recall: Double { put == 0 ? 1 : 1 - share(left, put) }

    mutating func add(_ other: RepeatCounts) {
        removed += other.removed
        lost += other.lost
        put += other.put
        left += other.left
    }
}
