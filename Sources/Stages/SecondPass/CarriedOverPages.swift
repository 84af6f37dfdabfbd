import ArticleModel
import Foundation
import Pipeline

/// The other pages of articles of which only some pages are cleaned again: their text alone lies nowhere, so it is made anew.
struct CarriedOverPages {
    private let previous: PreviousOutcomes
    private let folder: RunFolder
    /// Cleans a line of the run's records.
    private let clean: (Data) -> RecordOutcome<EncodedRecord>

    init(in folder: RunFolder, clean: @escaping (Data) -> RecordOutcome<EncodedRecord>) {
        previous = PreviousOutcomes(.clean, in: folder)
        self.folder = folder
        self.clean = clean
    }

    /// Returns the pages of the articles that the pages with these ids were joined to, by their ids, without these pages.
    func pages(beside ids: Set<ArticleID>) throws -> [ArticleID: EncodedRecord] {
        var wanted: Set<ArticleID> = []
        for id in ids { wanted.formUnion(try pages(ofArticleWith: id)) }
        wanted.subtract(ids)
        guard !wanted.isEmpty, let manifest = try folder.validManifest(of: .fetch) else { return [:] }
        let records = try RecordIndex(of: RunFolder.recordsName(of: .fetch), in: folder, manifest)
        var pages: [ArticleID: EncodedRecord] = [:]
        for id in wanted {
            if let line = try records.line(of: id), case .produced(let record) = clean(line) { pages[id] = record }
        }
        return pages
    }

    /// Returns the ids of all pages of the article that the page belonged to when it was last cleaned.
    private func pages(ofArticleWith id: ArticleID) throws -> Set<ArticleID> {
        switch try previous.outcome(of: id) {
        case .rejected(let record):
            guard let first = record.joinedTo, first != id else { return [] }
            return try pages(ofArticleWith: first).union([first])
        case .produced(let line):
            let pages = try JSONLine().decode(CleanArticle.self, from: line).pages?.others ?? []
            return Set(pages.compactMap(\.joined))
        case nil: return []
        }
    }
}
