import ArticleModel
import Testing
import Text

@testable import Cleaning

/// One policy for all fields of pages and texts: what shows nothing is no paragraph, and what steers a terminal or turns
/// the direction of the text around it is gone.
@Suite struct VisibleTextTests {
    private static let prose = [
        "The river rose by two metres in the night, and by morning the lower town stood under water.",
        "Nobody was hurt, said the mayor, who had been awake since four, but the old mill may be lost for good.",
    ]

    private func page(_ body: String, title: String = "River rises", head: String = "") throws -> CleanArticle {
        let html = "<html><head><title>\(title)</title>\(head)</head><body><article><p>\(Self.prose[0])</p>\(body)"
        return try Cleaner().clean(.fixture, .html(html + "<p>\(Self.prose[1])</p></article></body></html>"))
    }

    private func text(_ line: String) throws -> CleanArticle {
        try Cleaner().clean(.fixture, .text([Self.prose[0], line, Self.prose[1]].joined(separator: "\n\n")))
    }

    @Test(arguments: [
        "\u{3164}", "\u{115F}\u{1160}", "\u{2800}", "\u{2028}", "\u{2029}", "\u{200B}\u{200D}", "\u{FFA0} \u{180E}",
        "&amp;#x2028;", "&amp;#x3164;",
    ])
    func `a paragraph that shows nothing is none`(_ blank: String) throws {
        #expect(try page("<p>\(blank)</p>").paragraphs.map(\.text) == Self.prose)
        #expect(try text(blank.replacing("&amp;", with: "&")).paragraphs.map(\.text) == Self.prose)
    }

    @Test(arguments: ["\u{1B}", "\u{7F}", "\u{9B}", "\u{7}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func `a control or an override is gone from every field`(_ odd: String) throws {
        let line = "The old bridge\(odd) will be looked at by divers when the water has fallen again, the mayor said."
        let plain = line.replacing(odd, with: "")
        #expect(try page("<p>\(line)</p>").paragraphs.map(\.text) == [Self.prose[0], plain, Self.prose[1]])
        #expect(try text(line).paragraphs.map(\.text) == [Self.prose[0], plain, Self.prose[1]])
        let article = try page(
            "", title: "River\(odd) rises",
            head:
                "<meta name=author content='Ann\(odd) Keller'><meta property='og:site_name' content='Example\(odd) Post'>"
        )
        #expect(article.title == "River rises")
        #expect(article.byline == ["Ann Keller"])
        #expect(article.outlet == "Example Post")
    }

    @Test(arguments: ["&amp;#x202E;", "&amp;#x1B;", "&amp;#27;"])
    func `what was escaped twice does not come back as a control`(_ escape: String) throws {
        let article = try page("<p>The old bridge \(escape)will be looked at by divers, the mayor said on Monday.</p>")
        #expect(!article.paragraphs.contains { $0.text.unicodeScalars.contains(where: \.isControlOrOverride) })
    }

    @Test(arguments: ["\u{200F}", "\u{200E}", "\u{61C}", "\u{200D}", "\u{200C}"])
    func `marks that a script needs stay in pages and texts`(_ mark: String) throws {
        let line = "The old bridge (\(mark)1912\(mark)) will be looked at by divers when the water has fallen again."
        #expect(try page("<p>\(line)</p>").paragraphs.map(\.text) == [Self.prose[0], line, Self.prose[1]])
        #expect(try text(line).paragraphs.map(\.text) == [Self.prose[0], line, Self.prose[1]])
    }
}
