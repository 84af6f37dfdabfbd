import ArticleModel
import Foundation

/// What a source may do, beside asking public hosts politely.
package struct WebAccess: Hashable, Sendable {
    /// Whether hosts of one's own network may be asked.
    package var allowsPrivate = false
    /// Whether robots.txt and the delay between requests are kept.
    package var isPolite = true

    package init() {}
}

/// What is asked for, wherever it leads.
struct PageRequest: Sendable {
    let address: WebAddress
    let access: WebAccess
    let maximumBytes: Int
    /// The name of the source that wants it.
    var source: String?
    var accept = PageRequest.pages
    /// Whether what has come is taken where the connection is closed before the answer is complete, each time.
    var takesPart = false
    /// What the server said of the page's state when it was had before.
    var etag: String?
    var lastModified: String?

    static let pages = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5"
    static let feeds =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"

    var isConditional: Bool { etag != nil || lastModified != nil }

    func fields(_ settings: WebSettings) -> [WebField] {
        settings.fields(accepting: accept) + (etag.map { [WebField("If-None-Match", $0)] } ?? [])
            + (lastModified.map { [WebField("If-Modified-Since", $0)] } ?? [])
    }
}

/// A page as its server gave it.
struct WebPage: Sendable {
    /// Where it was found, after all redirects.
    let address: WebAddress
    /// The addresses that led there.
    let redirects: [WebAddress]
    let requestFields: [WebField]
    let answer: WebAnswer

    /// Whether the page is as it was; then it has no body.
    var isUnchanged: Bool { answer.status == 304 }
}

extension WebSession {
    /// The number of redirects after which a page is given up.
    private static let maximumRedirects = 10

    /// Returns the page, tried again where that may help; one that is cut off each time, as far as it came.
    func page(_ request: PageRequest) async throws(WebProblem) -> WebPage {
        var tries = environment.backoff.tries
        var last: WebProblem?
        var part: WebPage?
        while true {
            tries -= 1
            do throws(WebProblem) {
                let page = try await followed(request)
                if !page.answer.isCut || tries <= 0 { return page }
                part = page
            } catch {
                if let part { return part }
                // What the server said is more than that it is left alone since.
                if error.kind == .resting { throw last ?? error }
                guard tries > 0, error.concernsHost, error.kind != .unknownHost else { throw error }
                last = error
            }
        }
    }

    /// Follows redirects, each of which is an address like any other: checked, and asked for by the rules of its own site.
    private func followed(_ request: PageRequest) async throws(WebProblem) -> WebPage {
        var redirects: [WebAddress] = []
        var address = request.address
        let fields = request.fields(environment.settings)
        while true {
            try await requireAllowed(address, request.access)
            let answer = try await counted(
                WebRequest(
                    address: address, fields: fields, maximumBytes: request.maximumBytes,
                    allowsPrivate: request.access.allowsPrivate, takesPart: request.takesPart), request)
            guard [301, 302, 303, 307, 308].contains(answer.status) else {
                guard answer.status == 200 || (answer.status == 304 && request.isConditional) else {
                    throw .status(answer.status, retryAfter: answer.retryAfter)
                }
                return WebPage(address: address, redirects: redirects, requestFields: fields, answer: answer)
            }
            redirects.append(address)
            address = try target(of: answer, from: address, after: redirects)
        }
    }

    private func counted(_ request: WebRequest, _ page: PageRequest) async throws(WebProblem) -> WebAnswer {
        do throws(WebProblem) {
            let answer = try await answer(to: request, isPolite: page.access.isPolite, for: page.source)
            count(answer.receivedBytes, for: page.source)
            return answer
        } catch {
            if error.kind != .resting { count(nil, for: page.source) }
            throw error
        }
    }

    private func target(
        of answer: WebAnswer, from address: WebAddress, after redirects: [WebAddress]
    ) throws(WebProblem) -> WebAddress {
        guard let location = answer["Location"] else {
            throw WebProblem(.redirects, "the server answers \(answer.status), but does not say where the page is")
        }
        let target: WebAddress
        do {
            target = try address.resolving(location)
        } catch {
            throw WebProblem(.redirects, "the server leads to an address that \(error)")
        }
        if redirects.contains(target) {
            throw WebProblem(.redirects, "the redirects lead in a circle, by \(target.host)")
        }
        guard redirects.count <= Self.maximumRedirects else {
            throw WebProblem(.redirects, "there are more than \(Self.maximumRedirects) redirects")
        }
        return target
    }

    private func requireAllowed(_ address: WebAddress, _ access: WebAccess) async throws(WebProblem) {
        guard access.isPolite else { return }
        switch try await rules(for: address, allowsPrivate: access.allowsPrivate) {
        case .known(let rules):
            if !rules.allows(address.target) {
                throw WebProblem(.disallowed, "robots.txt of \(address.authority) does not allow the page")
            }
        case .unreachable(let problem):
            throw WebProblem(
                problem.kind, "robots.txt of \(address.authority) cannot be had, so nothing is asked: \(problem)",
                retryAfter: nil)
        }
    }
}
