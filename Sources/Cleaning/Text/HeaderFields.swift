/// The `Key: value` lines that a file may begin with.
struct HeaderFields {
    enum Field: Hashable {
        case title, subtitle, author, outlet, section, published, modified, language, other
    }

    let values: [Field: String]
    /// How many of the first lines are fields, fences included.
    let lineCount: Int
    let lines: ArraySlice<TextLine>

    private static let keys: [String: Field] = [
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
        "from": .other, "to": .other, "cc": .other, "sent": .published, "word count": .other, "type": .other,
    ]

    init(_ lines: [TextLine]) {
        (values, lineCount) = HeaderFields.read(lines)
        self.lines = lines.prefix(lineCount)
    }

    private static func read(_ lines: [TextLine]) -> ([Field: String], Int) {
        var values: [Field: String] = [:]
        var lineCount = 0
        var isFenced = false
        for line in lines {
            if line.scalars.allSatisfy({ $0 == "-" }), line.scalars.count >= 3, lineCount == 0 || isFenced {
                lineCount += 1
                if isFenced { break }
                isFenced = true
                continue
            }
            guard let (field, value) = HeaderFields.field(line) else { break }
            if !value.isEmpty, values[field] == nil { values[field] = value }
            lineCount += 1
        }
        let isCertain = lineCount > 1 || [.title, .author, .published].contains { values[$0] != nil }
        return values.isEmpty || !isCertain ? ([:], 0) : (values, lineCount)
    }

    /// Whether `line` alone could be one.
    static func isField(_ line: TextLine) -> Bool { field(line) != nil }

    private static func field(_ line: TextLine) -> (Field, String)? {
        guard let colon = line.scalars.prefix(24).firstIndex(of: ":"), line.wordCount <= 80,
            let field = keys[TextLine(Array(line.scalars[..<colon])).plain]
        else { return nil }
        var value = line.scalars[(colon + 1)...].trimmed
        if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
        return (field, String(value))
    }
}
