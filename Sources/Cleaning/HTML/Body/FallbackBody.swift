import ArticleModel
import Markup

/// The body of a page that shows next to nothing of it, as scripts are to fill it in later: out of the data that these
/// scripts carry, or out of JSON-LD.
struct FallbackBody {
    enum Origin: String {
        case scriptData = "the body is in the data of a script; the page shows less"
        case linkedData = "the body is in JSON-LD; the page shows less"
    }

    let origin: Origin
    let lines: BodyLines
    /// What the data say beside the body.
    let fields: ScriptFields

    /// In bytes. With so much shown the page itself is read, however much more JSON-LD gives.
    private static let mostShown = 250
    /// With so much shown the page itself is read, whatever its scripts hold.
    private static let mostOfTeaser = 1_000
    /// As much of a page's scripts is looked at.
    private static let mostBytes = 12_000_000

    /// Nil where the page shows enough, or nothing else holds more. Data in a script have the paragraphs that JSON-LD
    /// lacks, and go before it.
    init?(of html: String, _ tree: HTMLTree, _ metadata: PageMetadata, _ article: CleanArticle) {
        let shown = article.paragraphs.reduce(0) { $0 + $1.text.utf8.count }
        guard shown < FallbackBody.mostOfTeaser else { return nil }
        let scripts = PageScripts.texts(in: html, maximumBytes: FallbackBody.mostBytes)
        if let data = ScriptArticle(in: scripts, of: metadata.identity(article.title)),
            let lines = FallbackBody.lines(of: data.html, article), FallbackBody.goOn(lines, from: article, shown)
        {
            self.init(origin: .scriptData, lines: lines, fields: ScriptFields(data.holders))
        } else if shown < FallbackBody.mostShown, let text = LinkedBody.text(in: tree.linkedData),
            let lines = FallbackBody.lines(of: ScriptMarkup(.text(text), among: [:], maximumValues: 1_000).html, article)
        {
            self.init(origin: .linkedData, lines: lines, fields: ScriptFields([]))
        } else {
            return nil
        }
    }

    private init(origin: Origin, lines: BodyLines, fields: ScriptFields) {
        self.origin = origin
        self.lines = lines
        self.fields = fields
    }

    /// Whether the data hold much more than is shown and, where that is more than a line or two, that as well.
    private static func goOn(_ lines: BodyLines, from article: CleanArticle, _ shown: Int) -> Bool {
        let length = lines.kept.reduce(0) { $0 + $1.text.utf8.count }
        guard length > shown * 3 else { return false }
        guard shown >= mostShown else { return true }
        let text = NormalizedText.of(lines.kept.map(\.text).joined(separator: " "))
        let longest = article.paragraphs.map { NormalizedText.of($0.text) }.max { $0.utf8.count < $1.utf8.count } ?? ""
        return text.contains(longest.prefix(80))
    }

    /// The paragraphs of a body in HTML, read as those of a page are.
    private static func lines(of html: String, _ article: CleanArticle) -> BodyLines? {
        let page = "<html><body><article>\(html)</article></body></html>"
        guard let tree = try? HTMLParser.parse(page, maximumNodes: 100_000) else { return nil }
        let lines = BodyLines(of: PageBlocks(of: tree), in: tree, for: article)
        return lines.kept.isEmpty ? nil : lines
    }

    /// Puts the body in the place of what the page shows, and fills in what the page does not say.
    func take(into article: inout CleanArticle) {
        article.removed += article.paragraphs.map {
            RemovedBlock(rule: "shownPart", reason: origin.rawValue, text: $0.text)
        }
        article.removed += lines.removed
        article.removed += lines.kept.filter(\.isTemplateMark).map {
            RemovedBlock(
                rule: "templateMark", reason: "a mark that a program replaces by something else", text: $0.text)
        }
        article.paragraphs = lines.kept.filter { !$0.isTemplateMark }.map { Paragraph($0.role, $0.text) }
        article.flags.append(QualityFlag(.hiddenBody, detail: origin.rawValue))
        fields.fill(&article)
    }
}

extension Block {
    /// One word between doubled marks: `$$ADVERT$$`, `{{video}}`, `[[related]]`.
    fileprivate var isTemplateMark: Bool {
        guard text.utf8.count >= 5, !text.utf8.contains(32) else { return false }
        return Block.marks.contains { text.hasPrefix($0.opening) && text.hasSuffix($0.closing) }
    }

    private static let marks = [
        ("$$", "$$"), ("%%", "%%"), ("##", "##"), ("@@", "@@"), ("{{", "}}"), ("[[", "]]"), ("[%", "%]"),
    ].map { (opening: $0, closing: $1) }
}
