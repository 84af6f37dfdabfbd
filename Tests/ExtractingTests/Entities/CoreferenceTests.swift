import ArticleModel
import Testing

@testable import Extracting

/// Words that mean a person, and what they are left as where two may be meant.
@Suite struct CoreferenceTests {
    /// Paragraphs, separated by "\n", and "person: word, word" for each who is meant by a word that is no name.
    static let cases: [(text: String, expected: [String])] = [
        ("Robert Ames spoke. He left his hat.", ["Robert Ames: He, his"]),
        ("Susan Ames met Robert Lund. She smiled, and he laughed.", ["Susan Ames: She", "Robert Lund: he"]),
        ("Robert Ames met Peter Lund on his way to the harbour.", []),
        ("Robert Ames met Peter Lund. He was late.", ["Robert Ames: He"]),
        ("Robert Ames met Peter Lund, who said he was late.", []),
        ("Robert Ames was there when Peter Lund said he was late.", ["Peter Lund: he"]),
        ("Robert Ames came. A witness spoke. He ran.", []),
        ("The head of the harbour, Robert Ames, came. He ran.", ["Robert Ames: He"]),
        ("The head of the Harbour Office, Capt. Robert Ames, came. He ran.", ["Robert Ames: He"]),
        ("Peter Lund left. The head of the harbour, Robert Ames’s rival, came. He ran.", []),
        ("Voice actor Kim Ames came. She sang.", ["Kim Ames: She"]),
        ("Robert Ames came. Lin Velmorsen is one of the first two women in office. She left.", ["Lin Velmorsen: She"]),
        ("Lin Velmorsen is one of the first two women in office. He left.", []),
        ("Lin Velmorsen said it was late. He left.", ["Lin Velmorsen: He"]),
        ("Robert Ames is a witness. He ran.", ["Robert Ames: He"]),
        ("Robert Ames, the Harbour Party’s candidate, ran. He won.", ["Robert Ames: He"]),
        ("Robert Ames came. His wife, Susan Lund, sang. She left.", ["Robert Ames: His", "Susan Lund: She"]),
        ("Robert Ames came. His wife sang. She left.", ["Robert Ames: His"]),
        ("Susan Bro, Robert Ames’s aunt, came. She left.", ["Susan Bro: She"]),
        ("Peter Lund left. In his speech, Robert Ames sang.", ["Robert Ames: his"]),
        ("Robert Ames left. In her speech, Peter Lund sang.", []),
        ("“I know my harbour,” said Robert Ames.", ["Robert Ames: I, my"]),
        ("“In World War I we lost,” said Robert Ames.", []),
        ("Robert Ames met Peter Lund. “He lies,” said Susan Hill.", []),
        ("Susan Ames was told. “She knows,” said Susan Hill.", ["Susan Ames: She"]),
        ("Robert Ames came. Peter Lund saw him.", ["Robert Ames: him"]),
        ("Robert Ames accused Peter Lund. He also praised Lund.", ["Robert Ames: He"]),
        ("Robert Ames accused Peter Lund. But he praised Lund.", ["Robert Ames: he"]),
        ("Susan Hill met Robert Ames. Though he was late, Ames sang.", ["Robert Ames: he"]),
        ("Robert Ames spoke. The mayor, Peter Lund, said he was late.", ["Peter Lund: he"]),
        ("Robert Ames spoke. Peter Lund, from Oslo, said he was late.", ["Peter Lund: he"]),
        ("Robert Ames met Peter Lund, a striker. The striker left.", ["Peter Lund: The striker"]),
        ("Robert Ames met Peter Lund, a striker. Another striker came. The striker left.", []),
        ("Robert Ames, 54, met Peter Lund. The 54-year-old left.", ["Robert Ames: The 54-year-old"]),
        ("Velmor Ames said he would go. Susan Lund met Velmor Ames. He left.", ["Velmor Ames: he, He"]),
        ("Robert Ames came with his father, Velmor Lund. She left.", ["Robert Ames: his"]),
        ("Robert Ames spoke. “He lies,” said Susan Lund.", ["Robert Ames: He"]),
        ("Maria Zvezdova spoke in Oslo.\nShe left.", ["Maria Zvezdova: She"]),
        ("Mr Vilhena spoke. He left.", ["Vilhena: He"]), ("Mr Vilhena spoke. She left.", []),
        (
            "President Robert Ames spoke in Oslo. The president said so, and the president of the club agreed.",
            ["Robert Ames: The president"]
        ),
        (
            "Prime Minister Robert Ames spoke. The minister was late. The prime minister left.",
            ["Robert Ames: The prime minister"]
        ),
        ("Vice President Robert Ames spoke. The president left.", []),
        ("Former president Robert Ames spoke. The president left.", []),
        (
            "President Robert Ames met President Susan Lund. The president left.", []
        ),
        ("The president left. President Robert Ames spoke.", []),
        ("After the final vote count Velmor said she would wait. She left.", ["Velmor: she, She"]),
    ]

    @Test(arguments: cases) func `a word means the one person whom it fits`(_ text: String, _ expected: [String]) throws
    {
        #expect(try references(text.split(separator: "\n").map { Paragraph(.text, String($0)) }) == expected)
    }

    @Test func `the speaker of a quotation is the same for both`() throws {
        let article = CleanArticle(paragraphs: [
            Paragraph(.text, "Robert Ames met Peter Lund in Oslo."), Paragraph(.text, "“We are done,” he said."),
        ])
        let extracted = try Extractor().extract(article)
        guard case .named(let name, let index)? = extracted.quotes.first?.speaker else {
            Issue.record("nobody is named")
            return
        }
        #expect(extracted.entities[index].name == name)
        #expect(extracted.entities[index].mentions.contains { $0.rule == "pronoun" && $0.surface == "he" })
    }

    private func references(_ paragraphs: [Paragraph]) throws -> [String] {
        try Extractor().extract(CleanArticle(paragraphs: paragraphs)).entities.compactMap { entity in
            let words = entity.mentions.filter { $0.form != .name }.map(\.surface)
            return words.isEmpty ? nil : "\(entity.name): \(words.joined(separator: ", "))"
        }
    }
}
