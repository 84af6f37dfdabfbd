import ArticleModel
import Foundation
import Language
import Testing

@testable import Extracting

/// Writes what is found in labelled news, for the scorer; skipped unless `COPYDESK_DATA` and `COPYDESK_PREDICTIONS`
/// name the folders to read and to write.
@Suite struct QuotePredictions {
    private struct Document: Decodable {
        let doc_id: String
        let text: String
    }

    private struct Prediction: Encodable {
        let start, end: Int
        let text: String
        let speaker: String?
        let rule: String
        let cue: String?
    }

    private struct Line: Encodable {
        let doc_id: String
        let quotes: [Prediction]
    }

    private static let environment = ProcessInfo.processInfo.environment

    @Test(
        .enabled(if: environment["COPYDESK_DATA"] != nil && environment["COPYDESK_PREDICTIONS"] != nil),
        arguments: ["polnear_dev", "resolved_dev", "polnear_train"])
    func `predictions are written`(_ name: String) throws {
        let environment = QuotePredictions.environment
        let data = try #require(environment["COPYDESK_DATA"])
        let output = try #require(environment["COPYDESK_PREDICTIONS"])
        let source = try String(contentsOfFile: "\(data)/quotes/\(name).jsonl", encoding: .utf8)
        var lines = ""
        for line in source.split(separator: "\n") {
            let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
            let predicted = Line(
                doc_id: document.doc_id, quotes: predictions(document.text, resolved: name == "resolved_dev"))
            lines += try String(decoding: JSONLine().encode(predicted), as: UTF8.self) + "\n"
        }
        try lines.write(toFile: "\(output)/\(name).jsonl", atomically: true, encoding: .utf8)
    }

    /// With `resolved`, pronouns are answered with the person, else with the pronoun as written.
    private func predictions(_ text: String, resolved: Bool) -> [Prediction] {
        var starts: [Int] = []
        var paragraphs: [Paragraph] = []
        var place = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                starts.append(place)
                paragraphs.append(
                    Paragraph(paragraphs.isEmpty ? .heading : .text, String(String.UnicodeScalarView(line))))
            }
            place += line.count + 1
        }
        let article = CleanArticle(paragraphs: paragraphs)
        let texts = paragraphs.map { Tokenizer().tokenize($0.text) }
        let entities = EntityFinder().entities(in: article, texts)
        let quotes = QuoteFinder().quotes(in: article, texts, entities: entities)
        return quotes.filter { $0.kind != .indirect }.flatMap { quote in
            zip([quote.span] + quote.continued, quote.text.split(separator: "\n")).map { span, slice in
                Prediction(
                    start: starts[span.paragraph] + span.start, end: starts[span.paragraph] + span.end,
                    text: String(slice), speaker: speaker(of: quote, paragraphs, resolved), rule: quote.rule,
                    cue: quote.cue)
            }
        }
    }

    private func speaker(of quote: Quotation, _ paragraphs: [Paragraph], _ resolved: Bool) -> String? {
        let phrase = quote.speakerSpan.map { span in
            let scalars = paragraphs[span.paragraph].text.unicodeScalars.dropFirst(span.start).prefix(span.length)
            return String(String.UnicodeScalarView(scalars))
        }
        let isPronoun = phrase.map { FunctionWords.subjectPronouns.contains($0.lowercased()) } ?? false
        return switch quote.speaker {
        case .named(let name, _)?: isPronoun && !resolved ? phrase : name
        case .described(let text, _)?: text
        case nil: phrase
        }
    }
}
