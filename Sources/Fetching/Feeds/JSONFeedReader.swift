import ArticleModel
import Markup
import Text

/// Reads a JSON Feed, versions 1 and 1.1.
enum JSONFeedReader {
    /// The most values that are read, and how deep.
    private static let maximumValues = 2_000_000
    private static let maximumDepth = 64

    static func read(_ text: String, address: String?) throws(FeedProblem) -> Feed {
        var parser = LenientJSONParser(
            whole(text), .json, maximumDepth: maximumDepth, maximumValues: maximumValues)
        guard let value = parser.values().first, let items = value["items"]?.items else {
            throw FeedProblem("its JSON is no JSON Feed: it has no list \"items\"")
        }
        var feed = Feed(.json)
        feed.title = value["title"]?.text.flatMap { FeedText.plain($0, isMarkup: false) }
        feed.homepage = resolve(value["home_page_url"], address)
        feed.language = value["language"]?.text
        feed.entries = items.prefix(Feed.maximumEntries).map { entry($0, feed.homepage ?? address) }
        feed.isCut = parser.isCut
        return feed
    }

    /// The text without what it is cut off in: half of an address is another address.
    private static func whole(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let end = bytes.lastIndex { $0.isOne(of: "}]") }.map { $0 + 1 } ?? 0
        return Array(bytes[..<end])
    }

    private static func entry(_ item: LenientJSONValue, _ base: String?) -> FeedEntry {
        var entry = FeedEntry()
        entry.id = item["id"]?.text ?? item["id"]?.number.map { "\($0)" }
        entry.address = resolve(item["url"], base) ?? URLReference.resolved(entry.id ?? "", against: nil)
        entry.title = item["title"]?.text.flatMap { FeedText.plain($0, isMarkup: false) }
        entry.authors = (item["authors"]?.items ?? item["author"].map { [$0] } ?? []).compactMap { $0["name"]?.text }
        entry.publishedAt = item["date_published"]?.text.flatMap(FeedDate.parts)
        entry.updatedAt = item["date_modified"]?.text.flatMap(FeedDate.read)
        entry.language = item["language"]?.text
        entry.content = item["content_html"]?.text?.nonEmpty ?? item["content_text"]?.text.map(paragraphs)?.nonEmpty
        entry.summary = item["summary"]?.text.map(FeedText.escaped)?.nonEmpty
        entry.hasRecording =
            item["attachments"]?.items?.contains { FeedMedia.isRecording($0["mime_type"]?.text) } ?? false
        return entry
    }

    private static func resolve(_ value: LenientJSONValue?, _ base: String?) -> String? {
        FeedBase(base, nil).resolve(value?.text)
    }

    /// Plain text as HTML, a paragraph for each line.
    private static func paragraphs(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { "<p>\(FeedText.escaped(String($0)))</p>" }.joined(separator: "\n")
    }
}
