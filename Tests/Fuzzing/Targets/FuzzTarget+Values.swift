import ArticleModel
import Fetching
import Foundation
import Markup
import Text

extension FuzzTarget {
    /// A first byte that says in which charset, and the bytes of a text.
    static let encoding = FuzzTarget(
        name: "encoding", maximumLength: 4_096, mutations: 300,
        check: { bytes in
            guard let first = bytes.first else { return }
            let declared = charsets[Int(first) % charsets.count]
            let rest = Data(bytes.dropFirst())
            let decoded = DecodedText(bytes: rest, contentType: "text/html; charset=\(declared)")
            try require(!decoded.text.utf8.contains(0), "the text holds a NUL")
            try require(
                (0...rest.count).contains(decoded.repairs), "\(decoded.repairs) of \(rest.count) bytes repaired")
            try require(
                DecodedText(bytes: rest, charset: declared).text == decoded.text, "two ways to declare it differ")
            _ = (DecodedText.isBinary(rest), PageType(ofFile: declared, rest))
            let again = DecodedText(bytes: Data(decoded.text.utf8), charset: "utf-8")
            try require(again.repairs == 0, "the text is no UTF-8")
        },
        seeds: { $0.encodedTexts })

    /// The address of a page.
    static let address = FuzzTarget(
        name: "address", maximumLength: 512, mutations: 1_000,
        check: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard let url = NormalizedURL(text) else { return }
            try require(
                url.description.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "\(url) is not all printable ASCII")
            try require(url.description.contains("://\(url.host)"), "\(url) is not of \(url.host)")
            try require(NormalizedURL(url.description) == url, "\(url) is no normal form of itself")
            let canonical = url.canonical
            try require(
                NormalizedURL(canonical.description)?.canonical == canonical,
                "\(canonical) is not its own canonical form")
        },
        seeds: { _ in SeedTexts.addresses.map { Array($0.utf8) } })

    /// A text that may say when.
    static let date = FuzzTarget(
        name: "date", maximumLength: 160, mutations: 1_000,
        check: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if let parts = DateParts(text) { try check(parts) }
            for order in [DateOrder.dayFirst, .monthFirst, .unknown] {
                let date = DateExpression(text, order: order)
                for parts in [date.parts].compactMap(\.self) + date.alternatives { try check(parts) }
                if let day = date.dayWithoutYear {
                    try require((1...12).contains(day.month) && (1...31).contains(day.day), "\(day)")
                }
            }
            let normalized = NormalizedText.of(text)
            _ = (
                TimestampLine.matches(text, normalized: normalized, endsSentence: text.hasSuffix(".")),
                TimestampLine.isReadingTime(normalized)
            )
            if let time = Timestamp(text) {
                try require(Timestamp(time.description) == time, "\(text) is written \(time), which is no such time")
            }
        },
        seeds: { _ in SeedTexts.dates.map { Array($0.utf8) } })

    /// JSON as pages write it.
    static let json = FuzzTarget(
        name: "json", maximumLength: 4_096, mutations: 500,
        check: { bytes in
            for dialect in [LenientJSONParser.Dialect.json, .javaScript] {
                var parser = LenientJSONParser(bytes, dialect, maximumDepth: 64)
                let values = parser.values()
                var again = LenientJSONParser(bytes, dialect, maximumDepth: 64)
                try require(again.values() == values, "the same JSON is read differently")
                for value in values { _ = (value.text, value.number, value.fields, value.items) }
            }
        },
        seeds: { $0.scripts })

    private static func check(_ parts: DateParts) throws(FuzzFinding) {
        let written = DateParts(parts.description)
        try require(written?.description == parts.description, "\(parts) is no date when it is read again")
        _ = parts.secondsSinceEpoch
    }

    private static let charsets = [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "windows-1254", "iso-8859-1",
        "iso-8859-2", "iso-8859-5", "iso-8859-15", "koi8-r", "koi8-u", "macintosh", "gbk", "gb18030", "big5", "euc-jp",
        "iso-2022-jp", "shift_jis", "euc-kr", "windows-874", "utf-7", "none",
    ]
}
