import ArticleModel

extension AddressSource {
    /// The most sitemaps that are read of an index: those of large archives have a thousand.
    private static let maximumDocuments = 1_000

    /// Lists the articles that the document at the source's address, or in its file, tells of, those of an index in the order
    /// of its sitemaps, and those that are to be looked at again. Returns nil where the document is a file that is to be read as
    /// any other, for what is wrong with it.
    func list(into pages: inout ListedPageWriter, limit: Int, _ observer: ListingObserver) async throws
        -> RemoteListing?
    {
        guard client != nil else { return isAddress ? RemoteListing(self, at: pages.number) : nil }
        var listing = RemoteListing(self, at: pages.number)
        let first: AddressListItem
        // A file that is not there is told of by whoever reads it.
        do { first = try document() } catch { return nil }
        var documents = DocumentQueue(first, atMost: Self.maximumDocuments)
        while let document = documents.next() {
            let outcome = try await document.list(into: &pages, &documents, limit: limit, observer)
            observer.read()
            switch outcome {
            case .listed: listing.read.append(document.identity)
            case .cut(let problem):
                listing.cuts.append("\(document.name.printable): \(problem)")
                listing.unavailable.append(UnavailableDocument(identity: document.identity, problem: problem))
            case .failed(let problem):
                let isFirst = document.name == first.name
                if isFirst, !isAddress { return nil }
                if isFirst { listing.problem = problem }
                listing.unavailable.append(UnavailableDocument(identity: document.identity, problem: problem))
            }
        }
        if documents.omitted > 0 {
            let maximum = Self.maximumDocuments
            observer.log("source \(name): \(documents.omitted) sitemaps are more than the \(maximum) that are read")
        }
        if isAddress, kind != .urls, listing.problem == nil { try await addPagesToCheck(to: &pages) }
        try pages.finish()
        listing.count = pages.count
        return listing
    }

    /// Adds the pages that are to be looked at again though the source does not name them any more: feeds and sitemaps name what
    /// is new. What is taken out of a list is not wanted any more.
    private func addPagesToCheck(to pages: inout ListedPageWriter) async throws {
        guard let client else { return }
        var states = await client.pagesToCheck(of: name, after: nil)
        while let last = states.last {
            // Where a page is named by another form of its address, its second item gives nothing.
            let unlisted = try pages.unlisted(states.map(\.address))
            for state in states where unlisted.contains(state.address) { pages.append(ListedPage(state)) }
            states = await client.pagesToCheck(of: name, after: last)
        }
    }
}
