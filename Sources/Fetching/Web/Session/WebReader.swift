import ArticleModel
import Foundation

/// Reads the pages that sources name, as far as it is time to look at them.
package struct WebReader: PageClient {
    private let session: WebSession
    private let seenItems: SeenItems
    let now: Timestamp

    package init(_ session: WebSession) {
        self.session = session
        seenItems = session.environment.seenItems
        now = session.environment.clock.start
    }

    package func page(_ order: PageOrder) async -> ItemReadResult {
        let address: WebAddress
        do {
            address = try WebAddress(order.address)
        } catch {
            let problem = WebProblem(.badAddress, "the address \(error)")
            return order.substitutePage(for: problem.rejection) ?? .unavailable(problem)
        }
        do throws(WebProblem) {
            guard let identity = order.identity else { return try await document(order, address) }
            return try await article(order, address, identity)
        } catch {
            return .unavailable(error)
        }
    }

    package func pagesToCheck(of source: String, after last: PageState?) async -> [PageState] {
        (try? await session.remembering { try seenItems.pagesToCheck(of: source, by: now, after: last) }) ?? []
    }

    package func firstAddresses(of entries: [String], in source: String) async -> [String: String] {
        (try? await session.remembering { try seenItems.firstAddresses(of: entries, in: source) }) ?? [:]
    }

    package func postpone(_ orders: [PageOrder]) async {
        let states = orders.compactMap { order -> PageState? in
            guard let identity = order.identity, (try? WebAddress(order.address)) != nil else { return nil }
            var state = PageState(identity, order.address, at: now)
            state.nextCheck = now
            (state.entryID, state.published) = (order.entryID, order.published)
            return state
        }
        await session.forgetUntaken(states.map(\.id))
        // What goes wrong with the state file is kept by the session, and ends the fetch.
        try? await session.remembering { try seenItems.saveUnknown(states) }
    }

    package func takeSiteFiles(of page: WebAddress) async -> [SiteFile] { await session.takeSiteFiles(of: page) }

    package func stopAsking() async { await session.stopAsking() }

    package func remember(_ pages: [ArticleID]) async { await session.saveStates(of: pages) }

    package func requireState() async throws { try await session.requireState() }

    private func article(
        _ order: PageOrder, _ address: WebAddress, _ identity: ItemIdentity
    ) async throws(WebProblem) -> ItemReadResult {
        let known = try await session.remembering { try seenItems.knownPage(identity) }
        if let state = known.state, !isDue(state, order, isSettled: known.isCommitted || known.isRejected) {
            if state.failures == 0 { return .notDue(isUnchanged: known.isCommitted) }
            return try await substitute(order, address, state) ?? .notDue(isUnchanged: false)
        }
        var state: PageState
        if let known = known.state { state = known } else { state = try await newState(of: identity, order.address) }
        state.listedAs = order.listedAs
        state.entryID = order.entryID ?? state.entryID
        state.published = order.published?.refined(by: state.published) ?? state.published
        do throws(WebProblem) {
            return try await askedFor(order, address, identity, state, isCommitted: known.isCommitted)
        } catch {
            if error.isOurs { return .postponed }
            let failed = state.afterFailure(error, at: now, schedule)
            await session.keep(failed)
            return try await substitute(order, address, failed) ?? .unavailable(error)
        }
    }

    /// Returns the state of a page that is not known. An earlier run may have had it all the same, as the state file may be begun anew
    /// at any time.
    private func newState(of identity: ItemIdentity, _ address: String) async throws(WebProblem) -> PageState {
        var state = PageState(identity, address, at: now)
        state.hash = try await session.remembering {
            try seenItems.pageHash(of: seenItems.id(atAddress: identity.ownID))
        }
        return state
    }

    private var schedule: RevisitSchedule { session.environment.settings.revisits }

    /// Asks for a page, only where it has changed if it `isCommitted` as it was.
    private func askedFor(
        _ order: PageOrder, _ address: WebAddress, _ identity: ItemIdentity, _ known: PageState, isCommitted: Bool
    ) async throws(WebProblem) -> ItemReadResult {
        var (request, state) = (request(order, address), known)
        if isCommitted { (request.etag, request.lastModified) = (known.etag, known.lastModified) }
        let site = await siteRights(of: address, order)
        try requireFree(site, order)
        let page = try await session.page(request)
        if page.isUnchanged, let hash = known.hash {
            await session.keep(known.afterPage(hash, at: now, schedule))
            return .unchanged
        }
        if page.address.target == "/", !address.isFrontPage { throw .frontPage(page.address) }
        let rights = try await rights(of: page, asked: address, site, order)
        state.take(page, asked: identity)
        await session.keep(state.afterPage(ContentHash(of: page.answer.body), at: now, schedule))
        return ItemReadResult.page(ItemPage(page, publishedAt: state.published)).saying(rights)
    }

    private func request(_ order: PageOrder, _ address: WebAddress) -> PageRequest {
        var request = PageRequest(address: address, access: order.access, maximumBytes: order.limit)
        request.source = order.source
        return request
    }

    /// Returns what is taken for a page: the full text in the feed, where the page was never had and will hardly be; nil where
    /// it may be had yet. What the site reserves holds for the text as well.
    private func substitute(
        _ order: PageOrder, _ address: WebAddress, _ state: PageState
    ) async throws(WebProblem) -> ItemReadResult? {
        guard state.hash == nil, let problem = state.lastingProblem, let page = order.substitutePage(for: problem)
        else { return nil }
        let site = await siteRights(of: address, order)
        try requireFree(site, order)
        return page.saying(site)
    }

    func siteRights(of address: WebAddress, _ order: PageOrder) async -> [RightsStatement] {
        await session.siteRights(of: address, order.access)
    }

    /// Whether it is time to look at the page. One that was had before and is neither an article nor rejected is always looked
    /// at: the run that had it was given up.
    private func isDue(_ known: PageState, _ order: PageOrder, isSettled: Bool) -> Bool {
        if known.failures == 0, !isSettled { return true }
        switch session.environment.renewal {
        case .all: return true
        case .failed where known.failures > 0: return true
        case .failed, .none: return known.isDue(at: now, listedAs: order.listedAs)
        }
    }

    /// Returns a document that names articles; where it is as it was, as it was kept.
    private func document(_ order: PageOrder, _ address: WebAddress) async throws(WebProblem) -> ItemReadResult {
        let known = try await session.remembering { try seenItems.document(order.address) }
        var request = request(order, address)
        (request.accept, request.etag, request.lastModified) = (PageRequest.feeds, known?.etag, known?.lastModified)
        request.takesPart = true
        let page = try await session.page(request)
        if page.isUnchanged, let known {
            return .bytes(known.body, versionKey: nil, contentType: known.contentType)
        }
        let answer = page.answer
        if answer.isCut {
            var part = ItemPage(answer.body)
            (part.contentType, part.isCut) = (answer["Content-Type"], true)
            return .page(part)
        }
        let document = StoredDocument(
            address: order.address, etag: answer["ETag"], lastModified: answer["Last-Modified"],
            contentType: answer["Content-Type"], fetchedAt: now, body: answer.body)
        try await session.remembering { try seenItems.save(document) }
        return .bytes(answer.body, versionKey: nil, contentType: answer["Content-Type"])
    }
}

extension ItemPage {
    fileprivate init(_ page: WebPage, publishedAt published: ArticleDate?) {
        self.init(page.answer.body)
        self.published = published
        contentType = page.answer["Content-Type"]
        exchange = WebExchange(page)
    }
}

extension ItemIdentity {
    /// Returns the article at the address where the page was found; nil where that is the one which was asked for.
    fileprivate func leadsTo(_ page: WebPage) -> ArticleID? {
        let found = found(at: page.address).ownID
        return found == ownID ? nil : found
    }
}

extension PageState {
    fileprivate init(_ identity: ItemIdentity, _ address: String, at now: Timestamp) {
        self.init(
            id: identity.ownID, source: identity.source, address: address, outlet: identity.outlet, firstSeen: now,
            checked: now)
    }

    fileprivate mutating func take(_ page: WebPage, asked identity: ItemIdentity) {
        etag = page.answer["ETag"]
        lastModified = page.answer["Last-Modified"]
        leadsTo = identity.leadsTo(page)
    }
}
