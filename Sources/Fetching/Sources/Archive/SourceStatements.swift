import Archive
import ArticleModel

/// What the source that named a page says of it, in fields of our own on the page's record: the archive read again as a source
/// gives the same rows.
struct SourceStatements {
    var published: ArticleDate?
    var feedText: FeedTextUse?

    init(_ page: ItemPage) { (published, feedText) = (page.published, page.feedText) }

    /// Takes no field that is not as we write it.
    init(_ record: WARCRecord) {
        published = ArticleDate(record[Name.published], source: record[Name.publishedSource])
        guard let text = record[Name.feedText] else { return }
        let parts = text.split(separator: ": ", maxSplits: 1)
        let reason = parts.first.flatMap { Rejection.Reason(rawValue: String($0)) }
        let problem = reason.flatMap { reason in parts.dropFirst().first.map { Rejection(.fetch, reason, String($0)) } }
        feedText = FeedTextUse(missingPage: problem)
    }

    var fields: [WARCRecord.Field] {
        var fields: [WARCRecord.Field] = []
        if let published {
            fields.append(WARCRecord.Field(Name.published, published.value))
            fields.append(WARCRecord.Field(Name.publishedSource, published.source))
        }
        if let feedText {
            let problem = feedText.missingPage.map { "\($0.reason.rawValue): \($0.detail)" } ?? "no page was asked for"
            fields.append(WARCRecord.Field(Name.feedText, problem))
        }
        return fields
    }

    private enum Name {
        static let published = "Copydesk-Published"
        static let publishedSource = "Copydesk-Published-Source"
        static let feedText = "Copydesk-Feed-Text"
    }
}
