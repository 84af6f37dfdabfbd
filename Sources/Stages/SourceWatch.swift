import ArticleModel
import Fetching
import Pipeline

/// Compares what the sources of a fetch have with what they had before.
///
/// A disk that is not mounted is an empty folder, and so is a folder whose files match no pattern: neither is an error of
/// the system's, and without this nobody would hear of it.
struct SourceWatch {
    let context: RunContext
    private var before: SourceCounts
    private var now: SourceCounts
    /// The sources that have brought pages.
    private var active: Set<String> = []
    private let clock: Timestamp

    init(_ context: RunContext, at clock: Timestamp) {
        self.context = context
        self.clock = clock
        before = SourceCounts(of: context.workspace)
        now = before
    }

    /// Takes the number of items of each source, before any is read. Throws where one is empty that must not be, and notes
    /// that for `copydesk status`.
    mutating func take(_ counts: [String: Int], isDryRun: Bool = false) throws {
        for (source, items) in counts { now.record(items, of: source, at: clock) }
        let isMissing: (any Source) -> Bool = { $0.whenEmpty == .fail && counts[$0.name] == 0 }
        guard let source = context.configuration.sources.first(where: isMissing) else { return }
        if !isDryRun { try now.write(to: context.workspace) }
        throw PlainFailure(.unreachable, "\(before.emptiness(of: source)), and whenEmpty is fail")
    }

    /// Notes for `copydesk status` which of the sources that were `asked` cannot be had, before the run may end for that. Of the
    /// others, as those on the web while offline, nothing new is known.
    mutating func take(unreachable found: [String: String], asked: [any Source]) throws {
        let names = Set(asked.map(\.name))
        let problems = (before.unreachable ?? [:]).filter { !names.contains($0.key) }.merging(found) { $1 }
        let isSame = problems == before.unreachable ?? [:]
        (before.unreachable, now.unreachable) = (problems, problems)
        if !isSame { try before.write(to: context.workspace) }
    }

    /// Warns of what has become less, and notes it: of lost files once for all fetches of a command, as the next one is about to
    /// begin while there is more.
    mutating func finish(_ fetched: Fetcher.Summary) throws {
        take(fetched.pageSizes)
        warnOfShrinkage()
        if !fetched.reachedMaximum { warnOfLosses() }
        try record(isLast: !fetched.reachedMaximum)
    }

    /// Takes the sizes of the pages that each source has brought.
    private mutating func take(_ pageSizes: [String: [Int]]) {
        for (source, sizes) in pageSizes {
            before.record(pageSizes: sizes, of: source)
            now.record(pageSizes: sizes, of: source)
            active.insert(source)
        }
    }

    /// Warns of sources whose pages have all shrunk.
    private func warnOfShrinkage() {
        for source in active.sorted() {
            guard let (usual, size) = now.pageSizes?[source]?.shrinkage else { continue }
            context.messages.warn(
                "the last pages of source \(source) have no more than \(size) bytes, where \(usual) were usual\n"
                    + "see whether they still hold the articles, or ask for consent or for money")
        }
    }

    /// Warns of sources that are empty, or have lost more than half of many items.
    func warnOfLosses() {
        for source in context.configuration.sources where source.whenEmpty == .warn {
            guard let items = now.sources[source.name]?.latest.items else { continue }
            if items == 0 {
                context.messages.warn(
                    "\(before.emptiness(of: source))\nwhere it may be empty, give it \"whenEmpty\": \"allow\"")
            } else if let earlier = before.sources[source.name]?.latestWithItems, isLoss(from: earlier.items, to: items)
            {
                context.messages.warn(
                    "source \(source.name) has \(items) \(source.itemsName), where it had \(earlier.items) at \(earlier.listedAt)"
                )
            }
        }
    }

    private func isLoss(from earlier: Int, to items: Int) -> Bool {
        earlier >= context.configuration.limits.minimumInputs && items * 2 < earlier
    }

    /// Notes the counts for the next fetch, and for `copydesk status`: how many items there are, only after the last fetch of
    /// a command, which alone warns.
    private func record(isLast: Bool) throws { try (isLast ? now : before).write(to: context.workspace) }
}

extension Source {
    /// What a source consists of, in the words of messages.
    var itemsName: String { namesAddresses ? "articles" : "files" }
}

extension SourceCounts {
    /// Such as `source inbox has no files, where it had 412 at 2026-11-21T06:00:00Z`.
    func emptiness(of source: any Source) -> String {
        let earlier = sources[source.name]?.latestWithItems.map { ", where it had \($0.items) at \($0.listedAt)" }
        let isListed = source.namesAddresses
        return "source \(source.name) has no \(source.itemsName)\(earlier ?? (isListed ? "" : " that it may take"))"
    }

    /// Returns the names of the sources that were empty when they were last listed, and may not be.
    func emptySources(among sources: [any Source]) -> [String] {
        sources.filter { $0.whenEmpty != .allow && self.sources[$0.name]?.latest.items == 0 }.map(\.name)
    }
}
