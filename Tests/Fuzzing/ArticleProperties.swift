import ArticleModel
import Foundation

extension CleanArticle {
    /// Throws where the article is none that a later stage may be given.
    package func checkProperties() throws {
        try require(!paragraphs.isEmpty, "no paragraph")
        for paragraph in paragraphs { try check(paragraph.text, "a paragraph") }
        for text in byline + [title, subtitle, outlet, section, agency, language].compactMap(\.self) {
            try check(text, "a field")
        }
        for date in [publishedAt, modifiedAt].compactMap(\.self) {
            try require(date.parts != nil, "\(date.value) is stored as a date, and is none")
        }
        try checkCoding(self)
    }

    private func check(_ text: String, _ what: String) throws(FuzzFinding) {
        try require(!text.isEmpty, "\(what) is empty")
        try require(
            !text.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }, "\(what) holds a line break or NUL: \(text)")
    }
}

extension ExtractedArticle {
    /// Throws where a span is not the text that is said to be there, or a number points to nothing.
    package func checkProperties() throws {
        let texts = article.paragraphs.map { Array($0.text.unicodeScalars) }
        for mention in entities.flatMap(\.mentions) {
            try require(texts.slice(mention.span) == mention.surface, "\(mention) is not what its span holds")
            try require((0...1).contains(mention.confidence), "\(mention)")
        }
        for entity in entities { try require(!entity.name.isEmpty && !entity.mentions.isEmpty, "\(entity)") }
        for (index, quote) in quotes.enumerated() { try check(quote, index, texts) }
        try checkCoding(self)
    }

    private func check(_ quote: Quotation, _ index: Int, _ texts: [[Unicode.Scalar]]) throws(FuzzFinding) {
        let slices = ([quote.span] + quote.continued).map { texts.slice($0) ?? "?" }
        try require(slices.joined(separator: "\n") == quote.text, "\(quote) is not what its spans hold")
        try require((0...1).contains(quote.confidence), "\(quote)")
        try require(quote.echoOf.map { (0..<index).contains($0) } ?? true, "\(quote) echoes none before it")
        if let span = quote.speakerSpan { try require(texts.slice(span) != nil, "\(quote): no such span") }
        if case .named(let name, let entity) = quote.speaker {
            try require(entities.indices.contains(entity), "\(quote) is of nobody")
            try require(entities[entity].name == name, "\(quote) is of \(entities[entity].name)")
        }
    }
}

extension [[Unicode.Scalar]] {
    /// Returns the text of a span; nil where there is no such span, or nothing in it.
    fileprivate func slice(_ span: TextSpan) -> String? {
        guard indices.contains(span.paragraph), span.start >= 0, span.length > 0,
            span.end <= self[span.paragraph].count
        else { return nil }
        return String(String.UnicodeScalarView(self[span.paragraph][span.start..<span.end]))
    }
}

/// Throws where a record is not read as it was written.
func checkCoding<Record: Codable & Equatable>(_ record: Record) throws {
    let line = try JSONLine().encode(record)
    try require(!line.contains(10), "a record has two lines")
    let decoded = try JSONLine().decode(Record.self, from: line)
    try require(decoded == record, "another record is read than was written: \(String(decoding: line, as: UTF8.self))")
}

/// Throws where the same input gives something else when it is tried again; of sixteen inputs one is tried again.
func checkRepeatable(_ input: [UInt8], _ first: some Encodable, again: () throws -> some Encodable) throws {
    guard input.reduce(0, &+) % 16 == 0 else { return }
    let lines = try (JSONLine().encode(first), JSONLine().encode(again()))
    try require(lines.0 == lines.1, "the same input gives something else when it is tried again")
}
