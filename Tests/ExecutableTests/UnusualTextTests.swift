import Foundation
import TestSupport
import Testing

/// Names in texts that are not English news as it is printed, through the program.
@Suite struct UnusualTextTests {
    /// Returns what is found in one article of these paragraphs: its flags, and "name: surface, …" for each entity.
    private func extracted(
        _ paragraphs: [[String: String]], language: String? = nil
    ) throws -> (flags: [String], entities: [String], line: String) {
        var article: [String: Any] = ["id": "a", "paragraphs": paragraphs]
        article["language"] = language
        let record = String(decoding: try JSONSerialization.data(withJSONObject: article), as: UTF8.self)
        let result = try Program.extract("-", in: TemporaryFolder(), input: record)
        #expect(result.status == 0 && result.errors.isEmpty && result.lines.count == 1)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
        for mention in (answer.entities ?? []).flatMap(\.mentions) {
            let text = Array((paragraphs[mention.span.paragraph]["text"] ?? "").unicodeScalars)
            let slice = text[mention.span.start..<mention.span.start + mention.span.length]
            #expect(String(String.UnicodeScalarView(slice)) == mention.surface)
        }
        let flags = (answer.flags ?? []).map { "\($0.name): \($0.detail ?? "")" }
        let entities = (answer.entities ?? []).map { entity in
            "\(entity.name): \(entity.mentions.map(\.surface).joined(separator: ", "))"
        }
        return (flags, entities, result.output)
    }

    private func text(_ text: String, role: String = "text") -> [String: String] { ["role": role, "text": text] }

    @Test func `a text in another language is flagged, and only names that are sure are taken`() throws {
        let answer = try extracted([
            text(
                """
                Am Montag hat Robert Lund mit dem Rat der Stadt über den Hafen gesprochen, und die \
                Arbeiter sind nach dem Treffen wieder in die Werft gegangen. Das Wasser ist nicht mehr so hoch wie vor \
                einem Jahr, aber die Brücke ist noch immer nicht für den Verkehr frei.
                """)
        ])
        #expect(answer.flags == ["otherLanguage: reads as de"])
        #expect(answer.entities == ["Robert Lund: Robert Lund"])
    }

    @Test func `an article that says it is in another language is refused`() throws {
        let answer = try extracted([text("Le maire a parlé lundi au port.")], language: "fr")
        #expect(answer.line.contains(#""reason":"unsupportedLanguage""#))
    }

    @Test func `capitals throughout name only whom the article names elsewhere`() throws {
        let answer = try extracted([
            text("MAYOR ADA STONE RESIGNS AFTER HARBOUR VOTE", role: "heading"),
            text("Ada Stone resigned on Monday."),
            text("THE COUNCIL OF THE HARBOUR TOWN MET STONE AND NOBODY ELSE ON A COLD AND RAINY MORNING."),
        ])
        #expect(answer.entities == ["Ada Stone: ADA STONE, Ada Stone, STONE"])
    }

    @Test func `a sentence without end is read to its end`() throws {
        let clause = "and Ada Stone, who met Robert Lund of Acme Inc. in Oslo - he said - (WHO) went on to Kyiv, "
        let answer = try extracted([text(String(repeating: clause, count: 3000))])
        #expect(answer.entities.first?.hasPrefix("Ada Stone: Ada Stone, Ada Stone, Ada Stone") == true)
    }

    @Test(arguments: ["1234 5678 … !!! 99 %", "🙂🙂🙂 ☃ ☃ — — —", "\u{200B}\u{202E}\u{FEFF}", "'''\"\"\"((("])
    func `where there are no letters there are no names`(_ odd: String) throws {
        #expect(try extracted([text(odd), text(String(repeating: odd + " ", count: 50))]).entities == [])
    }

    @Test func `marks that are not seen part no name and are no other name`() throws {
        let answer = try extracted([
            text("\u{202B}Robert Zvezdov\u{202C} spoke. Robert Zvez\u{200B}dov\u{200D} left."),
            text("\u{FEFF}Zvez\u{AD}dov slept, and \u{2067}Zvezdov\u{2069} dreamt."),
        ])
        #expect(answer.entities.count == 1)
        #expect(answer.entities.first?.split(separator: ",").count == 4)
    }
}

private struct Answer: Decodable {
    struct Flag: Decodable {
        let name: String
        let detail: String?
    }
    struct Entity: Decodable {
        let name: String
        let mentions: [Mention]
    }
    struct Mention: Decodable {
        let span: Span
        let surface: String
    }
    struct Span: Decodable { let paragraph, start, length: Int }

    let flags: [Flag]?
    let entities: [Entity]?
}
