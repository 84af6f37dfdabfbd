import ArticleModel
import Language
import Testing

@testable import Extracting

@Suite struct TaggerMatchesTests {
    private func names(_ paragraphs: String...) -> [String] {
        let entities = EntityFinder().entities(
            in: CleanArticle(paragraphs: paragraphs.map { Paragraph(.text, $0) }),
            AnnotatedParagraph.all(paragraphs.map { Tokenizer().tokenize($0) }))
        return entities.map { "\($0.kind.rawValue) \($0.name)" }
    }

    @Test func `a headline in capitals has the names that the text has`() {
        let found = names("PORT WORKERS IN BERGEN REJECT OFFER", "Dockers in Bergen rejected it, said Eva Lund.")
        #expect(found == ["place Bergen", "person Eva Lund"])
    }

    @Test func `of which party and place somebody is is nobody, but a place`() {
        let found = names("Sen. Ann Keller, D-Ohio, met Jon Berg (R-Tex.) in Oslo on Monday.")
        #expect(found == ["person Ann Keller", "place Ohio", "person Jon Berg", "place Tex.", "place Oslo"])
    }

    @Test func `no letters have no names`() { #expect(names("1, 2, 3 … 4!", "— ( ) “”", "").isEmpty) }

    @Test func `clubs that play are organizations, countries that play are places`() {
        #expect(names("Malmo 2 Bergen 1", "Brazil 1 Ghana 0").map { $0.prefix(3) } == ["org", "org", "pla", "pla"])
    }

    @Test func `a sentence without end is read in pieces`() {
        let text = [String](repeating: "harbour", count: 20_000).joined(separator: " ") + " with Eva Lund in Oslo"
        #expect(names(text) == ["person Eva Lund", "place Oslo"])
    }
}
