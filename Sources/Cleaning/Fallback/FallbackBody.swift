import ArticleModel
import Markup
import Text

/// The body of a page that shows next to nothing of it, as scripts are to fill it in later: out of the data that these
/// scripts carry, or out of JSON-LD.
struct FallbackBody {
    private enum Origin: String {
        case scriptData = "the body is in the data of a script; the page shows less"
        case jsonLD = "the body is in JSON-LD; the page shows less"
    }

    private let origin: Origin
    private let lines: ClassifiedLines
    /// The fields that the data give beside the body.
    private let facts: ScriptFields

    /// The number of shown bytes from which on the page itself is read, however much more JSON-LD gives.
    private static let maximumShown = 250
    /// The number of shown bytes from which on the page itself is read, whatever its scripts hold.
    private static let maximumTeaser = 1_000
    /// The number of bytes of a page's scripts that are searched.
    private static let maximumScriptBytes = 12_000_000

    /// Finds a fuller body; nil where the page shows enough, or nothing else holds more.
    ///
    /// Data in a script have the paragraphs that JSON-LD lacks, and go before it.
    init?(of page: Page, _ document: Document, _ fields: Fields, shown: ClassifiedLines) {
        let bytes = shown.kept.reduce(0) { $0 + $1.text.utf8.count }
        guard bytes < FallbackBody.maximumTeaser else { return nil }
        let scripts = PageScripts.texts(in: page.html, maximumBytes: FallbackBody.maximumScriptBytes)
        if let data = ScriptArticle(in: scripts, of: page.metadata.identity(fields.title.value)),
            let lines = FallbackBody.lines(of: data.html, page, document, fields),
            FallbackBody.goesOn(lines, from: shown, bytes)
        {
            (origin, self.lines, facts) = (.scriptData, lines, ScriptFields(data.holders))
        } else if bytes < FallbackBody.maximumShown, let text = JSONLDBody.text(in: page.tree.linkedData),
            let lines = FallbackBody.lines(
                of: ScriptMarkup(.text(text), among: [:], maximumValues: 1_000).html, page, document, fields)
        {
            (origin, self.lines, facts) = (.jsonLD, lines, ScriptFields([]))
        } else {
            return nil
        }
    }

    /// Whether the data hold much more than is shown and, where that is more than a line or two, that as well.
    private static func goesOn(_ lines: ClassifiedLines, from shown: ClassifiedLines, _ bytes: Int) -> Bool {
        let length = lines.kept.reduce(0) { $0 + $1.text.utf8.count }
        guard length > bytes * 3 else { return false }
        guard bytes >= maximumShown else { return true }
        let text = NormalizedText.of(lines.kept.map(\.text).joined(separator: " "))
        let longest = shown.kept.map { NormalizedText.of($0.text) }.max { $0.utf8.count < $1.utf8.count } ?? ""
        return text.contains(longest.prefix(80))
    }

    /// Reads the lines of a body in HTML as those of a page are read.
    private static func lines(
        of html: String, _ page: Page, _ document: Document, _ fields: Fields
    ) -> ClassifiedLines? {
        let html = "<html><body><article>\(html)</article></body></html>"
        guard let body = try? Document(fallback: html, of: page, document) else { return nil }
        let lines = ClassifiedLines(of: body, fields)
        return lines.kept.isEmpty ? nil : lines
    }

    /// Offers what the data say, and returns the lines with this body in the place of what the page shows.
    func replacing(_ shown: ClassifiedLines, _ fields: inout Fields) -> ClassifiedLines {
        facts.offer(to: &fields)
        fields.flags.append(QualityFlag(.hiddenBody, detail: origin.rawValue))
        return shown.replaced(by: lines.withoutTemplateMarks)
    }
}

extension ClassifiedLines {
    /// Returns the lines of the document, or where it is a page that shows next to none of its article those of the
    /// fallback.
    func orFallback(of document: Document, _ fields: inout Fields) -> ClassifiedLines {
        guard let page = document.page, let body = FallbackBody(of: page, document, fields, shown: self) else {
            return self
        }
        return body.replacing(self, &fields)
    }
}

extension Block {
    /// Whether the block is one word between doubled marks: `$$ADVERT$$`, `{{video}}`, `[[related]]`.
    var isTemplateMark: Bool {
        guard text.utf8.count >= 5, !text.utf8.contains(32) else { return false }
        return Block.templateMarks.contains { text.hasPrefix($0.opening) && text.hasSuffix($0.closing) }
    }

    private static let templateMarks = [
        ("$$", "$$"), ("%%", "%%"), ("##", "##"), ("@@", "@@"), ("{{", "}}"), ("[[", "]]"), ("[%", "%]"),
    ].map { (opening: $0, closing: $1) }
}
