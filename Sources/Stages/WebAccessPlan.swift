import ArticleModel
import Fetching
import Foundation
import Pipeline

/// Which sources of a fetch ask the web, and as whom.
struct WebAccessPlan {
    /// The sources of this fetch: without those on the web, where the network is not to be used.
    let sources: [any Source]
    private let context: RunContext
    private let options: FetchOptions
    private let settings: WebSettings

    /// Throws where a source is on the web and nobody is named whom sites can turn to.
    init(_ context: RunContext, _ options: FetchOptions) throws {
        self.context = context
        self.options = options
        settings = context.configuration.fetch.web
        let all = context.configuration.sources
        sources = all.filter { !options.passesOver($0) }
        if let source = sources.first(where: \.needsNetwork), settings.contact == nil, !options.isOffline {
            let what = source.isRemote ? "is on the web" : "names pages on the web"
            throw PlainFailure(
                .configuration,
                "fetch.contact is missing, and source \(source.name) \(what)\n\(WebSettings.contactAdvice)")
        }
        for source in all where options.passesOver(source) {
            context.messages.info("source \(source.name) is on the web, and passed over")
        }
    }

    /// The sources that keep neither robots.txt nor the delays between requests.
    var impoliteSources: [String] { sources.filter { $0.namesAddresses && !$0.isPolite }.map(\.name).sorted() }

    /// Does `work` with what gets pages over the network, or with nil where the network is not to be used.
    func withClient(
        _ seenItems: SeenItems, at clock: Timestamp, remembersPages: Bool = true,
        _ work: ((any PageClient)?) async throws -> Fetcher.Summary
    ) async throws -> Fetcher.Summary {
        guard !options.isOffline, settings.contact != nil, sources.contains(where: \.namesAddresses),
            let network = options.network
        else {
            return try await withoutNetwork(work)
        }
        for name in impoliteSources {
            context.messages.warn(
                "source \(name) is not polite: robots.txt and the delays between requests are not kept for it")
        }
        let session = WebSession(
            settings, at: clock, seenItems: seenItems, over: network, renewing: options.renewal,
            remembersPages: remembersPages)
        let result: Result<Fetcher.Summary, any Error>
        do {
            var fetched = try await work(WebReader(session))
            await session.addRequests(to: &fetched.efforts)
            result = .success(fetched)
        } catch {
            result = .failure(error)
        }
        await session.close()
        for note in await session.takeNotes() { context.messages.info(note) }
        try await session.requireState()
        if case .success = result { try await session.saveStates() }
        return try result.get()
    }

    /// Does `work` where nothing is asked, and says what was left out for that.
    private func withoutNetwork(
        _ work: ((any PageClient)?) async throws -> Fetcher.Summary
    ) async throws -> Fetcher.Summary {
        let network = AbsentNetwork()
        let fetched = try await work(network)
        for (source, count) in await network.leftPages.sorted(by: { $0.key < $1.key }) {
            let text =
                "source \(source): \(count) \(count == 1 ? "article is" : "articles are") on the web alone, and left out"
            if options.isOffline {
                context.messages.info(text)
            } else {
                context.messages.warn("\(text): fetch.contact is missing\n\(WebSettings.contactAdvice)")
            }
        }
        return fetched
    }

    /// Says what became of the sources on the web, and what is left of the others.
    func report(_ fetched: Fetcher.Summary) {
        let laterCaptures = fetched.laterCaptures.mapValues { count in
            "\(count) later \(count == 1 ? "capture is" : "captures are") left for the next run, as a run has each page once"
        }
        let notes = [fetched.substitutes.mapValues(\.text), fetched.unreadLists, fetched.cuts, laterCaptures]
        for (source, text) in notes.flatMap({ $0.sorted { $0.key < $1.key } }) {
            context.messages.warn("source \(source): \(text)")
        }
        for source in sources.sorted(by: { $0.name < $1.name }) where source.namesAddresses {
            if let problem = fetched.unreachable[source.name] {
                context.messages.warn("source \(source.name) could not be had: \(problem)")
            } else if let brought = fetched.sources[source.name] {
                let missed = brought.textOfMissedPages
                context.messages.info(
                    "source \(source.name): "
                        + [brought.text, options.renewal == .none ? missed : nil].compactMap(\.self).joined(
                            separator: "; "))
                if let missed, options.renewal != .none {
                    context.messages.warn("source \(source.name): \(missed)")
                }
            }
        }
    }
}

extension SourceSummary {
    /// Such as `3 new, 1 revised, 12 unchanged, 0 skipped, 2 rejected (unavailable 2); it was not time to look at 10 of these`.
    fileprivate var text: String {
        let why = reasons.textOfReasons
        let feed = feedTexts.map { " (\($0) by the full text in the feed)" } ?? ""
        let notDue = pagesNotDue.map { "; it was not time to look at \($0) of these" } ?? ""
        return "\(new) new, \(revised) revised\(feed), \(counts.unchanged) unchanged, \(counts.skipped) skipped, "
            + "\(counts.rejected) rejected\(why.isEmpty ? "" : " (\(why))")\(notDue)"
    }

    /// Such as `3 pages could not be had this time either`; nil where that is so of none.
    fileprivate var textOfMissedPages: String? {
        pagesMissedAgain.map { "\($0) \($0 == 1 ? "page" : "pages") could not be had this time either" }
    }
}
