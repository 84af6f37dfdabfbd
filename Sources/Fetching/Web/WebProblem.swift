import ArticleModel

/// Why an address gave no page, for a person to read.
///
/// The text names the address's host at most, never what may hold a password.
package struct WebProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        // The address
        case badAddress, privateAddress, unknownHost
        // The connection
        case noConnection, tls, tooSlow, closedEarly, badResponse
        // The answer
        case tooLarge, badEncoding, redirects
        case status(Int)
        /// The server leads from an article's address to the front page of a site.
        case frontPage
        // Us
        case disallowed
        /// What is known of the page, in the state file, can be neither read nor written.
        case noState
        /// The site or the page reserves a use of which the source takes nothing then.
        case reserved
        /// The host is left alone for now; nothing was asked of it.
        case resting
        /// The fetch came to its end before the answer was there.
        case cancelled
    }

    package let kind: Kind
    package let description: String
    /// How many seconds the server asks to be left alone.
    var retryAfter: RetryAfter?

    package init(_ kind: Kind, _ description: String, retryAfter: RetryAfter? = nil) {
        self.kind = kind
        self.description = description
        self.retryAfter = retryAfter
    }

    /// Whether the same request may well be answered later: the trouble is with the network, or with the server's day.
    package var isRetryable: Bool {
        switch kind {
        // A certificate that has lapsed is renewed before long.
        case .unknownHost, .noConnection, .tls, .tooSlow, .closedEarly, .resting, .noState, .cancelled: true
        case .status(let status): [408, 425, 429, 500, 502, 503, 504].contains(status) || status >= 520
        case .badAddress, .privateAddress, .badResponse, .tooLarge, .badEncoding, .redirects, .frontPage,
            .disallowed, .reserved:
            false
        }
    }

    /// Whether the trouble is the host's and may pass within the fetch, so that its other pages would meet it too.
    var concernsHost: Bool { isRetryable && !isOurs && kind != .tls }

    /// What the page is rejected as.
    var reason: Rejection.Reason {
        switch kind {
        case .tooLarge: .tooLarge
        case .reserved: .reserved
        case .disallowed: .disallowed
        case .status(404), .status(410), .status(451), .frontPage: .gone
        case .status(401), .status(402), .status(403): .refused
        default: .unavailable
        }
    }

    var rejection: Rejection { Rejection(.fetch, reason, description) }

    /// The problem of a source, with what its entry is given where just that is meant.
    var descriptionForSource: String {
        kind == .privateAddress
            ? "\(description); where that is meant, give the source \"allowPrivate\": true" : description
    }

    /// Whether it was ourselves who did not ask, or did not wait for the answer: nothing is learned of the page.
    var isOurs: Bool { kind == .resting || kind == .noState || kind == .cancelled }
}

extension WebProblem {
    package static let closedEarly = WebProblem(
        .closedEarly, "the server closed the connection before the answer was complete")
    package static let cancelled = WebProblem(.cancelled, "the request was given up")

    /// Such as `the server answers 404: there is no such page`.
    package static func status(_ status: Int, retryAfter: RetryAfter? = nil) -> WebProblem {
        WebProblem(.status(status), "the server answers \(status)\(meaning(status))", retryAfter: retryAfter)
    }

    /// Sites lead to their front page where they have removed an article, and answer 200 there.
    static func frontPage(_ address: WebAddress) -> WebProblem {
        WebProblem(.frontPage, "the server leads to the front page of \(address.host) instead")
    }

    private static func meaning(_ status: Int) -> String {
        switch status {
        case 304: ": the page is as it was, but nothing was said of how it was"
        case 401: ": it wants a name and a password"
        case 402: ": it wants to be paid"
        case 403: ": it refuses the page"
        case 404: ": there is no such page"
        case 408: ": it was not asked quickly enough"
        case 410: ": the page is gone for good"
        case 429: ": it was asked too often"
        case 451: ": the page is withheld for legal reasons"
        case 500..<600: ": it has trouble of its own"
        default: ""
        }
    }
}
