import ArticleModel
import Foundation
import Text

/// The header of a text file: the `Key: value` lines that it may begin with.
struct TextHeader: Sendable {
    enum Key: Hashable {
        case title, subtitle, author, outlet, section, published, modified, language, sender, other
    }

    /// The first value of each key, none of them empty.
    let values: [Key: String]
    /// The number of lines in the header, fences of dashes included.
    let lineCount: Int

    private static let keys: [String: Key] = [
        "title": .title, "headline": .title, "subject": .title, "subtitle": .subtitle, "standfirst": .subtitle,
        "subhead": .subtitle, "subheadline": .subtitle, "dek": .subtitle, "author": .author, "authors": .author,
        "byline": .author, "by": .author, "writer": .author, "reporter": .author, "outlet": .outlet,
        "publication": .outlet,
        "publisher": .outlet, "site": .outlet, "newspaper": .outlet, "section": .section, "category": .section,
        "desk": .section, "date": .published, "published": .published, "published on": .published,
        "publication date": .published, "date published": .published, "pubdate": .published, "updated": .modified,
        "last updated": .modified, "modified": .modified, "source": .other, "url": .other, "link": .other,
        "language": .language, "lang": .language, "tags": .other, "keywords": .other, "location": .other,
        "slug": .other,
        "summary": .subtitle, "description": .subtitle, "id": .other, "layout": .other, "topic": .other,
        "topics": .other,
        "from": .sender, "to": .other, "cc": .other, "sent": .published, "word count": .other, "type": .other,
    ]

    init(_ lines: [TextLine]) {
        (values, lineCount) = TextHeader.read(lines)
    }

    private static func read(_ lines: [TextLine]) -> ([Key: String], Int) {
        var values: [Key: String] = [:]
        var lineCount = 0
        var isFenced = false
        for line in lines {
            if line.scalars.allSatisfy({ $0 == "-" }), line.scalars.count >= 3, lineCount == 0 || isFenced {
                lineCount += 1
                if isFenced { break }
                isFenced = true
                continue
            }
            guard let (key, value) = TextHeader.field(line) else { break }
            if !value.isEmpty, values[key] == nil { values[key] = value }
            lineCount += 1
        }
        let isCertain = lineCount > 1 || [.title, .author, .published].contains { values[$0] != nil }
        return values.isEmpty || !isCertain ? ([:], 0) : (values, lineCount)
    }

    /// Whether `line` has the form of a field.
    static func isField(_ line: TextLine) -> Bool { field(line) != nil }

    private static func field(_ line: TextLine) -> (Key, String)? {
        guard let colon = line.scalars.prefix(32).firstIndex(of: ":"), line.wordCount <= 80,
            let key = keys[NormalizedText.of(String(line.scalars[..<colon]))]
                ?? (isNameOfMailField(line.scalars[..<colon]) ? .other : nil)
        else { return nil }
        var value = line.scalars.dropFirst(colon + 1).trimmed
        if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
        return (key, String(value))
    }

    /// Whether a name is that of a field of mails (RFC 5322, RFC 2045 and the like) that tells nothing of the text: `Content-Type`.
    private static func isNameOfMailField(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(name).lowercased()
        return mailFields.contains(text) || mailFieldOpenings.contains { text.hasPrefix($0) }
    }

    private static let mailFields: Set<String> = [
        "mime-version", "message-id", "reply-to", "in-reply-to", "return-path", "delivered-to", "dkim-signature",
        "authentication-results", "feedback-id", "auto-submitted", "received-spf",
    ]
    private static let mailFieldOpenings = ["content-", "x-", "list-", "arc-"]

    /// The title without the prefixes of replies and forwarded mails, and without the name of the letter that sends it.
    var title: String? {
        guard let title = values[.title].map(TextHeader.withoutReplyMark) else { return nil }
        return letter.map { String(title.dropFirst($0.count + 2)) } ?? title
    }

    /// The name of the letter that a mail is of, which sends it and opens its subject: "The Harbour Letter: Crane comes down".
    private var letter: String? {
        guard let title = values[.title].map(TextHeader.withoutReplyMark), let sender = values[.sender] else {
            return nil
        }
        let name = sender.prefix { $0 != "<" }.trimmingCharacters(in: TextHeader.blanksAndMarks)
        return !name.isEmpty && title.hasPrefix("\(name): ") && title.count > name.count + 2 ? name : nil
    }

    private static let blanksAndMarks = CharacterSet(charactersIn: " \"'")

    func offer(to fields: inout Fields) {
        fields.language.offer(values[.language].flatMap(LanguageTag.named), from: .header)
        fields.published.reader.order = DateOrder(
            language: fields.language.value, host: PageAddress.host(of: fields.raw.url))
        fields.modified.reader.order = fields.published.reader.order
        fields.title.offer(title, from: .header)
        fields.subtitle.offer(values[.subtitle], from: .header)
        fields.outlet.offer(values[.outlet] ?? letter, from: .header)
        fields.section.offer(values[.section], from: .header)
        if let author = values[.author] {
            let line = BylineLine(field: author, places: .gazetteer)
            fields.byline.offer(line.names.isEmpty ? nil : line.names, from: .header)
            fields.bylineAgency.offer(line.agency, from: .header)
        }
        fields.published.offer([("header", [values[.published]])])
        fields.modified.offer([("header", [values[.modified]])])
        if let late = fields.published.reader.firstLate([("header", [values[.published]])]) {
            fields.flags.append(QualityFlag(.futureDate, detail: late))
        }
    }

    private static func withoutReplyMark(_ title: String) -> String {
        for mark in ["Fwd: ", "FW: ", "Fw: ", "FWD: ", "Re: ", "RE: "] where title.hasPrefix(mark) {
            return withoutReplyMark(String(title.dropFirst(mark.count)))
        }
        return title
    }
}
