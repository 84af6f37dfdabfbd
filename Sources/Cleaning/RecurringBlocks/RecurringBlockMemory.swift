import ArticleModel
import Foundation
import Text

/// Counts how often the paragraphs with which an outlet's articles begin or end were seen, over a run and those before
/// it.
///
/// Its capacity is limited: where more paragraphs come, those seen once and longest ago are forgotten first.
package struct RecurringBlockMemory: Sendable {
    private var entries: [UInt64: RecurringBlockEntry] = [:]
    private var outlets: [String: String] = [:]
    private let settings: CleanSettings
    /// The number of entries above which those seen once are forgotten.
    private var capacity: Int

    /// The least capacity within a run: what recurs there is found however little is remembered after it.
    private static let minimumCapacity = 20_000

    /// Starts a run with what former runs remember, the newest of which has just ended.
    package init(_ settings: CleanSettings, after former: [RecurringBlockEntry] = []) {
        self.init(settings)
        for var entry in former {
            entry.growOlder()
            entries[entry.key] = entry
        }
    }

    /// Restores the memory as a run has left it, with nothing to be added.
    package init(_ settings: CleanSettings, of run: [RecurringBlockEntry]) {
        self.init(settings)
        for entry in run { entries[entry.key] = entry }
    }

    private init(_ settings: CleanSettings) {
        self.settings = settings
        capacity = max(2 * settings.rememberedBlocks, RecurringBlockMemory.minimumCapacity)
    }

    /// Counts the paragraphs of an article that may recur.
    package mutating func count(_ observation: RecurringBlockObservation) {
        let outlet = known(observation.outlet)
        for paragraph in observation.paragraphs {
            let new = RecurringBlockEntry(
                key: paragraph.key, outlet: outlet, isSelfReferential: paragraph.isSelfReferential)
            entries[paragraph.key, default: new].count(
                observation.fingerprint, isRelated: paragraph.isRelated, sample: paragraph.sample)
        }
        if entries.count > capacity { forgetSingles() }
    }

    /// Returns the one copy of the outlet's name that all entries share.
    private mutating func known(_ outlet: String) -> String {
        if let known = outlets[outlet] { return known }
        outlets[outlet] = outlet
        return outlet
    }

    /// The entries to remember, those that recur and those that may yet, sorted by outlet and key.
    package var remembered: [RecurringBlockEntry] {
        entries.values.sorted(by: RecurringBlockMemory.comesFirst).prefix(settings.rememberedBlocks).sorted {
            ($0.outlet, $0.key) < ($1.outlet, $1.key)
        }
    }

    /// The paragraphs that are blocks of their outlet.
    package var blocks: RecurringBlocks {
        let minimum = settings.recurringBlockArticles
        return RecurringBlocks(
            entries.filter { $0.value.recurs(inAtLeast: minimum) }.mapValues(\.articles),
            minimumBodyCharacters: settings.minimumBodyCharacters)
    }

    private static func comesFirst(_ left: RecurringBlockEntry, _ right: RecurringBlockEntry) -> Bool {
        let (isLeft, isRight) = (left.articles > 1, right.articles > 1)
        if isLeft != isRight { return isLeft }
        return (left.age, -left.articles, left.key) < (right.age, -right.articles, right.key)
    }

    /// Removes the entries seen once, not again before as many have come as are left: each costs its share once.
    private mutating func forgetSingles() {
        entries = entries.filter { $0.value.articles > 1 }
        capacity = max(capacity, 2 * entries.count)
    }
}

extension CleanArticle {
    /// The outlet whose blocks it may hold, or where none is named the site.
    var blockOutlet: String? {
        if let outlet { return outlet }
        return url.flatMap { URL(string: $0)?.host }.map(PageAddress.bare)
    }
}
