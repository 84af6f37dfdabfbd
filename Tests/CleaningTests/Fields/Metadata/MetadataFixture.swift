import ArticleModel

@testable import Cleaning

/// A page with enough text to be an article, and what its head and the lines over the text say.
enum MetadataFixture {
    static let url = "https://www.harbourpost.example/coast/sea-wall"

    static let prose = """
        <p>The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told \
        reporters after the meeting.</p><p>The work costs two million and takes until October, when the storms of \
        the autumn usually begin to cut off the lower town.</p>
        """

    static func page(head: String = "", above: String = "<h1>Sea wall to be raised</h1>", below: String = "") -> String
    {
        "<html><head>\(head)</head><body>\(above)\(prose)\(below)</body></html>"
    }

    /// The article of such a page, through the front door.
    static func clean(
        head: String = "", above: String = "<h1>Sea wall to be raised</h1>", below: String = "",
        url: String? = MetadataFixture.url, fetchedAt: String? = nil
    ) throws(Rejection) -> CleanArticle {
        var raw = RawArticle.fixture(url: url)
        raw.fetchedAt = fetchedAt.flatMap { Timestamp($0) }
        return try Cleaner().clean(raw, .html(page(head: head, above: above, below: below)))
    }

    static func linked(_ json: String) -> String { #"<script type="application/ld+json">\#(json)</script>"# }
}
