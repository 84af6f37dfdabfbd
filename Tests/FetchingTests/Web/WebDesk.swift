import Archive
import ArticleModel
import Foundation
import Rights
import Synchronization
import TestSupport
import Testing

@testable import Fetching

/// A site on a test server, and fetches of the sources that name it, one run after the other.
final class WebDesk {
    /// The site's answers by `host/path`, or by the path alone for all hosts; they may change between two runs.
    final class Site: Sendable {
        private let answers = Mutex<[String: ServedAnswer]>([:])

        subscript(path: String) -> ServedAnswer? {
            get { answers.withLock { $0[path] } }
            set { answers.withLock { $0[path] = newValue } }
        }

        func answer(_ request: ServedRequest) -> ServedAnswer {
            let answer = self["\(request.host)\(request.target)"] ?? self[request.target] ?? ServedAnswer(404)
            return answer
        }
    }

    let site = Site()
    let web: WebFixture
    var settings = FetchSettings()
    var forgotten = ForgottenArticles()
    private var run = 0

    init() throws {
        let site = site
        web = try WebFixture { site.answer($0) }
    }

    func url(_ path: String, host: String = "news.example") -> String { web.server.url(path, host: host) }

    /// A page that is long enough to be told from others.
    static func page(_ title: String) -> String {
        "<!DOCTYPE html><html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>About \(title).</p></article></body></html>"
    }

    func addPages(_ paths: String..., host: String = "news.example") {
        for path in paths { site["\(host)\(path)"] = ServedAnswer(200, ["ETag": "\"\(path)-1\""], Self.page(path)) }
    }

    /// A feed of these pages.
    func feed(_ paths: [String], host: String = "news.example", content: [String: String] = [:]) -> ServedAnswer {
        let items = paths.map { path in
            "<item><title>\(path)</title><link>\(url(path, host: host))</link>"
                + (content[path].map { "<content:encoded><![CDATA[<p>\($0)</p>]]></content:encoded>" } ?? "")
                + "</item>"
        }
        return ServedAnswer(
            200, [:],
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Post</title>"
                + items.joined() + "</channel></rss>", contentType: "application/rss+xml")
    }

    func source(
        _ kind: AddressSource.Kind, _ name: String, _ location: String, rights: RightsPolicy = .web
    ) -> any Source {
        var list = AddressSource(kind, name: name, location: location)
        (list.access, list.rights) = (web.access, rights)
        switch kind {
        case .feed: return FeedSource(list: list)
        case .sitemap: return SitemapSource(list: list)
        case .urls: return URLListSource(list: list)
        }
    }

    struct Fetched: Equatable {
        var sum = ""
        var new: [String] = []
        var rejected: [String] = []
        var notes: [String] = []
        var archive = Data()
        /// The articles that were taken, with what is said of their use: `/a: mining reserved, training reserved`.
        var rights: [String] = []
        /// The requests that were sent, those for robots.txt and tdmrep.json left out.
        var requests: [String] = []
        var sources: [String: SourceSummary] = [:]
        /// The requests for each source, and the bytes that came.
        var efforts: [String: [Int]] = [:]
        /// How many milliseconds each source took.
        var times: [String: Int] = [:]
    }

    /// Fetches at `now`, and commits what came.
    func fetch(
        _ sources: [any Source], at seconds: Int = 0, _ renewal: PageRenewal = .none, isCommitted: Bool = true,
        selecting selection: FetchSelection = FetchSelection()
    ) async throws -> Fetched {
        run += 1
        web.server.forgetRequests()
        let path = web.folder.path("\(run).warc.gz")
        var fetched = Fetched()
        var new: [RawArticle] = []
        var rejected: [RejectedRecord] = []
        let now = WebFixture.now.adding(seconds: seconds)
        var settings = settings
        settings.web = web.settings
        web.renewal = renewal
        let summary = try await web.withSession(at: now) { session in
            let fetcher = Fetcher(
                sources, settings, seenItems: web.seenItems, forgotten: forgotten, client: WebReader(session),
                selecting: selection)
            do {
                var summary = try await fetcher.fetch(
                    at: now, archiveName: "fetch.warc.gz", makeArchiveWriter: { try WARCWriter(path: path) },
                    Fetcher.Surroundings(log: { fetched.notes.append($0) }),
                    emit: {
                        switch $0 {
                        case .produced(let article): new.append(article)
                        case .rejected(let record): rejected.append(record)
                        }
                    })
                try await session.saveStates()
                await session.addRequests(to: &summary.efforts)
                fetched.notes += await session.takeNotes()
                fetched.notes += summary.substitutes.sorted { $0.key < $1.key }.map { "source \($0): \($1.text)" }
                return summary
            } catch {
                fetched.notes += await session.takeNotes()
                throw error
            }
        }
        if isCommitted { try web.seenItems.record(run: "run\(run)", new, rejected) }
        let counts = summary.counts
        fetched.sum =
            "\(counts.input) = \(counts.output) + \(counts.unchanged) + \(counts.skipped) + \(counts.rejected)"
        fetched.sources = summary.sources
        fetched.efforts = summary.efforts.mapValues { [$0.requests, $0.receivedBytes] }
        fetched.times = summary.efforts.mapValues(\.wallMilliseconds)
        let site = "http://news.example:\(web.server.port)"
        fetched.new = new.map { ($0.url ?? "").replacing(site, with: "") }
        fetched.rights = new.map { article in
            let rights = article.rights.map { "\($0.place.rawValue) \($0.said)" }.joined(separator: ", ")
            return "\((article.url ?? "").replacing(site, with: "")): \(rights)"
        }
        fetched.rejected = rejected.map {
            "\($0.rejection.reason) \($0.retryable.map { $0 ? "retryable" : "final" } ?? ""): \($0.rejection.detail)"
        }
        fetched.archive = FileManager.default.contents(atPath: path) ?? Data()
        fetched.requests = web.server.requests.filter {
            !["/robots.txt", "/.well-known/tdmrep.json"].contains($0.target)
        }.map {
            $0.target + ($0["if-none-match"].map { " \($0)" } ?? "") + ($0["if-modified-since"].map { " \($0)" } ?? "")
        }
        return fetched
    }
}
