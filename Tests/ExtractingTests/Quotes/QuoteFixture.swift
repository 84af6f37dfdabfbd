import ArticleModel
import Language

@testable import Extracting

/// An article of a few paragraphs, with the entities that a test gives it.
struct QuoteFixture {
    let article: CleanArticle
    let entities: [Entity]

    /// Each name's surfaces are the name and its last word; `role` is the first person's.
    init(
        _ paragraphs: [Paragraph], persons: [String] = [], organizations: [String] = [], places: [String] = [],
        role: String? = nil
    ) {
        article = CleanArticle(paragraphs: paragraphs)
        let named =
            persons.map { (Entity.Kind.person, $0) } + organizations.map { (.organization, $0) }
            + places.map { (.place, $0) }
        entities = named.map { kind, name in
            let words = name.split(separator: " ")
            let last = kind == .person ? words.last.map(String.init) ?? name : name
            return Entity(
                kind: kind, name: name, role: name == persons.first ? role : nil,
                mentions: QuoteFixture.mentions([name, last], in: paragraphs))
        }
    }

    init(
        _ text: String, persons: [String] = [], organizations: [String] = [], places: [String] = [], role: String? = nil
    ) {
        let paragraphs = text.split(separator: "\n").map { Paragraph(.text, String($0)) }
        self.init(paragraphs, persons: persons, organizations: organizations, places: places, role: role)
    }

    var quotes: [Quotation] {
        QuoteFinder().quotes(in: article, article.paragraphs.map { Tokenizer().tokenize($0.text) }, entities: entities)
    }

    var marked: [Quotation] { quotes.filter { $0.kind != .indirect } }

    /// "speaker: text" for each quotation, "-" where nobody is named.
    var said: [String] { marked.map(QuoteFixture.said) }

    static func said(_ quote: Quotation) -> String {
        let speaker =
            switch quote.speaker {
            case .named(let name, _)?: name
            case .described(let text, _)?: text
            case nil: "-"
            }
        return "\(speaker): \(quote.text)"
    }

    func slice(_ span: TextSpan) -> String {
        let scalars = Array(article.paragraphs[span.paragraph].text.unicodeScalars)
        return String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }

    private static func mentions(_ surfaces: [String], in paragraphs: [Paragraph]) -> [Mention] {
        paragraphs.indices.flatMap { index in
            let scalars = Array(paragraphs[index].text.unicodeScalars)
            var found: [Mention] = []
            var place = 0
            while place < scalars.count {
                let match = surfaces.first { scalars[place...].starts(with: $0.unicodeScalars) }
                if let match {
                    let span = TextSpan(paragraph: index, start: place, length: match.unicodeScalars.count)
                    found.append(Mention(span: span, surface: match, rule: "test", confidence: 1))
                }
                place += match?.unicodeScalars.count ?? 1
            }
            return found
        }
    }
}
