import ArticleModel
import Text

/// Recognizes what pages say that stand where an article should: that something is missing, switched off or asked for.
enum NoticeText {
    /// Whether most of a short text is such a notice.
    static func isMost(of paragraphs: [Paragraph]) -> Bool {
        var notice = 0
        var all = 0
        for paragraph in paragraphs where paragraph.role != .heading {
            let length = paragraph.text.utf8.count
            all += length
            if phrases.occurs(in: NormalizedText.of(paragraph.text)) { notice += length }
        }
        return notice > 0 && notice * 5 >= all * 2
    }

    /// The phrases of such notices, as `NormalizedText`; none that a short report on such a thing would hold.
    private static let phrases = PhraseMatcher(LexiconFile(PackageResources.notice_phrases_txt).entries)
}
