import ArticleModel
import Testing

@testable import Extracting

@Suite struct DatelineTests {
    private func names(_ text: String, place: String?) throws -> [String] {
        var article = CleanArticle(paragraphs: [Paragraph(.text, text)])
        article.language = "en"
        article.dateline = place.map { Dateline(place: $0) }
        return try Extractor().extract(article).entities.map { "\($0.kind.rawValue) \($0.name)" }
    }

    @Test(arguments: [
        ("ROTTERDAM — Jan Bakker, who runs the port, said on Monday that it was full.", "ROTTERDAM"),
        ("ROTTERDAM, May 4 - Jan Bakker, who runs the port, said on Monday that it was full.", "ROTTERDAM"),
        ("Low Marsh – Jan Bakker, who runs the port, said on Monday that it was full.", "Low Marsh"),
    ])
    func `the place of a dateline is a place, and no name goes on from it`(text: String, place: String) throws {
        let names = try names(text, place: place)
        #expect(names.contains("person Jan Bakker"))
        #expect(names.filter { $0.hasPrefix("place ") }.map { $0.lowercased() } == ["place \(place.lowercased())"])
        #expect(names.count == 2)
    }

    @Test func `a dateline of two places, or that is not in the text, names none`() throws {
        let text = "The port of Norland was full on Monday, the harbour board said."
        #expect(try names(text, place: "FENPORT") == names(text, place: nil))
    }
}
