import Text

/// What the entries of a feed are.
package enum FeedSubject: Hashable, Sendable {
    case articles
    /// What readers write below articles.
    case comments
    /// Sound or film.
    case podcast

    /// Why a source of articles has no use for such a feed; nil where it has.
    var reasonToLeave: String? {
        switch self {
        case .articles: nil
        case .comments: "its entries are comments, and no articles"
        case .podcast: "its entries are recordings, and no articles"
        }
    }

    /// `link` is the title by which the site names the feed.
    init(of feed: Feed, at address: WebAddress, linkedAs link: String?) {
        if FeedSubject.hasComments(feed, at: address, linkedAs: link) {
            self = .comments
        } else {
            self = FeedSubject.isPodcast(feed) ? .podcast : .articles
        }
    }

    /// Goes by what the entries are, whatever the feed is called: a newspaper may call its opinions "Comments". A name is
    /// enough where there are no entries, and where each is a place on some page.
    private static func hasComments(_ feed: Feed, at address: WebAddress, linkedAs link: String?) -> Bool {
        if isMost(of: feed, { $0.isReply || isAddressOfComment($0.address ?? "") }) { return true }
        guard [link, feed.title, address.target].contains(where: { $0.map(namesComments) ?? false }) else {
            return false
        }
        return feed.entries.isEmpty || isMost(of: feed) { $0.address?.contains("#") ?? false }
    }

    /// Whether the fragment is that of a comment, such as `#comment-12` or `#kommentar12`; `#comments` is that of all below an
    /// article.
    private static func isAddressOfComment(_ address: String) -> Bool {
        guard let mark = address.firstIndex(of: "#") else { return false }
        let fragment = address[mark...].lowercased()
        return fragment.utf8.contains(where: \.isASCIIDigit)
            && ["comment", "komment", "coment"].contains(where: fragment.contains)
    }

    private static func namesComments(_ text: String) -> Bool {
        NormalizedText.of(text).spaceSeparated.contains { ["comments", "kommentare", "commentaires"].contains($0) }
    }

    /// A text that is read aloud has its recording beside it: only where the feed says of itself what podcasts do, or its entries
    /// have nothing else, is it one.
    private static func isPodcast(_ feed: Feed) -> Bool {
        isMost(of: feed) { $0.hasRecording && (feed.hasPodcastElements || ($0.address == nil && $0.content == nil)) }
    }

    private static func isMost(of feed: Feed, _ isSuch: (FeedEntry) -> Bool) -> Bool {
        2 * feed.entries.count(where: isSuch) > feed.entries.count
    }
}
