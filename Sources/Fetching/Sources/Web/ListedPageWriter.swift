import ArticleModel

/// Lists the pages of one source, some hundreds at a time.
struct ListedPageWriter {
    private let pages: ListedPages
    private let source: AddressSource
    /// The source's place among those of the fetch.
    let number: Int
    /// The numbers of the hosts by their names, and how many pages of each the source has named.
    private var hosts: [String: (number: Int, pages: Int)] = [:]
    private var batch: [(page: ListedPage, host: Int, round: Int)] = []
    private var written = 0
    /// What has gone wrong with the list.
    private var failure: (any Error)?

    private static let batchSize = 500

    init(_ pages: ListedPages, _ source: AddressSource, at number: Int) {
        (self.pages, self.source, self.number) = (pages, source, number)
    }

    var count: Int { written + batch.count }

    /// A failure to write is kept, and thrown by `finish`.
    mutating func append(_ page: ListedPage) {
        attempt { try $0.add(page) }
    }

    /// Takes away all pages but the first `count`.
    mutating func removeAll(but count: Int) throws {
        try finish()
        try pages.removePages(from: count, of: number)
        written = count
    }

    /// Returns those of the addresses that the source has not named.
    mutating func unlisted(_ addresses: [String]) throws -> Set<String> {
        try finish()
        return try pages.unlisted(addresses, of: number)
    }

    mutating func finish() throws {
        attempt { try $0.write() }
        if let failure { throw failure }
    }

    private mutating func attempt(_ work: (inout ListedPageWriter) throws -> Void) {
        guard failure == nil else { return }
        do { try work(&self) } catch { failure = error }
    }

    private mutating func add(_ page: ListedPage) throws {
        let name = page.host.lowercased()
        let host = try hosts[name] ?? (pages.number(ofHost: name), 0)
        hosts[name] = (host.number, host.pages + 1)
        batch.append((page, host.number, host.pages))
        if batch.count >= Self.batchSize { try write() }
    }

    private mutating func write() throws {
        if batch.isEmpty { return }
        try pages.add(batch, from: written, of: number)
        for (index, (page, _, _)) in batch.enumerated() {
            if page.feedText == nil, page.published == nil { continue }
            let id = WebItem(page, of: source).identity.ownID
            if let text = page.feedText { try pages.add(feedText: text, of: id, at: written + index, of: number) }
            if let date = page.published { try pages.add(published: date, of: id, at: written + index, of: number) }
        }
        written += batch.count
        batch.removeAll(keepingCapacity: true)
    }
}
