import Foundation
import TestSupport

/// What a server does wrong. What becomes of it stands in `faults.tsv`.
struct WebFault: Sendable {
    /// What is asked for when the fault is met.
    enum Subject: String, Sendable {
        case page
        /// A page over HTTP/2.
        case http2
        /// The rules of the page's site.
        case robots
        case feed, sitemap, urls
        /// A page at an address that a source may not ask.
        case address
    }

    let subject: Subject
    let name: String
    /// What is answered, and what further addresses of the server answer.
    let answer: ServedAnswer
    var others: [String: ServedAnswer] = [:]
    /// The seconds for the beginning of the answer, and for all of it: many, so that a busy machine changes nothing.
    var seconds = (20, 30)
    /// The address that is asked for, where that is the fault.
    var address: String?
    /// The frames that HTTP/2 begins with, and those that answer a request.
    var greeting = HTTP2Frame(4, stream: 0).bytes
    var frames: (@Sendable (_ stream: Int) -> [ServedAnswer.Step])?

    init(
        _ name: String, _ answer: ServedAnswer, seconds: (Int, Int) = (20, 30), others: [String: ServedAnswer] = [:]
    ) {
        self.init(.page, name, answer, seconds: seconds, others: others)
    }

    init(
        _ subject: Subject, _ name: String, _ answer: ServedAnswer, seconds: (Int, Int) = (20, 30),
        others: [String: ServedAnswer] = [:]
    ) {
        (self.subject, self.name, self.answer, self.seconds, self.others) = (subject, name, answer, seconds, others)
    }

    /// A fault of HTTP/2, in frames that follow from the number of the stream.
    init(
        http2 name: String, greeting: Data = HTTP2Frame(4, stream: 0).bytes, seconds: (Int, Int) = (20, 30),
        _ frames: @escaping @Sendable (_ stream: Int) -> [ServedAnswer.Step]
    ) {
        self.init(.http2, name, ServedAnswer([.close]), seconds: seconds)
        self.greeting = greeting
        self.frames = frames
    }

    init(address: String) {
        self.init(.address, address, ServedAnswer(404))
        self.address = address
    }

    static let all: [WebFault] = [
        connections, sizes, heads, chunks, encodings, statuses, redirects, addresses, http2Connections, http2Frames,
        http2Heads, robots, documents,
    ].flatMap { $0 }

    static let ok: String = "HTTP/1.1 200 OK\r\n"

    /// An answer that begins with `head`, goes on with `bytes` again and again, and never ends.
    static func endless(_ head: String, _ bytes: Data, pause: Int = 1) -> ServedAnswer {
        ServedAnswer([.bytes(Data(head.utf8)), .endless(bytes, pause: pause)])
    }
}
