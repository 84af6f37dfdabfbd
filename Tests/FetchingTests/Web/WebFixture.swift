import ArticleModel
import Foundation
import Network
import TestSupport
import Testing

@testable import Fetching

/// Resolves every name to 127.0.0.1, but for those that a test names.
struct LoopbackResolver: HostResolver {
    var others: [String: [String]] = [:]

    func addresses(of host: String) async throws -> [IPAddress] {
        (others[host] ?? ["127.0.0.1"]).compactMap { IPAddress($0) }
    }
}

/// A server on this machine, and a session that asks it, with the waits of a test.
final class WebFixture {
    static let now = Timestamp(secondsSinceEpoch: 1_795_240_800)

    let server: WebServer
    let folder: TemporaryFolder
    var seenItems: SeenItems
    var settings = WebSettings()
    var backoff = Backoff()
    var resolver = LoopbackResolver()
    var access = WebAccess()
    var maximumBytes = 200_000
    var certificate: TestCertificate?
    var renewal = PageRenewal.none

    /// Answers by path, on all hosts; what is not among them is 404.
    convenience init(_ answers: [String: ServedAnswer], certificate: TestCertificate? = nil) throws {
        try self.init(certificate: certificate) { answers[$0.target] ?? ServedAnswer(404) }
    }

    init(certificate: TestCertificate? = nil, _ handler: @escaping WebServer.Handler) throws {
        server = try WebServer(certificate: certificate, handler)
        folder = try TemporaryFolder()
        seenItems = try SeenItems(path: folder.path("state.sqlite"))
        settings.contact = "https://desk.example/bot"
        settings.delay = 0
        (settings.responseSeconds, settings.totalSeconds) = (20, 30)
        (backoff.firstSeconds, backoff.patience) = (0.01, 0.2)
        access.allowsPrivate = true
    }

    var network: HTTPNetwork {
        HTTPNetwork(resolver: resolver, trusted: [certificate?.certificate].compactMap { $0 })
    }

    func withSession<Value: Sendable>(
        at now: Timestamp = WebFixture.now, remembersPages: Bool = true, _ body: (WebSession) async throws -> Value
    ) async throws -> Value {
        let session = WebSession(
            settings, at: now, seenItems, network, backoff, renewing: renewal, remembersPages: remembersPages)
        do {
            let value = try await body(session)
            await session.close()
            try await session.requireState()
            return value
        } catch {
            await session.close()
            throw error
        }
    }

    func request(_ address: String) throws -> PageRequest {
        PageRequest(address: try WebAddress(address), access: access, maximumBytes: maximumBytes)
    }

    /// What a fetch of one page gives: the text of its body, or what is wrong.
    struct Outcome: Equatable {
        var body: String?
        var problem: String?
        var isRetryable: Bool?
        var notes: [String] = []
    }

    /// Asks for one page in a session of its own.
    func fetch(_ path: String, host: String = "news.example", at now: Timestamp = WebFixture.now) async throws
        -> Outcome
    {
        try await fetch(url: server.url(path, host: host), at: now)
    }

    func fetch(url: String, at now: Timestamp = WebFixture.now) async throws -> Outcome {
        let request = try request(url)
        return try await withSession(at: now) { session in
            var outcome = Outcome()
            do throws(WebProblem) {
                outcome.body = String(decoding: try await session.page(request).answer.body, as: UTF8.self)
            } catch {
                outcome.problem = error.description
                outcome.isRetryable = error.isRetryable
            }
            outcome.notes = await session.takeNotes()
            return outcome
        }
    }
}
