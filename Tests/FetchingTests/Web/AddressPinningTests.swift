import Foundation
import TestSupport
import Testing

@testable import Fetching
@testable import Network

/// What a host outside can make of us by leading inside, by a redirect or by its name.
@Suite struct AddressPinningTests {
    @Test(arguments: [
        "http://127.0.0.1:PORT/secret", "http://[::ffff:127.0.0.1]:PORT/secret", "http://inside.example:PORT/secret",
        "http://[::1]:PORT/secret", "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/secret",
    ])
    func `a redirect to an address inside is not followed`(_ target: String) async throws {
        let web = try WebFixture(["/secret": ServedAnswer(body: Data("secret".utf8))])
        let lead = target.replacing("PORT", with: "\(web.server.port)")
        var request = try web.request("http://outside.example/page")
        request = PageRequest(address: request.address, access: WebAccess(), maximumBytes: request.maximumBytes)
        let network = LeadingNetwork(host: "outside.example", lead: lead, others: web.network)
        let session = WebSession(web.settings, at: WebFixture.now, web.seenItems, network, web.backoff)
        let problem = await #expect(throws: WebProblem.self) { try await session.page(request) }
        await session.close()
        #expect(problem?.kind == .privateAddress)
        #expect(problem?.description.contains("which is not on the public internet") == true)
        #expect(web.server.requests.isEmpty)
    }

    @Test func `it is where the source may ask inside`() async throws {
        let web = try WebFixture(["/secret": ServedAnswer(body: Data("secret".utf8))])
        let network = LeadingNetwork(host: "outside.example", lead: web.server.url("/secret"), others: web.network)
        let session = WebSession(web.settings, at: WebFixture.now, web.seenItems, network, web.backoff)
        let page = try await session.page(try web.request("http://outside.example/page"))
        await session.close()
        #expect(page.answer.body == Data("secret".utf8))
    }

    @Test func `a name that leads inside later is connected to where it led when it was checked`() async throws {
        let resolver = RebindingResolver([["1.1.1.1"], ["127.0.0.1"]])
        let connections = HTTPConnections("rebound.example", resolver, WebClient(settings: WebSettings()), trusted: [])
        let address = try WebAddress("http://rebound.example/")
        for _ in 0..<2 {
            let found = try await connections.permittedAddresses(of: address, allowsPrivate: false)
            #expect(found.map(\.description) == ["1.1.1.1"])
        }
        #expect(await resolver.questions == 1)
        // One that leads inside at first is refused.
        let inside = HTTPConnections(
            "rebound.example", RebindingResolver([["127.0.0.1"]]), WebClient(settings: WebSettings()), trusted: [])
        await #expect(throws: WebProblem.self) {
            try await inside.permittedAddresses(of: address, allowsPrivate: false)
        }
    }

    @Test func `the spellings of one address are one host, with one robots.txt and one rest`() async throws {
        let web = try WebFixture([
            "/robots.txt": ServedAnswer(200, [:], "User-agent: *\nDisallow: /closed"),
            "/page": ServedAnswer(body: Data("hello".utf8)),
            "/often": ServedAnswer(429, ["Retry-After": "7200"]),
        ])
        let hosts = ["127.0.0.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"]
        let outcomes = try await web.withSession { session in
            var outcomes: [String] = []
            for (path, host) in ["/page", "/closed", "/often", "/page"].flatMap({ path in hosts.map { (path, $0) } }) {
                let request = try web.request(web.server.url(path, host: host))
                do throws(WebProblem) {
                    outcomes.append(String(decoding: try await session.page(request).answer.body, as: UTF8.self))
                } catch {
                    outcomes.append("\(error.kind)")
                }
            }
            return outcomes
        }
        let each = { (outcome: String) in [outcome, outcome, outcome] }
        #expect(
            outcomes
                == each("hello") + each("disallowed") + ["status(429)", "resting", "resting"] + each("resting"))
        #expect(web.server.requests.map(\.target) == ["/robots.txt", "/page", "/page", "/page", "/often"])
    }
}

/// A network in which one host leads elsewhere with every page; the others are real.
private struct LeadingNetwork: WebNetwork {
    let host: String
    let lead: String
    let others: HTTPNetwork

    func connections(to host: String, _ settings: WebSettings) -> any HostConnections {
        host == self.host ? LeadingConnections(lead: lead) : others.connections(to: host, settings)
    }
}

private struct LeadingConnections: HostConnections {
    let lead: String

    func answer(to request: WebRequest) async throws(WebProblem) -> WebAnswer {
        let isPage = request.address.target == "/page"
        return WebAnswer(
            status: isPage ? 302 : 404, version: "HTTP/1.1", fields: isPage ? [WebField("Location", lead)] : [],
            body: Data(), receivedBytes: 0, server: IPAddress(bytes: [1, 1, 1, 1]))
    }

    func begin() async {}
    func end() async {}
    func closeIfIdle() async -> Bool { true }
    func close() async {}
}

/// Gives one answer after the other, the last for ever.
private actor RebindingResolver: HostResolver {
    private let answers: [[String]]
    private(set) var questions = 0

    init(_ answers: [[String]]) { self.answers = answers }

    func addresses(of host: String) async throws -> [IPAddress] {
        questions += 1
        return answers[min(questions, answers.count) - 1].compactMap { IPAddress($0) }
    }
}
