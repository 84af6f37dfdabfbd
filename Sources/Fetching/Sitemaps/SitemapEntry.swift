import ArticleModel
import Markup

/// A page or a further sitemap that a sitemap names.
package struct SitemapEntry: Hashable, Sendable {
    /// What a news sitemap says of an article.
    package struct News: Hashable, Sendable {
        package var outlet: String?
        package var language: String?
        package var title: String?
    }

    /// The absolute address as the sitemap writes it.
    package let address: String
    package var modifiedAt: Timestamp?
    /// When the article was published, as a news sitemap or a feed says it.
    package var publishedAt: DateParts?
    package var news: News?

    /// The address in the form that all spellings of it share.
    package var url: NormalizedURL? { NormalizedURL(address) }

    init(address: String, modifiedAt: Timestamp? = nil) {
        self.address = address
        self.modifiedAt = modifiedAt
    }

    /// Reads a `url` or `sitemap`; nil where it has no address.
    init?(_ element: XMLElement, base: String?) {
        guard let location = element.first("loc")?.text.nonEmpty,
            let address = URLReference.resolved(location, against: base)
        else { return nil }
        self.address = address
        modifiedAt = element.timestamp("lastmod")
        news = element.first("news").map(News.init)
        publishedAt = element.first("news")?.date("publication_date")
    }
}

extension SitemapEntry.News {
    init(_ element: XMLElement) {
        let publication = element.first("publication")
        outlet = publication?.first("name")?.plainText
        language = publication?.first("language")?.text.nonEmpty
        title = element.first("title")?.plainText
    }
}
