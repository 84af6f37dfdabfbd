import ArticleModel
import Markup

/// What a page says of its article outside the text. What it does not say is nil.
struct PageMetadata {
    private let tree: HTMLTree
    private let url: String?
    private let linked: LinkedData
    private let head: HeadElements
    private let dates: DateReader

    init(of tree: HTMLTree, at url: String?, fetchedAt: Timestamp?) {
        self.tree = tree
        self.url = url
        linked = LinkedData(tree.linkedData)
        head = HeadElements(of: tree)
        dates = DateReader(latest: fetchedAt?.adding(seconds: 86_400))
    }

    func fill(_ article: inout CleanArticle) {
        let site = siteName
        article.outlet = article.outlet ?? site
        article.title = Headline(linked: linked, head: head, tree: tree, site: site ?? article.outlet).text
        article.subtitle = subtitle(title: article.title)
        let names = BylineNames(
            candidates: bylineCandidates, outlets: [site, article.outlet, linked.name("publisher")])
        article.byline = names.persons
        article.agency = names.agency
        article.section =
            linked.string("articleSection") ?? head.first("article:section", "parsely-section", "og:section")
        article.publishedAt = publishedAt
        article.modifiedAt = modifiedAt
        article.canonicalURL = PageAddress(url)?.sameSite([head.canonical, head.meta["og:url"]?.first])
        article.language = language
        article.access = access
    }

    private var siteName: String? {
        head.first("og:site_name") ?? linked.name("publisher") ?? head.first("application-name", "dc.publisher")
    }

    /// The standfirst where the page marks one; a description for search engines is none.
    private func subtitle(title: String?) -> String? {
        let candidate = linked.string("alternativeHeadline") ?? head.microdata["alternativeheadline"]?.first
        return candidate == title ? nil : candidate
    }

    /// Groups of names, the most trusted first; the first group that gives a name is taken.
    private var bylineCandidates: [[String]] {
        let marked = head.meta
        return [
            linked.names("author"), marked["author"], marked["article:author"], marked["byl"], marked["dc.creator"],
            marked["dcterms.creator"], marked["parsely-author"], marked["sailthru.author"],
            marked["cxenseparse:author"],
            head.microdata["author"], linked.names("creator"), head.bylines,
        ].map { $0 ?? [] }
    }

    private var publishedAt: ArticleDate? {
        dates.first([
            ("jsonLD", [linked.string("datePublished")]),
            (
                "meta",
                [
                    head.first("article:published_time", "og:article:published_time", "og:published_time"),
                    head.first("datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued"),
                    head.first("dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "date"),
                ]
            ),
            ("jsonLD", [linked.string("dateCreated")]),
            ("microdata", [head.microdata["datepublished"]?.first]),
            ("url", [url.flatMap(URLDate.of)]),
            ("time", [head.times.first]),
        ])
    }

    private var modifiedAt: ArticleDate? {
        dates.first([
            ("jsonLD", [linked.string("dateModified")]),
            (
                "meta",
                [head.first("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified")]
            ),
            ("microdata", [head.microdata["datemodified"]?.first]),
        ])
    }

    private var language: String? {
        let said = [
            head.language, linked.string("inLanguage"), head.first("og:locale", "content-language", "dc.language"),
        ]
        return said.lazy.compactMap { $0.flatMap(LanguageTag.normalized) }.first
    }

    private var access: CleanArticle.Access? {
        switch linked.string("isAccessibleForFree")?.lowercased() {
        case "false", "0", "no": return .paywall
        case "true", "1", "yes": return .open
        default: break
        }
        switch head.first("article:content_tier")?.lowercased() {
        case "free": return .open
        case "locked": return .paywall
        case "metered": return .teaser
        default: return nil
        }
    }
}

/// `en_US` and `EN-us` are `en-US`.
enum LanguageTag {
    static func normalized(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ $0 | 32 >= 97 && $0 | 32 <= 122 })
        else { return nil }
        guard parts.count > 1, parts[1].utf8.count == 2 else { return first.lowercased() }
        return "\(first.lowercased())-\(parts[1].uppercased())"
    }
}
