import Archive
import ArticleModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

/// What a server that plays a fault answers, until it is well.
private final class FaultySite: Sendable {
    private let fault: WebFault
    private let isWell = Atomic(false)

    init(_ fault: WebFault) { self.fault = fault }

    func recover() { isWell.store(true, ordering: .relaxed) }

    private var isFaulty: Bool { !isWell.load(ordering: .relaxed) }

    func answer(_ request: ServedRequest) -> ServedAnswer {
        if request.host == "good.example" { return request.target == "/good" ? page : ServedAnswer(404) }
        if isFaulty, let answer = faultyAnswer(request) { return answer }
        switch request.target {
        case "/page": return page
        case "/list": return list(at: request["host"] ?? "")
        default: return ServedAnswer(404)
        }
    }

    private func faultyAnswer(_ request: ServedRequest) -> ServedAnswer? {
        let port = request["host"]?.split(separator: ":").last.map(String.init) ?? ""
        if let answer = fault.others["\(request.host)\(request.target)"] ?? fault.others[request.target] {
            return answer.replacing("PORT", port)
        }
        if request.target.hasPrefix("/next") { return .redirect(to: request.target + "x") }
        switch (fault.subject, request.target) {
        case (.page, "/page"), (.robots, "/robots.txt"): return fault.answer.replacing("PORT", port)
        case (.feed, "/list"), (.sitemap, "/list"), (.urls, "/list"):
            return fault.answer.replacing("SELF", "http://news.example:\(port)/list")
        default: return nil
        }
    }

    func frames(_ stream: Int) -> [ServedAnswer.Step] {
        if isFaulty, let frames = fault.frames { return frames(stream) }
        let head = HTTP2Frame.headers([(":status", "200"), ("content-type", "text/html")], stream: stream)
        return [.bytes(head.bytes + HTTP2Frame.data(WebFault.page, stream: stream, isLast: true).bytes)]
    }

    var greeting: Data { isFaulty ? fault.greeting : HTTP2Frame(4, stream: 0).bytes }

    private var page: ServedAnswer { ServedAnswer(200, [:], WebFault.page) }

    private func list(at host: String) -> ServedAnswer {
        let address = "http://\(host)/page"
        switch fault.subject {
        case .feed:
            return ServedAnswer(
                200, [:], "<rss><channel><title>P</title><item><link>\(address)</link></item></channel></rss>",
                contentType: "text/xml")
        case .sitemap:
            return ServedAnswer(200, [:], "<urlset><url><loc>\(address)</loc></url></urlset>", contentType: "text/xml")
        case .urls, .page, .robots, .http2, .address:
            return ServedAnswer(200, [:], address, contentType: "text/plain")
        }
    }
}

extension ServedAnswer {
    /// The answer with another text in the place of one that is only known when the server is there.
    fileprivate func replacing(_ text: String, _ other: String) -> ServedAnswer {
        var answer = self
        answer.steps = steps.map { step in
            guard case .bytes(let bytes) = step, let range = bytes.range(of: Data(text.utf8)) else { return step }
            return .bytes(bytes.replacing(range, other))
        }
        return answer
    }
}

extension Data {
    fileprivate func replacing(_ range: Range<Int>, _ text: String) -> Data {
        self[..<range.lowerBound] + Data(text.utf8) + self[range.upperBound...]
    }
}

/// One fault, met by a fetch that has another page to bring, and by the next one, when the server is well again.
private final class FaultTrial {
    private let fault: WebFault
    private let site: FaultySite
    private let web: WebFixture
    private let http2: HTTP2FaultServer?
    private var run = 0

    init(_ fault: WebFault) throws {
        self.fault = fault
        let site = FaultySite(fault)
        self.site = site
        web = try WebFixture { site.answer($0) }
        let certificate = try TestCertificate()
        http2 =
            fault.subject == .http2
            ? try HTTP2FaultServer(certificate, greeting: { site.greeting }, { site.frames($0) }) : nil
        web.certificate = certificate
        web.backoff.tries = 1
        (web.settings.responseSeconds, web.settings.totalSeconds) = fault.seconds
        web.resolver.others = [
            "gone.example": [], "inside.example": ["10.0.0.9"], "half.example": ["1.1.1.1", "127.0.0.1"],
        ]
    }

    /// The address of what the fault concerns.
    private var address: String {
        if let http2 { return "https://news.example:\(http2.port)/page" }
        return fault.address ?? web.server.url("/page", host: "news.example")
    }

    private func sources() throws -> [any Source] {
        try web.folder.write(address, to: "page.txt")
        try web.folder.write(web.server.url("/good", host: "good.example"), to: "good.txt")
        let isListed = [.feed, .sitemap, .urls].contains(fault.subject)
        let location = isListed ? web.server.url("/list", host: "news.example") : web.folder.path("page.txt")
        var faulty = AddressSource(
            AddressSource.Kind(rawValue: fault.subject.rawValue) ?? .urls, name: "a", location: location)
        faulty.access.allowsPrivate = fault.subject != .address
        faulty.access.isPolite = fault.subject != .http2
        var good = AddressSource(.urls, name: "b", location: web.folder.path("good.txt"))
        good.access.allowsPrivate = true
        switch faulty.kind {
        case .feed: return [FeedSource(list: faulty), URLListSource(list: good)]
        case .sitemap: return [SitemapSource(list: faulty), URLListSource(list: good)]
        case .urls: return [URLListSource(list: faulty), URLListSource(list: good)]
        }
    }

    private struct Fetched {
        var new: [RawArticle] = []
        var rejected: [RejectedRecord] = []
        var notes: [String] = []
        var counts = RecordCounts()
    }

    private func fetch(at seconds: Int) async throws -> Fetched {
        run += 1
        var fetched = Fetched()
        var settings = FetchSettings()
        settings.maximumBytes = web.maximumBytes
        let (sources, now, path) = (
            try sources(), WebFixture.now.adding(seconds: seconds), web.folder.path("\(run).warc.gz")
        )
        let seenItems = web.seenItems
        let session = WebSession(web.settings, at: now, seenItems, web.network, web.backoff, renewing: .failed)
        var notes: [String] = []
        fetched.counts = try await Fetcher(sources, settings, seenItems: seenItems, client: WebReader(session))
            .fetch(
                at: now, archiveName: "fetch.warc.gz", makeArchiveWriter: { try WARCWriter(path: path) },
                Fetcher.Surroundings(log: { notes.append($0) }),
                emit: {
                    switch $0 {
                    case .produced(let article): fetched.new.append(article)
                    case .rejected(let record): fetched.rejected.append(record)
                    }
                }
            ).counts
        try await session.saveStates()
        await session.close()
        fetched.notes = notes + (await session.takeNotes())
        try seenItems.record(run: "run\(run)", fetched.new, fetched.rejected)
        return fetched
    }

    /// Returns a line of the table: the fault, its outcome, and the message.
    ///
    /// The other page must have come, and this one must come as soon as the server is well.
    func line() async throws -> String {
        let met = try await fetch(at: 0)
        #expect(met.new.contains { $0.source == "b" }, "\(fault.name) has cost another page")
        #expect(
            met.counts.isBalanced && met.counts.output == met.new.count && met.counts.rejected == met.rejected.count)
        let isHad = met.new.contains { $0.source == "a" }
        site.recover()
        let later = try await fetch(at: 3 * 86_400)
        let isHadLater = later.new.contains { $0.source == "a" }
        #expect(isHad || isHadLater || fault.subject == .address, "\(fault.name) has lost the page: \(later)")
        let record = met.rejected.first { $0.source == "a" }
        let outcome = isHad ? "page" : record == nil ? "nothing" : record?.retryable == true ? "retryable" : "final"
        let message = record?.rejection.detail ?? met.notes.joined(separator: " | ")
        return ["\(fault.subject)", fault.name, outcome, general(message)].joined(separator: "\t")
    }

    /// The message without what differs from run to run.
    private func general(_ text: String) -> String {
        var text = text.replacing(/has \d{6,12} bytes or/, with: "has SIZE bytes or")
            .replacing(/until [-0-9T:]+Z/, with: "until TIME").replacing(web.folder.path(""), with: "")
            .replacing(":\(web.server.port)", with: ":PORT")
        if let http2 { text = text.replacing(":\(http2.port)", with: ":PORT") }
        return text.replacing("\n", with: " ")
    }
}

@Suite struct WebFaultTests {
    /// The outcomes: the `page` came after all; it is rejected, and trying again may help (`retryable`) or hardly will
    /// (`final`); or there was `nothing` to reject.
    private static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "faults.tsv")

    @Test(.timeLimit(.minutes(60)))
    func `every fault has its outcome and message, costs no other page, and is over when the server is well`()
        async throws
    {
        let lines = try await withThrowingTaskGroup(of: String.self) { group in
            var lines: [String] = []
            for (index, fault) in WebFault.all.enumerated() {
                if index >= 12, let line = try await group.next() { lines.append(line) }
                group.addTask { try await FaultTrial(fault).line() }
            }
            for try await line in group { lines.append(line) }
            return lines.sorted()
        }
        if TestEnvironment.isRecording {
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: Self.table)
            Issue.record("recorded: run again without COPYDESK_RECORD, and read the difference")
        }
        let expected = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n").map(String.init)
        let difference = lines.difference(from: expected)
        #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
        #expect(Set(lines).count == WebFault.all.count && lines.count >= 200)
    }
}
