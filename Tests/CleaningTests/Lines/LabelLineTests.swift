import Testing

@testable import Cleaning

/// Labels that stand alone on a line, of pages and of what was copied from them.
@Suite struct LabelLineTests {
    @Test(arguments: [
        "Share", "Tweet", "Print", "Email", "Comments", "No comments", "Related", "Read more", "More", "More from",
        "See also", "Also watch", "Most popular", "Trending", "Newsletter", "Log in", "Save", "Loading", "Tags",
        "Topics", "Watch", "Listen", "Up next", "Next article", "Previous article", "Report a correction", "Facebook",
        "WhatsApp", "Copy link", "Back to top", "Close", "Menu", "Search", "Share on Facebook", "Image", "Photo",
        "Video", "Skip advertisement", "Play video", "Text size", "Embed", "All rights reserved", "Anzeige",
        "Publicité", "Реклама", "広告", "Mehr zum Thema", "À lire aussi", "Leer más", "Leggi anche", "Lees ook",
        "Czytaj także", "関連記事", "Suche", "Weiterlesen", "Lire la suite", "Mots-clés", "Advertising",
    ])
    func `a label alone is no line of the article`(line: String) {
        #expect(widgetRule(line) != nil)
    }

    private static let told = [
        "The river rose by two metres in the night, and by morning the whole of the lower town stood under water.",
        "Nobody was hurt, said the mayor, who had been awake since four, but the old mill may be lost for good.",
    ]

    private func headings(under word: String) throws -> [String] {
        let html = "<body><article><p>\(Self.told[0])</p><h2>\(word)</h2><p>\(Self.told[1])</p></article></body>"
        let article = try Cleaner().draft(.fixture, .html(html)).article
        return article.paragraphs.filter { $0.role == .heading }.map(\.text)
    }

    @Test(arguments: ["Video", "Facebook", "Sources", "Photos", "Related"])
    func `a word that is a label heads a part of the article where a sentence follows it`(word: String) throws {
        #expect(try headings(under: word) == [word])
    }

    @Test(arguments: ["Share", "Advertisement", "Newsletter", "Related articles"])
    func `other labels go even if a sentence follows them`(word: String) throws {
        #expect(try headings(under: word) == [])
    }
}
