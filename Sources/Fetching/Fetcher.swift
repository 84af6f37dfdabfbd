import Archive
import ArticleModel
import Foundation

/// Lists the sources and takes in what is new or changed.
package struct Fetcher {
    /// Raised whenever what is taken in, or how it is archived, changes.
    package static let version = "1"

    /// What one fetch came to.
    package struct Summary: Hashable, Sendable {
        package var counts = RecordCounts()
        /// Whether files were left for the next run, uncounted, because of `maximumPerRun`.
        package var reachedMaximum = false

        package init() {}
    }

    private let sources: [SourceSettings]
    private let settings: FetchSettings
    private let memory: FetchMemory

    package init(_ sources: [SourceSettings], _ settings: FetchSettings, memory: FetchMemory) {
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.settings = settings
        self.memory = memory
    }

    /// Archives what is new, hands each outcome to `emit` in the order of sources and paths, and counts.
    ///
    /// `archive` makes the writer when the first new page is there, so that nothing new leaves no file.
    /// All sources are listed before anything is read: one that is missing ends the run before it began.
    /// `notes` hears of what is passed over and counted nowhere.
    package func fetch(
        at now: Timestamp, archiveName: String, archive: () throws -> WARCWriter,
        notes: (String) -> Void = { _ in }, emit: (RecordOutcome<RawArticle>) throws -> Void
    ) throws -> Summary {
        let listings = try sources.map { try IndexedListing($0, notes) }
        var intake = ChangeDetector(settings, memory)
        var pages = PageArchive(name: archiveName, now: now)
        var summary = Summary()
        for (listing, file) in listings.lazy.flatMap(\.pairs) {
            if summary.counts.output + summary.counts.rejected >= settings.maximumPerRun {
                summary.reachedMaximum = true
                break
            }
            let decision = try intake.decide(on: file, of: listing)
            summary.counts.count(decision)
            switch decision {
            case .unchanged, .skipped: break
            case .rejected(let record): try emit(.rejected(record))
            case .new(let page, let bytes):
                let place = try pages.append(.page(page, bytes, at: now), makingWriter: archive)
                try emit(.produced(page.article(at: now, in: place)))
            }
        }
        try pages.finish()
        try memory.save(intake.looks, listed: Fetcher.paths(of: listings))
        return summary
    }

    private static func paths(of listings: [IndexedListing]) -> [String: Set<FilePath>] {
        let pairs = listings.map { ($0.source.name, Set($0.files.map(\.path))) }
        return Dictionary(pairs) { $0.union($1) }
    }
}

extension RecordCounts {
    fileprivate mutating func count(_ decision: ChangeDetector.Decision) {
        input += 1
        switch decision {
        case .new: output += 1
        case .unchanged: unchanged += 1
        case .skipped: skipped += 1
        case .rejected: rejected += 1
        }
    }
}
