import Foundation
import Synchronization
import TestSupport

/// A site on a server of this machine, with a feed at `/feed`.
final class NewsSite: Sendable {
    private final class Answers: Sendable {
        let byPath = Mutex<[String: ServedAnswer]>([:])
    }

    let server: WebServer
    private let answers: Answers

    init() throws {
        let answers = Answers()
        self.answers = answers
        server = try WebServer { request in
            answers.byPath.withLock { $0[request.target] } ?? ServedAnswer(404)
        }
    }

    /// What the server answers, by path; not found where there is nothing.
    subscript(path: String) -> ServedAnswer? {
        get { answers.byPath.withLock { $0[path] } }
        set { answers.byPath.withLock { $0[path] = newValue } }
    }

    /// Has an article at `path` that is long enough to be one, with further elements in its `head`.
    func setPage(_ path: String, about subject: String, head: String = "") {
        let paragraphs = Newsroom.article(about: subject).components(separatedBy: "\n\n")
        let html = paragraphs.dropFirst().map { "<p>\($0)</p>" }.joined()
        self[path] = ServedAnswer(
            200, [:],
            "<!DOCTYPE html><title>\(paragraphs[0])</title>\(head)<article><h1>\(paragraphs[0])</h1>\(html)</article>")
    }

    func setFeed(_ paths: [String]) {
        let items = paths.map { "<item><title>\($0)</title><link>\(server.url($0))</link></item>" }
        self["/feed"] = ServedAnswer(
            200, [:], "<rss version=\"2.0\"><channel><title>Example Post</title>\(items.joined())</channel></rss>",
            contentType: "application/rss+xml")
    }
}
