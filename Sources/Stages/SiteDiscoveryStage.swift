import ArticleModel
import Fetching
import Pipeline

/// Asks a site what feeds and sitemaps it has. No run is made.
package struct SiteDiscoveryStage {
    private let context: RunContext
    private let network: any WebNetwork
    private let settings: FetchSettings

    /// Sites can turn to `contact`; where that is nil, to whom the configuration names.
    package init(_ context: RunContext, contact: String?, over network: any WebNetwork) {
        self.context = context
        self.network = network
        var settings = context.configuration.fetch
        settings.web.contact = contact ?? settings.web.contact
        self.settings = settings
    }

    /// Returns a line for each, to paste into `sources` all together, with names that no source has yet.
    package func entries(of site: String, allowsPrivate: Bool) async throws -> [String] {
        guard settings.web.contact != nil else {
            throw PlainFailure(
                .configuration,
                "a site is told who asks it: add --contact bot@news.example, with an address of your own\n"
                    + #"or put "fetch": { "contact": "bot@news.example" } into pipeline.json"#)
        }
        let seenItems = try SeenItems(path: context.workspace.seenItemsPath, log: context.messages.warn)
        // Who asks a site by hand may know that it has no trouble any more.
        let session = WebSession(
            settings.web, at: context.clock, seenItems: seenItems, over: network, renewing: .failed)
        var access = WebAccess()
        access.allowsPrivate = allowsPrivate
        let result: Result<SiteDiscovery.Findings, any Error>
        do {
            let discovery = SiteDiscovery(session, access, maximumBytes: settings.maximumBytes)
            result = .success(try await discovery.findings(on: site))
        } catch {
            result = .failure(error)
        }
        await session.close()
        for note in await session.takeNotes() { context.messages.info(note) }
        try await session.requireState()
        let findings = try result.get()
        if let problem = findings.frontPageProblem { context.messages.warn(problem) }
        return named(findings.offers, allowsPrivate: allowsPrivate)
    }

    private func named(_ offers: [SiteOffer], allowsPrivate: Bool) -> [String] {
        var names = Set(context.configuration.sources.map(\.name))
        let entries = offers.map { offer in
            let name = offer.names.first { !names.contains($0) } ?? offer.host
            names.insert(name)
            return offer.entry(named: name, allowsPrivate: allowsPrivate)
        }
        return entries.dropLast().map { "\($0)," } + entries.suffix(1)
    }
}
