/// The pages on which an article is told, where it is told on several.
package struct ArticlePages: Codable, Hashable, Sendable {
    /// What the addresses of all its pages have in common, without scheme, which tells which pages are of one article.
    package let address: String
    /// The number of this page, from 1.
    package let number: Int
    /// The other pages that are known, by their numbers.
    package var others: [Page]

    /// Another page of the article.
    package struct Page: Codable, Hashable, Sendable {
        package let number: Int
        package let url: String?
        /// The id of the page, where its text is part of this article.
        package let joined: ArticleID?

        package init(number: Int, url: String?, joined: ArticleID? = nil) {
            (self.number, self.url, self.joined) = (number, url, joined)
        }
    }

    package init(address: String, number: Int, others: [Page]) {
        (self.address, self.number, self.others) = (address, number, others)
    }

    /// The greatest number of a page that is known.
    package var count: Int { others.reduce(number) { max($0, $1.number) } }
}
