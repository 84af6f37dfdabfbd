import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching
@testable import Network

@Suite struct WebSafetyTests {
    private static let page: [String: ServedAnswer] = ["/page": ServedAnswer(body: Data("hello".utf8))]

    @Test(arguments: ["10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1"])
    func `a name that leads inside is not asked`(_ address: String) async throws {
        let web = try WebFixture(Self.page)
        web.access.allowsPrivate = false
        // Also where the name leads outside as well.
        for addresses in [[address], ["1.1.1.1", address]] {
            web.resolver.others = ["trap.example": addresses]
            let outcome = try await web.fetch("/page", host: "trap.example")
            #expect(
                outcome.problem?.contains("has the address \(address), which is not on the public internet") == true)
            #expect(outcome.isRetryable == false)
        }
        #expect(web.server.requests.isEmpty)
    }

    @Test(arguments: ["127.0.0.1", "[::1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "169.254.169.254", "[fe80::1]"])
    func `an address inside is not asked`(_ host: String) async throws {
        let web = try WebFixture(Self.page)
        web.access.allowsPrivate = false
        let outcome = try await web.fetch("/page", host: host)
        #expect(outcome.problem?.contains("which is not on the public internet") == true)
        #expect(web.server.requests.isEmpty)
    }

    /// A server of this machine can only be asked by a source that may ask inside; so the hop is one to nowhere.
    @Test func `the host that a redirect leads to is looked up and checked as well`() async throws {
        let web = try WebFixture(["/page": .redirect(to: "http://trap.example/page")])
        web.resolver.others = ["trap.example": []]
        let outcome = try await web.fetch("/page")
        #expect(
            outcome.problem
                == "robots.txt of trap.example cannot be had, so nothing is asked: the host trap.example is not known")
        #expect(web.server.pageTargets == ["/page"])
    }

    @Test func `a name is resolved once in a fetch`() async throws {
        let web = try WebFixture(["/a": ServedAnswer(200, [:], "a"), "/b": ServedAnswer(200, [:], "b")])
        let resolver = FickleResolver()
        let session = WebSession(
            web.settings, at: WebFixture.now, web.seenItems, HTTPNetwork(resolver: resolver), web.backoff)
        for path in ["/a", "/b"] {
            _ = try await session.page(try web.request(web.server.url(path, host: "news.example")))
        }
        await session.close()
        #expect(web.server.pageTargets == ["/a", "/b"])
        #expect(await resolver.questions == 1)
    }

    @Test func `the second address is tried where the first takes no connection`() async throws {
        let web = try WebFixture(Self.page)
        // Nobody listens at this port on the other loopback address.
        web.resolver.others = ["news.example": ["127.0.0.99", "127.0.0.1"]]
        #expect(try await web.fetch("/page").body == "hello")
    }

    @Test func `an unknown host is said`() async throws {
        let web = try WebFixture(Self.page)
        web.resolver.others = ["gone.example": []]
        let outcome = try await web.fetch("/page", host: "gone.example")
        #expect(
            outcome.problem
                == "robots.txt of gone.example:\(web.server.port) cannot be had, so nothing is asked: the host gone.example is not known"
        )
        #expect(outcome.isRetryable == true)
    }

    @Test func `a name that cannot be looked up is told of with the reason, and not taken for one that is not there`()
        async throws
    {
        let web = try WebFixture(Self.page)
        let session = WebSession(
            web.settings, at: WebFixture.now, web.seenItems, HTTPNetwork(resolver: MuteResolver()), web.backoff)
        let problem = await #expect(throws: WebProblem.self) {
            try await session.page(try web.request("http://news.example/page"))
        }
        await session.close()
        #expect(
            problem?.description
                == "robots.txt of news.example cannot be had, so nothing is asked: the host news.example cannot be looked up: "
                + "Temporary failure in name resolution")
        #expect(problem?.isRetryable == true)
    }

    @Test func `a server whose certificate nobody vouches for is not asked`() async throws {
        let certificate = try TestCertificate()
        let web = try WebFixture(Self.page, certificate: certificate)
        let address = "https://news.example:\(web.server.port)/page"
        web.access.isPolite = false
        let untrusted = try await web.fetch(url: address)
        #expect(untrusted.problem == "the server cannot be trusted: CERTIFICATE_VERIFY_FAILED")
        // It may be renewed.
        #expect(untrusted.isRetryable == true)
        #expect(web.server.requests.isEmpty)

        web.certificate = certificate
        #expect(try await web.fetch(url: address).body == "hello")
        let other = try await web.fetch(url: "https://other.example:\(web.server.port)/page")
        #expect(other.problem?.hasPrefix("the server cannot be trusted") == true)
        #expect(web.server.pageTargets == ["/page"])
    }

    @Test func `cookies are not kept, and proxies of the environment are not asked`() async throws {
        let web = try WebFixture(["/page": ServedAnswer(200, ["Set-Cookie": "id=1"], "hello")])
        setenv("http_proxy", "http://127.0.0.1:1", 1)
        defer { unsetenv("http_proxy") }
        let requests = try await web.withSession { session in
            for _ in 0..<2 {
                _ = try await session.page(try web.request(web.server.url("/page", host: "news.example")))
            }
            return web.server.requests
        }
        let fields = Dictionary(uniqueKeysWithValues: try #require(requests.last).fields.map { ($0[0], $0[1]) })
        #expect(
            fields == [
                "host": "news.example:\(web.server.port)",
                "user-agent": "Copydesk/\(Release.version) (+https://desk.example/bot)",
                "accept": PageRequest.pages, "accept-encoding": "gzip, deflate",
            ])
        #expect(requests.allSatisfy { $0["cookie"] == nil })
    }
}

/// Never gets an answer of a name server.
private struct MuteResolver: HostResolver {
    func addresses(of host: String) async throws -> [IPAddress] { throw ResolverProblem(code: EAI_AGAIN) }
}

/// Leads elsewhere each time that it is asked.
private actor FickleResolver: HostResolver {
    private(set) var questions = 0

    func addresses(of host: String) async throws -> [IPAddress] {
        questions += 1
        return [IPAddress(bytes: questions == 1 ? [127, 0, 0, 1] : [127, 0, 0, 66])]
    }
}
