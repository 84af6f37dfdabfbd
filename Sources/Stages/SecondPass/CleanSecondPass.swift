import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// Looks over the articles of a run: what recurs in those of one outlet is cut from each, and the pages of one article become
/// one.
///
/// Both are known only when the last article has been seen: until then they lie on the disk as their lines, and only an article
/// that holds something recurring, or is a page of several, is decoded again. Earlier runs are remembered through the file of
/// recurring blocks that the newest of them has left; later ones are never looked at.
final class CleanSecondPass: SecondPass {
    let inputs: [String: ContentHash]
    private let folder: RunFolder
    private let spool: RecordSpool
    private let isCounting: Bool
    private var memory: RecurringBlockMemory
    private var groups = PageGroups()
    /// Where the line of each page of several is in the spool, by the position of its record in the run.
    private var ranges: [Int: Range<Int>] = [:]
    private var count = 0
    /// The other pages of articles that are done again in part; nil where all are done.
    private let carriedOverPages: CarriedOverPages?
    /// The position of each record that is carried over.
    private var carriedOver: [ArticleID: Int] = [:]
    private var processed: Set<ArticleID> = []
    /// The lines of pages that were carried over or are of earlier runs, and are needed for their articles. Those of earlier runs
    /// have positions below 0.
    private var cleanedAgain: [Int: Data] = [:]
    private let earlierPages: EarlierPages
    /// The ids of the articles of earlier runs that have former texts of pages, by the positions of those pages: their first pages
    /// are not in this run.
    private var articlesElsewhere: [Int: ArticleID] = [:]

    init(
        _ options: SecondPassOptions, of folder: RunFolder, _ settings: CleanSettings,
        clean: @escaping (RunFolder, Data) -> RecordOutcome<EncodedRecord>
    ) throws {
        self.folder = folder
        spool = try RecordSpool(in: options.isDryRun ? NSTemporaryDirectory() : folder.path)
        inputs = try folder.blockMemoryInputs()
        isCounting = try !options.isPartial || folder.validManifest(of: .clean) == nil
        let source = isCounting ? try folder.runWithBlockMemory() : folder
        let entries = try source.map { try CleanSecondPass.entries(of: $0) } ?? []
        memory =
            isCounting ? RecurringBlockMemory(settings, after: entries) : RecurringBlockMemory(settings, of: entries)
        carriedOverPages = options.isPartial ? CarriedOverPages(in: folder) { clean(folder, $0) } : nil
        earlierPages = try EarlierPages(before: folder, clean: clean)
    }

    private static func entries(of folder: RunFolder) throws -> [RecurringBlockEntry] {
        guard folder.exists(RunFolder.blocksName) else { return [] }
        if let manifest = try folder.validManifest(of: .clean) { try folder.verify(RunFolder.blocksName, of: manifest) }
        let reader = try LineReader(path: folder.path(of: RunFolder.blocksName))
        var entries: [RecurringBlockEntry] = []
        while let entry = try reader.nextRecord(RecurringBlockEntry.init(line:)) { entries.append(entry) }
        return entries
    }

    func add(_ disposition: RecordDisposition<EncodedRecord>) throws {
        var spooled = SpooledRecord(disposition.map(\.line))
        var pages: ArticlePages?
        if case .processed(.produced(let record)) = disposition {
            pages = try read(record, counting: isCounting, for: &spooled)
        }
        let range = try spool.write(line: spooled.line)
        if pages != nil { ranges[count] = range }
        if carriedOverPages != nil { note(spooled.disposition) }
        count += 1
    }

    /// Counts the article's paragraphs, and notes of which article it is a page; where only some articles are done again, the
    /// counts are known already.
    private func read(
        _ record: EncodedRecord, at index: Int? = nil, counting isCounting: Bool, for spooled: inout SpooledRecord
    ) throws -> ArticlePages? {
        guard let observation = record.observation else { return nil }
        let observed = try JSONLine().decode(CleanObservation.self, from: observation)
        if let blocks = observed.blocks {
            if isCounting { memory.count(blocks) }
            spooled.candidates = blocks.keys
        }
        guard let pages = observed.pages else { return nil }
        groups.add(
            PageGroups.Member(index: index ?? count, id: RecordIdentity(line: record.line)?.id, pages: pages))
        return pages
    }

    /// Notes the position of a record that is carried over, or that one is not.
    private func note(_ disposition: RecordDisposition<Data>) {
        switch disposition {
        case .carriedOver(let id): if let id { carriedOver[id] = count }
        case .processed(let outcome): if let id = outcome.id { processed.insert(id) }
        }
    }

    func forEachDisposition(jobs: Int, _ consume: (RecordDisposition<Data>) throws -> Void) async throws {
        try cleanPagesAgain()
        try recallPages()
        let blocks = memory.blocks
        let articles = groups.articles
        let first = articles.values.reduce(into: [Int: ArticleID?]()) { first, pages in
            for page in pages.dropFirst() { first[page.index] = .some(pages[0].id) }
        }
        let reader = try spool.reader()
        var index = -1
        try await OrderedParallelMap(jobs: jobs).run(
            next: { () throws -> PageLines? in
                guard let spooled = try reader.next() else { return nil }
                index += 1
                let line = cleanedAgain[index] ?? spooled
                if let id = articlesElsewhere[index] { return .changedPage(line, of: id) }
                if let id = first[index] { return .page(line, of: id) }
                if let pages = articles[index] { return .pages(try pages.map { try self.line(at: $0.index) }) }
                return .single(spooled)
            },
            transform: { lines in Result { try lines.disposition(without: blocks) } },
            consume: { try consume($0.get()) })
    }

    private func line(at index: Int) throws -> Data {
        if let line = cleanedAgain[index] { return line }
        guard let range = ranges[index] else { preconditionFailure("a page of an article has a line") }
        return try spool.line(in: range)
    }

    /// Cleans the other pages of articles of which some are done again.
    private func cleanPagesAgain() throws {
        guard let carriedOverPages else { return }
        for (id, record) in try carriedOverPages.pages(beside: processed) {
            if let index = carriedOver[id] { try take(record, at: index) }
        }
    }

    /// Takes a page that was cleaned again.
    private func take(_ record: EncodedRecord, at index: Int) throws {
        var spooled = SpooledRecord(.processed(.produced(record.line)))
        _ = try read(record, at: index, counting: false, for: &spooled)
        cleanedAgain[index] = try spooled.line
    }

    /// Takes the pages that articles lack from earlier runs that have joined them.
    ///
    /// Where it is the first page that is lacking, the article stays as it is, and has the page as it was: it is made again when
    /// its first page is fetched anew. A page that the article never had stands for itself until then.
    private func recallPages() throws {
        for group in groups.incomplete {
            guard let first = group.first, first.pages.number == 1 else {
                for member in group {
                    guard let id = member.id, let article = try earlierPages.pages(ofArticleWith: id)?.first,
                        article != id
                    else { continue }
                    articlesElsewhere[member.index] = article
                }
                continue
            }
            guard let id = first.id, let pages = try earlierPages.pages(ofArticleWith: id) else { continue }
            let known = Set(group.compactMap(\.id))
            for page in pages where !known.contains(page) {
                if let record = try earlierPages.page(page) { try take(record, at: -1 - cleanedAgain.count) }
            }
        }
    }

    func commit() throws -> [String: Manifest.Output] {
        let file = try OutputFile(path: folder.path(of: RunFolder.blocksName))
        for entry in memory.remembered { try file.write(line: entry.line) }
        return [RunFolder.blocksName: try file.commit()]
    }
}
