import ArticleModel
import Foundation
import Text

/// How often the paragraphs that an outlet's articles begin or end with were seen, over a run and those before it.
///
/// It holds no more than so many paragraphs; where more come, those seen once and longest ago go first.
package struct BlockMemory: Sendable {
    private var entries: [UInt64: BlockEntry] = [:]
    private var outlets: [String: String] = [:]
    private let settings: CleanSettings
    /// With more entries than this, those seen once are forgotten.
    private var most: Int

    /// What recurs within a run is found however little is remembered after it.
    private static let fewestCandidates = 20_000

    /// What `former` runs remember, the newest of which has just ended.
    package init(_ settings: CleanSettings, after former: [BlockEntry] = []) {
        self.init(settings)
        for var entry in former {
            entry.grow()
            entries[entry.key] = entry
        }
    }

    /// As a run has left it, with nothing to be added.
    package init(_ settings: CleanSettings, of run: [BlockEntry]) {
        self.init(settings)
        for entry in run { entries[entry.key] = entry }
    }

    private init(_ settings: CleanSettings) {
        self.settings = settings
        most = max(2 * settings.rememberedBlocks, BlockMemory.fewestCandidates)
    }

    /// Counts the paragraphs of `article`, and returns the keys of those that may recur.
    @discardableResult package mutating func count(_ article: CleanArticle) -> [UInt64] {
        guard settings.recurringBlockArticles > 0, let outlet = article.blockOutlet.map({ known($0) }) else {
            return []
        }
        let mark = BlockMemory.mark(of: article)
        let candidates = BlockCandidate.all(in: article, of: outlet)
        for candidate in candidates {
            let new = BlockEntry(key: candidate.key, outlet: outlet, isSigned: candidate.isSigned)
            entries[candidate.key, default: new].count(
                mark, isRelated: candidate.isRelated, text: article.paragraphs[candidate.place].text)
        }
        if entries.count > most { forgetSingles() }
        return candidates.map(\.key)
    }

    /// One copy of each name for all entries.
    private mutating func known(_ outlet: String) -> String {
        if let known = outlets[outlet] { return known }
        outlets[outlet] = outlet
        return outlet
    }

    /// What recurs, and what may yet: the entries to remember, in an order of their own.
    package var remembered: [BlockEntry] {
        entries.values.sorted(by: BlockMemory.comesFirst).prefix(settings.rememberedBlocks).sorted {
            ($0.outlet, $0.key) < ($1.outlet, $1.key)
        }
    }

    /// Which paragraphs are blocks of their outlet.
    package var blocks: RecurringBlocks {
        let fewest = settings.recurringBlockArticles
        return RecurringBlocks(
            entries.filter { $0.value.recurs(from: fewest) }.mapValues(\.articles),
            minimumBodyCharacters: settings.minimumBodyCharacters)
    }

    private static func comesFirst(_ left: BlockEntry, _ right: BlockEntry) -> Bool {
        let (isLeft, isRight) = (left.articles > 1, right.articles > 1)
        if isLeft != isRight { return isLeft }
        return (left.age, -left.articles, left.key) < (right.age, -right.articles, right.key)
    }

    /// Not again before so many have come as are left: each costs its share once.
    private mutating func forgetSingles() {
        entries = entries.filter { $0.value.articles > 1 }
        most = max(most, 2 * entries.count)
    }

    /// Copies of one article have the same mark, whatever their addresses.
    private static func mark(of article: CleanArticle) -> UInt64 {
        var hash = StableHash()
        for text in [article.title ?? ""] + article.paragraphs.prefix(2).map(\.text) {
            hash.update(WordSpans(text).hash)
        }
        return hash.value
    }
}

extension CleanArticle {
    /// Whose blocks it may hold: the outlet, or where none is named the site.
    var blockOutlet: String? {
        if let outlet { return outlet }
        return url.flatMap { URL(string: $0)?.host }.map(PageAddress.bare)
    }
}
