import Archive
import ArticleModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct PolitenessTests {
    private static func site(robots: ServedAnswer, page: ServedAnswer = ServedAnswer(200, [:], "hello")) -> [String:
        ServedAnswer]
    {
        ["/robots.txt": robots, "/page": page, "/private/page": page]
    }

    private static func later(_ seconds: Int) -> Timestamp { WebFixture.now.adding(seconds: seconds) }

    @Test(
        arguments: [
            (ServedAnswer(404), "hello", nil), (ServedAnswer(403), "hello", nil), (ServedAnswer(410), "hello", nil),
            (ServedAnswer(200, [:], "User-agent: *\nDisallow: /private"), "hello", nil),
            (ServedAnswer(200, [:], "User-agent: *\nDisallow: /"), nil, "robots.txt of HOST does not allow the page"),
            (.redirect(to: "/rules"), nil, "robots.txt of HOST does not allow the page"),
            (.redirect(to: "/robots.txt"), "hello", nil),
            (
                ServedAnswer(500), nil,
                "robots.txt of HOST cannot be had, so nothing is asked: the server answers 500: it has trouble of its own"
            ),
            (
                ServedAnswer([.close]), nil,
                "robots.txt of HOST cannot be had, so nothing is asked: the server closed the connection before the answer was complete"
            ),
        ] as [(ServedAnswer, String?, String?)])
    func `what robots.txt says is obeyed, and so is that it cannot be had`(
        _ robots: ServedAnswer, _ body: String?, _ problem: String?
    ) async throws {
        var site = Self.site(robots: robots)
        site["/rules"] = ServedAnswer(200, [:], "User-agent: copydesk\nDisallow: /p")
        let web = try WebFixture(site)
        let outcome = try await web.fetch("/page")
        #expect(outcome.body == body)
        #expect(outcome.problem?.replacing("news.example:\(web.server.port)", with: "HOST") == problem)
        #expect(web.server.pageTargets.contains("/page") == (body != nil))
    }

    @Test(arguments: [nil, "gzip"])
    func `of a robots.txt that is too large the beginning counts`(_ encoding: String?) async throws {
        let text =
            "User-agent: *\nDisallow: /private\n" + String(repeating: "# \(UUID())\n", count: 300_000)
            + "Disallow: /page\n"
        let body = try encoding == nil ? Data(text.utf8) : Gzip.compress(Data(text.utf8))
        #expect(text.utf8.count > 11_000_000)
        let web = try WebFixture(
            Self.site(robots: ServedAnswer(200, encoding.map { ["Content-Encoding": $0] } ?? [:], body: body)))
        #expect(try await web.fetch("/page").body == "hello")
        #expect(try await web.fetch("/private/page", at: Self.later(3_600)).problem?.contains("does not allow") == true)
        #expect(web.server.requests.map(\.target) == ["/robots.txt", "/page"])
    }

    @Test(arguments: [(5, false), (6, true)])
    func `five redirects lead to a robots.txt, six to none`(_ redirects: Int, _ isAllowed: Bool) async throws {
        let web = try WebFixture { request in
            guard request.target != "/page" else { return ServedAnswer(200, [:], "hello") }
            let step = Int(request.target.dropFirst(2)) ?? 0
            return step < redirects
                ? .redirect(301, to: "/r\(step + 1)") : ServedAnswer(200, [:], "User-agent: *\nDisallow: /")
        }
        #expect(try await web.fetch("/page").body == (isAllowed ? "hello" : nil))
        #expect(web.server.requests.count == 6 + (isAllowed ? 1 : 0))
    }

    @Test func `a robots.txt in an encoding that was not asked for is asked for as it is`() async throws {
        let web = try WebFixture { request in
            guard request.target == "/robots.txt" else { return ServedAnswer(200, [:], "hello") }
            return request["accept-encoding"] == "identity"
                ? ServedAnswer(200, [:], "User-agent: *\nDisallow: /private")
                : ServedAnswer(200, ["Content-Encoding": "br"], "nonsense")
        }
        #expect(try await web.fetch("/page").body == "hello")
        #expect(try await web.fetch("/private/page", at: Self.later(3_600)).problem?.contains("does not allow") == true)
        #expect(web.server.requests.map(\.target) == ["/robots.txt", "/robots.txt", "/page"])
    }

    @Test func `robots.txt counts for a day`() async throws {
        let web = try WebFixture(Self.site(robots: ServedAnswer(200, [:], "User-agent: *\nDisallow: /private")))
        for seconds in [0, 86_000, 90_000] { _ = try await web.fetch("/page", at: Self.later(seconds)) }
        #expect(web.server.requests.map(\.target) == ["/robots.txt", "/page", "/page", "/robots.txt", "/page"])
    }

    @Test func `robots.txt is asked for again where it may be had`() async throws {
        let count = Atomic(0)
        let web = try WebFixture { request in
            guard request.target == "/robots.txt" else { return ServedAnswer(200, [:], "hello") }
            return count.add(1, ordering: .relaxed).newValue < 3
                ? ServedAnswer([.close]) : ServedAnswer(200, [:], "User-agent: *\nDisallow: /private")
        }
        #expect(try await web.fetch("/page").body == "hello")
        #expect(try await web.fetch("/private/page").problem?.contains("does not allow") == true)
    }

    @Test func `the last rules go on where robots.txt cannot be had any more`() async throws {
        let isDown = Atomic(false)
        let web = try WebFixture { request in
            guard request.target == "/robots.txt" else { return ServedAnswer(200, [:], "hello") }
            return isDown.load(ordering: .relaxed)
                ? ServedAnswer(503) : ServedAnswer(200, [:], "User-agent: *\nDisallow: /private")
        }
        _ = try await web.fetch("/page")
        isDown.store(true, ordering: .relaxed)
        #expect(try await web.fetch("/page", at: Self.later(100_000)).body == "hello")
        #expect(
            try await web.fetch("/private/page", at: Self.later(100_000)).problem?.contains("does not allow") == true)
    }

    @Test func `a source that is not polite asks no rules, and is told of it by no request`() async throws {
        let web = try WebFixture(Self.site(robots: ServedAnswer(200, [:], "User-agent: *\nDisallow: /")))
        web.access.isPolite = false
        #expect(try await web.fetch("/page").body == "hello")
        #expect(web.server.requests.map(\.target) == ["/page"])
    }

    @Test(
        arguments: [
            ("0.2", 0.2, []),
            (
                "1000000000", 0.2,
                ["news.example: robots.txt asks for 1000000000.0 s between requests; fetch.maximumDelay makes it 0.2 s"]
            ),
            ("NaN", 0, ["news.example: robots.txt has the Crawl-delay \"NaN\", which is no number of seconds"]),
            ("-1", 0, ["news.example: robots.txt has the Crawl-delay \"-1\", which is no number of seconds"]),
        ] as [(String, Double, [String])])
    func `Crawl-delay lengthens the delay up to a limit`(_ text: String, _ delay: Double, _ notes: [String])
        async throws
    {
        let web = try WebFixture { request in
            request.target == "/robots.txt"
                ? ServedAnswer(200, [:], "User-agent: *\nCrawl-delay: \(text)") : ServedAnswer(200, [:], "x")
        }
        web.settings.maximumDelay = 0.2
        let said = try await web.withSession { session in
            for path in ["/a", "/b", "/c"] {
                _ = try await session.page(try web.request(web.server.url(path, host: "news.example")))
            }
            return await session.takeNotes()
        }
        let times = web.server.requests.filter { $0.target != "/robots.txt" }.map(\.time)
        // A busy machine may be late with the first of them, never with the second delay.
        #expect(Double((times.last ?? 0) - (times.first ?? 0)) >= delay * 1.5e9)
        #expect(said == notes)
    }

    @Test func `no more requests are under way than allowed, at one host and in all`() async throws {
        let allowed = Atomic(0)
        let web = try WebFixture { request in
            if request.target == "/robots.txt" { return ServedAnswer(404) }
            // All that are allowed come, and one more has the time to come.
            let crowd = allowed.load(ordering: .relaxed)
            return ServedAnswer([.crowd(crowd), .pause(50)] + ServedAnswer(200, [:], "x").steps)
        }
        (web.settings.connections, web.settings.connectionsPerHost) = (6, 2)
        func load(hosts: Int, allowed count: Int) async throws -> Int {
            web.server.forgetRequests()
            allowed.store(count, ordering: .relaxed)
            let requests = try (0..<24).map {
                try web.request(web.server.url("/\($0)", host: "host\($0 % hosts).example"))
            }
            try await web.withSession { session in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for request in requests { group.addTask { _ = try await session.page(request) } }
                    try await group.waitForAll()
                }
            }
            return web.server.greatestLoad
        }
        #expect(try await load(hosts: 1, allowed: 2) == 2)
        #expect(try await load(hosts: 8, allowed: 6) == 6)
    }

    /// Answers the first requests for the page with `trouble`.
    private func web(_ trouble: ServedAnswer, times: Int) throws -> WebFixture {
        let count = Atomic(0)
        return try WebFixture { request in
            if request.target == "/robots.txt" { return ServedAnswer(404) }
            return count.add(1, ordering: .relaxed).newValue <= times ? trouble : ServedAnswer(200, [:], "hello")
        }
    }

    @Test(arguments: [
        ServedAnswer(429), ServedAnswer(503), ServedAnswer(500), ServedAnswer([.close]),
        ServedAnswer(429, ["Retry-After": "0"]),
        ServedAnswer(503, ["Retry-After": "soon"]), ServedAnswer(503, ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"]),
    ])
    func `trouble that passes is waited for`(_ trouble: ServedAnswer) async throws {
        let web = try web(trouble, times: 2)
        #expect(try await web.fetch("/page").body == "hello")
        #expect(web.server.pageTargets.count >= 3)
    }

    @Test func `what stays so is no trouble and not asked for again`() async throws {
        let web = try web(ServedAnswer(404), times: 2)
        #expect(try await web.fetch("/page").problem == "the server answers 404: there is no such page")
        #expect(web.server.pageTargets == ["/page"])
    }

    @Test(arguments: [("3600", 3_600), ("31536000", 604_800)])
    func `a host that asks to be left alone is, also by the next run`(_ text: String, _ seconds: Int) async throws {
        let web = try web(ServedAnswer(429, ["Retry-After": text]), times: 1)
        let rest = "the host news.example is left alone until TIME: the server answers 429: it was asked too often"
        let first = try await web.fetch("/page")
        #expect(first.problem == "the server answers 429: it was asked too often")
        #expect(first.isRetryable == true)
        #expect(first.notes.map(withoutTime) == [rest])
        let early = try await web.fetch("/page", at: Self.later(seconds - 60))
        #expect(early.problem.map(withoutTime) == rest)
        // What the host asks for is kept also by who tries again by hand.
        web.renewal = .all
        #expect(try await web.fetch("/page", at: Self.later(seconds - 60)).problem.map(withoutTime) == rest)
        #expect(web.server.pageTargets == ["/page"])
        // The wait began some time after the run did.
        #expect(try await web.fetch("/page", at: Self.later(seconds + 3_600)).body == "hello")
    }

    private func withoutTime(_ text: String) -> String { text.replacing(/until [-0-9T:]+Z/, with: "until TIME") }

    @Test func `a host with one trouble after the other is left alone for a while`() async throws {
        let web = try web(ServedAnswer(500), times: 1_000)
        web.backoff.troublesUntilRest = 4
        let requests = try ["/a", "/b", "/c"].map { try web.request(web.server.url($0, host: "news.example")) }
        let problems = try await web.withSession { session in
            var problems: [String] = []
            for request in requests {
                do throws(WebProblem) {
                    _ = try await session.page(request)
                } catch {
                    problems.append(error.description)
                }
            }
            return problems
        }
        let trouble = "the server answers 500: it has trouble of its own"
        let rest = "the host news.example is left alone until TIME, or until --retry asks it: \(trouble)"
        #expect(problems.map(withoutTime) == [trouble, trouble, rest])
        #expect(web.server.pageTargets == ["/a", "/a", "/a", "/b"])

        // So it is by the next run, unless that is made by hand to try again.
        #expect(try await web.fetch("/c", at: Self.later(60)).problem.map(withoutTime) == rest)
        #expect(web.server.pageTargets.count == 4)
        web.renewal = .failed
        #expect(try await web.fetch("/c", at: Self.later(60)).problem == trouble)
        #expect(web.server.pageTargets.suffix(3) == ["/c", "/c", "/c"])
        // Where it is well then, later runs ask it as any other.
        web.renewal = .none
        #expect(try await web.fetch("/c", at: Self.later(90)).problem == trouble)
    }

    @Test func `waits double, are scattered, and are the same for the same run`() {
        let backoff = Backoff()
        let waits = (1...6).map { backoff.seconds(after: $0, host: "news.example", run: WebFixture.now) }
        #expect(zip(waits, [2.0, 4, 8, 16, 32, 64]).allSatisfy { $0 >= min($1 / 2, 30) && $0 <= min($1 * 1.5, 30) })
        #expect(waits == (1...6).map { backoff.seconds(after: $0, host: "news.example", run: WebFixture.now) })
        #expect(backoff.seconds(after: 1, host: "other.example", run: WebFixture.now) != waits[0])
    }
}
