import Archive
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// What servers do wrong, and what is said of it.
struct WebFault: CustomTestStringConvertible, Sendable {
    let name: String
    let answer: ServedAnswer
    let problem: String
    let isRetryable: Bool
    /// The seconds for the beginning of the answer, and for all of it: many, so that a busy machine changes nothing.
    var seconds = (20, 30)

    init(
        _ name: String, _ answer: ServedAnswer, _ problem: String, retryable: Bool = false,
        seconds: (Int, Int) = (20, 30)
    ) {
        (self.name, self.answer, self.problem, isRetryable) = (name, answer, problem, retryable)
        self.seconds = seconds
    }

    var testDescription: String { name }

    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let zeros = Data(repeating: 0, count: 100_000)

    static let connections = [
        WebFault(
            "closes at once", ServedAnswer([.close]), "the server closed the connection before the answer was complete",
            retryable: true),
        WebFault(
            "closes within the header", .raw("HTTP/1.1 200 OK\r\nContent-Ty"),
            "the server closed the connection before the answer was complete", retryable: true),
        WebFault(
            "closes within the body", .raw(ok + "Content-Length: 100\r\n\r\nhalf"),
            "the server closed the connection before the answer was complete", retryable: true),
        WebFault(
            "closes within a chunk", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n40\r\nhalf"),
            "the server closed the connection before the answer was complete", retryable: true),
        WebFault(
            "silent header", ServedAnswer([.pause(3_000), .close]), "the server did not begin to answer within 1 s",
            retryable: true, seconds: (1, 30)),
        WebFault(
            "slow header", ServedAnswer([.bytes(Data(ok.utf8)), .endless(Data("A: b\r\n".utf8), pause: 50)]),
            "the server did not begin to answer within 1 s", retryable: true, seconds: (1, 30)),
        WebFault(
            "silent body",
            ServedAnswer([.bytes(Data((ok + "Content-Length: 9\r\n\r\nhalf").utf8)), .pause(4_000), .close]),
            "the server fell silent for 2 s", retryable: true, seconds: (2, 30)),
        WebFault(
            "slow body",
            ServedAnswer([
                .bytes(Data((ok + "Content-Length: 9000\r\n\r\n").utf8)), .endless(Data("x".utf8), pause: 20),
            ]),
            "the answer was not complete within 2 s", retryable: true, seconds: (20, 2)),
    ]

    static let sizes = [
        WebFault(
            "endless body", ServedAnswer([.bytes(Data((ok + "\r\n").utf8)), .endless(zeros, pause: 1)]),
            "the answer has SIZE bytes or more, but no more than 200000 are allowed"),
        WebFault(
            "endless chunks",
            ServedAnswer([
                .bytes(Data((ok + "Transfer-Encoding: chunked\r\n\r\n").utf8)),
                .endless(Data("186a0\r\n".utf8) + zeros + Data("\r\n".utf8), pause: 1),
            ]), "the answer has SIZE bytes or more, but no more than 200000 are allowed"),
        WebFault(
            "a length above the limit", .raw(ok + "Content-Length: 99999999999\r\n\r\n"),
            "the answer has 99999999999 bytes or more, but no more than 200000 are allowed"),
        WebFault(
            "a header over 64 KB",
            .raw(ok + String(repeating: "X-Field: \(String(repeating: "x", count: 1_000))\r\n", count: 70) + "\r\n"),
            "the answer's header has more than 65536 bytes"),
        WebFault(
            "one field over 80 KB", .raw(ok + "X-Field: \(String(repeating: "x", count: 90_000))\r\n\r\n"),
            "the answer's header has more than 65536 bytes"),
        WebFault(
            "a header without end",
            ServedAnswer([
                .bytes(Data(ok.utf8)), .endless(Data("X-F: \(String(repeating: "x", count: 990))\r\n".utf8), pause: 1),
            ]),
            "the answer's header has more than 65536 bytes"),
    ]

    static let encodings = [
        WebFault(
            "a gzip bomb", ServedAnswer(200, ["Content-Encoding": "gzip"], body: bomb),
            "the answer has more than 200000 bytes when it is decompressed"),
        WebFault(
            "gzip twice", ServedAnswer(200, ["Content-Encoding": "gzip, gzip"], body: bomb),
            "the answer is encoded more than once: gzip, gzip"),
        WebFault(
            "gzip that is none", ServedAnswer(200, ["Content-Encoding": "gzip"], "<p>plain"),
            "the answer cannot be decompressed: damaged gzip member: incorrect header check"),
        WebFault(
            "gzip that is cut", ServedAnswer(200, ["Content-Encoding": "gzip"], body: bomb.prefix(60)),
            "the answer cannot be decompressed: the gzip member ends too early"),
        WebFault(
            "an encoding of its own", ServedAnswer(200, ["Content-Encoding": "br"], "x"),
            "the answer is encoded as br, which was not asked for"),
    ]

    static let answers = [
        WebFault(
            "304 to nothing", ServedAnswer(304),
            "the server answers 304: the page is as it was, but nothing was said of how it was"),
        WebFault("401", ServedAnswer(401), "the server answers 401: it wants a name and a password"),
        WebFault("403", ServedAnswer(403), "the server answers 403: it refuses the page"),
        WebFault("404", ServedAnswer(404), "the server answers 404: there is no such page"),
        WebFault("410", ServedAnswer(410), "the server answers 410: the page is gone for good"),
        WebFault("418", ServedAnswer(418), "the server answers 418"),
        WebFault("451", ServedAnswer(451), "the server answers 451: the page is withheld for legal reasons"),
        WebFault("429", ServedAnswer(429), "the server answers 429: it was asked too often", retryable: true),
        WebFault("500", ServedAnswer(500), "the server answers 500: it has trouble of its own", retryable: true),
        WebFault("503", ServedAnswer(503), "the server answers 503: it has trouble of its own", retryable: true),
        WebFault("204", ServedAnswer(204), "the server answers 204"),
        WebFault("no HTTP", .raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"), "the answer is not HTTP: invalid constant string"),
        WebFault(
            "two lengths", .raw(ok + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nfour"),
            "the answer is not HTTP: unexpected content-length header"),
    ]

    static let redirects = [
        WebFault("a circle", .redirect(to: "/page"), "the redirects lead in a circle, by news.example"),
        WebFault("a longer circle", .redirect(to: "/circle"), "the redirects lead in a circle, by news.example"),
        WebFault("without end", .redirect(to: "/next?"), "there are more than 10 redirects"),
        WebFault("to nowhere", ServedAnswer(302), "the server answers 302, but does not say where the page is"),
        WebFault(
            "to a file", .redirect(to: "file:///etc/passwd"),
            "the server leads to an address that is no http or https address"),
        WebFault(
            "to data", .redirect(to: "data:text/html,x"),
            "the server leads to an address that is no http or https address"),
        WebFault(
            "to a script", .redirect(to: "javascript:alert(1)"),
            "the server leads to an address that is no http or https address"),
        WebFault(
            "with a password", .redirect(to: "http://me:secret@news.example/"),
            "the server leads to an address that holds a user name or password"),
        WebFault(
            "to a decimal number", .redirect(to: "http://2130706433/"),
            "the server leads to an address that names its host by a number in another form than 192.0.2.1"),
        WebFault(
            "to an octal number", .redirect(to: "http://0177.0.0.1/"),
            "the server leads to an address that names its host by a number in another form than 192.0.2.1"),
    ]

    private static var bomb: Data { (try? Gzip.compress(Data(repeating: 0x20, count: 5_000_000))) ?? Data() }
}

@Suite struct WebFaultTests {
    @Test(arguments: WebFault.connections + WebFault.sizes + WebFault.encodings + WebFault.answers + WebFault.redirects)
    func `what a server does wrong is said`(_ fault: WebFault) async throws {
        let web = try WebFixture { request in
            switch request.target {
            case "/page": return fault.answer
            case "/circle": return .redirect(to: "/page")
            case let target where target.hasPrefix("/next"): return .redirect(to: target + "x")
            default: return ServedAnswer(404)
            }
        }
        web.backoff.tries = 1
        (web.settings.responseSeconds, web.settings.totalSeconds) = fault.seconds
        let outcome = try await web.fetch("/page")
        let problem = outcome.problem?.replacing(/has \d{6} bytes or/, with: "has SIZE bytes or")
        #expect(problem == fault.problem)
        #expect(outcome.isRetryable == fault.isRetryable)
    }
}
