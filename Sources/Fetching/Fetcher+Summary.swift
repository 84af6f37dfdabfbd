import ArticleModel

extension Fetcher {
    /// How often the full text in a feed stands for a page that cannot be had.
    package struct SubstituteCount: Hashable, Sendable {
        package private(set) var articles = 0
        /// How many of the pages cannot be had for each reason.
        private var reasons: [String: Int] = [:]
        /// Why the first of the pages cannot be had.
        private var problem = ""

        mutating func count(_ rejection: Rejection) {
            if articles == 0 { problem = rejection.detail }
            articles += 1
            reasons[rejection.reason.rawValue, default: 0] += 1
        }

        /// Such as `for 3 articles the full text in the feed is taken, since the page cannot be had (gone 2, refused 1)`; where all
        /// have one reason, as it is told of the first.
        package var text: String {
            "for \(articles) \(articles == 1 ? "article" : "articles") the full text in the feed is taken, since the page "
                + "cannot be had\(reasons.count == 1 ? ": \(problem)" : " (\(reasons.textOfReasons))")"
        }
    }

    /// What one fetch has found.
    package struct Summary: Hashable, Sendable {
        package var counts = RecordCounts()
        /// Whether items were left for a later run, uncounted, because of `maximumPerRun` or `FetchSelection.limit`.
        package var reachedMaximum = false
        /// Whether a stop was asked for before all was taken in; what is left, is uncounted.
        package var isStopped = false
        /// How many items were left, uncounted, because of `FetchSelection.since`.
        package var older = 0
        /// How many later captures of pages that the fetch has were left, uncounted, for the next ones, by source.
        package var laterCaptures: [String: Int] = [:]
        /// What each source has brought; nothing is there of those that were not listed.
        package var sources: [String: SourceSummary] = [:]
        /// The sources of which the full text in the feed is taken for pages that cannot be had.
        package var substitutes: [String: SubstituteCount] = [:]
        /// What it took to ask each source.
        package var efforts: [String: SourceEffort] = [:]
        /// The sizes in bytes of the last pages of each source that are new or revised, in their order.
        package var pageSizes: [String: [Int]] = [:]
        /// The sources on the web that could not be had, with the reasons; those of a host that is left alone for now among
        /// them.
        package var unreachable: [String: String] = [:]
        /// The other sources that could not be listed, such as a folder that is not there.
        package var missing: [String: PlainFailure] = [:]
        /// What an earlier fetch has rejected, and this one has read though no article stands for it, a file of several or a
        /// source, or has no longer found.
        package var resolved: [ResolvedReject] = []
        /// The sources whose list, feed or sitemap in a file is none, with what it is.
        package var unreadLists: [String: String] = [:]
        /// The sources of which a feed or sitemap is cut off, with how.
        package var cuts: [String: String] = [:]
        /// The sources that could not be had, wherever they are, with the reasons.
        package var allUnreachable: [String: String] {
            let failures = missing.map { name, failure in
                let (text, prefix) = (failure.description, "source \(name): ")
                return (name, text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
            }
            return unreachable.merging(failures) { $1 }.merging(unreadLists) { $1 }
        }
        /// All of these: nobody knows how many items they have.
        package var unlisted: Set<String> = []
        /// Whether all sources on the web could not be had.
        package var allAreUnreachable = false

        package init() {}

        /// The failure of a fetch in which no source could be had, with the reasons.
        var totalFailure: PlainFailure {
            failure(telling: unreachable.sorted { $0.key < $1.key }.prefix(10).map { "\($0.key): \($0.value)" })
        }

        /// The failure that a fetch ends with once it has taken in what other sources have, and told of each that could not be
        /// had: that of a source which is missing, to which somebody has to see, or that none on the web could be had.
        package var sourceFailure: PlainFailure? {
            missing.isEmpty && !allAreUnreachable ? nil : failure(telling: [])
        }

        private func failure(telling reasons: [String]) -> PlainFailure {
            let failures = missing.sorted { $0.key < $1.key }.map(\.value)
            let first =
                failures.isEmpty ? ["no source on the web could be had"] : failures.map(\.description)
            return PlainFailure(
                failures.first?.kind ?? .unreachable, (first + reasons).joined(separator: "\n"))
        }

        /// Whether items were left for a later run.
        var isPartial: Bool { reachedMaximum || isStopped || older > 0 || !laterCaptures.isEmpty }

        /// How many of what is new an earlier run has otherwise.
        package var revised: Int { sources.values.reduce(0) { $0 + $1.revised } }

        /// Counts what became of an item; `read` is what it gave where it was read ahead of its turn.
        mutating func count(_ decision: ChangeDetector.Decision, _ read: ItemReadResult?, of source: String) {
            counts.count(decision)
            sources[source, default: SourceSummary()].counts.count(decision)
            switch (read, decision) {
            case (.notDue, .unchanged), (.notDue, .skipped): sources[source]?.addPageNotDue()
            case (.unavailable, .rejectedBefore): sources[source]?.addPageMissedAgain()
            default: break
            }
            switch decision {
            case .new(let page): take(page, of: source)
            case .rejected(let record):
                sources[source]?.reasons[record.rejection.reason.rawValue, default: 0] += 1
            case .laterCapture: laterCaptures[source, default: 0] += 1
            case .unchanged, .skipped, .rejectedBefore, .items, .settled: break
            }
        }

        private mutating func take(_ page: FetchedPage, of source: String) {
            let size = page.content.bytes.count
            if page.isRevision { sources[source]?.revised += 1 }
            sources[source]?.bytes += size
            if let use = page.content.feedText { take(use, of: source) }
            pageSizes[source, default: []].append(size)
            if pageSizes[source, default: []].count >= 2 * Summary.keptSizes {
                pageSizes[source]?.removeFirst(Summary.keptSizes)
            }
        }

        private mutating func take(_ use: FeedTextUse, of source: String) {
            sources[source]?.addFeedText()
            if let missing = use.missingPage { substitutes[source, default: SubstituteCount()].count(missing) }
        }

        /// So many sizes are kept at least: more than anybody compares with.
        private static let keptSizes = 100
    }
}
