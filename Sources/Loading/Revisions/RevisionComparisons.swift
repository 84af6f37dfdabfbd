import ArticleModel
import GRDB
import Linking
import Text

/// Keeps what changed in articles from each revision to the next.
///
/// A revision is compared with the one before it under the same id, in the order of the fetches; the first one under an id that another
/// has given way to, with the last one under that. What is compared is read from the rows of the article, where they are still those of the
/// revision, and else from the records of its run: an article that has a new revision costs no reading of earlier runs.
///
/// Each revision keeps a hash of what it was compared with, so that only what a load has changed is compared, and in the end the rows
/// follow from the revisions alone, in whatever order they came.
final class RevisionComparisons {
    let db: Database
    private let recorder: RunRecorder
    private let record: RunLoader.RevisionReader
    private var versions: [Int64: StageVersions] = [:]

    init(_ db: Database, _ recorder: RunRecorder, record: @escaping RunLoader.RevisionReader) {
        self.db = db
        self.recorder = recorder
        self.record = record
    }

    /// A revision whose content is at hand.
    struct Loading {
        let key: String
        let run: Int64
        let content: RevisionContent
    }

    /// Compares the revisions under the ids of one article that were not compared yet, or with others.
    func update(_ keys: [String], loading: Loading? = nil) throws {
        let revisions = try keys.flatMap { try self.revisions(of: $0) }.sorted { $0.place < $1.place }
        let newest = Dictionary(revisions.enumerated().map { ($1.key, $0) }, uniquingKeysWith: max)
        var latest: [String: ComparedRevision] = [:]
        /// The last one under an id that has no later one.
        var handedOver: ComparedRevision?
        for (index, revision) in revisions.enumerated() {
            try update(revision, former: latest[revision.key] ?? handedOver, loading)
            latest[revision.key] = revision
            if newest[revision.key] == index { handedOver = revision }
        }
    }

    private func update(_ revision: ComparedRevision, former: ComparedRevision?, _ loading: Loading?) throws {
        guard let former else {
            if revision.compared != nil { try clear(revision) }
            return
        }
        // Of a run that was loaded before comparisons were kept nothing is known until it is loaded again.
        guard let content = revision.content else { return }
        let basis = try basis(former, revision)
        if let formerContent = former.content, revision.compared == basis.hash(formerContent, content) { return }
        try clear(revision)
        guard basis.isComparable else { return try note(basis.hash(former.content ?? 0, content), of: revision) }
        if former.content == content { return try note(basis.hash(content, content), of: revision) }
        guard let before = try self.content(of: former, loading), let after = try self.content(of: revision, loading)
        else { return }
        let difference = RevisionDifference(from: before, to: after, comparesQuotes: basis.comparesQuotes)
        try write(difference, former, revision)
        if former.content == nil { try noteContent(before.hash, of: former) }
        try note(basis.hash(before.hash, after.hash), of: revision)
    }

    /// What tells, beside the contents, whether a comparison still holds.
    private func basis(_ former: ComparedRevision, _ revision: ComparedRevision) throws -> ComparisonBasis {
        let (before, after) = (try versions(of: former.run), try versions(of: revision.run))
        return ComparisonBasis(
            former: former, revision: revision, isComparable: before.clean == after.clean,
            comparesQuotes: before.extract == after.extract)
    }

    private func versions(of run: Int64) throws -> StageVersions {
        if let known = versions[run] { return known }
        let read = try recorder.versions(of: run)
        versions[run] = read
        return read
    }

    /// Returns the content of a revision; nil where its run is gone, or no longer has the article.
    private func content(of revision: ComparedRevision, _ loading: Loading?) throws -> RevisionContent? {
        if let loading, loading.key == revision.key, loading.run == revision.run { return loading.content }
        if let id = try Revisions(db: db).rowID(of: revision.key, run: revision.run) {
            return try RevisionContent(ofRow: id, db)
        }
        return try record(revision.runUID, ArticleID(revision.key)).map { RevisionContent(of: $0.article) }
    }
}

/// Which revisions are compared, and how.
private struct ComparisonBasis {
    let former: ComparedRevision
    let revision: ComparedRevision
    /// Texts that different versions of the rules have cleaned are not compared.
    let isComparable: Bool
    /// Quotations that different versions have found are not.
    let comparesQuotes: Bool

    func hash(_ before: Int64, _ after: Int64) -> Int64 {
        var hash = StableHash()
        for text in [former.key, former.runUID, former.fetchedAt, revision.fetchedAt] {
            hash.update(text.utf8)
            hash.update(0 as UInt8)
        }
        hash.update([isComparable ? 1 : 0, comparesQuotes ? 1 : 0])
        for number in [before, after, Int64(RevisionDifference.version)] { hash.update(UInt64(bitPattern: number)) }
        return Int64(bitPattern: hash.value)
    }
}
