import Markup
import Text

extension LenientJSONParser {
    /// Reads the data in a script. No text of an article is nested deeper; more values than these are no article's.
    init(script bytes: [UInt8]) { self.init(bytes, .javaScript, maximumDepth: 120, maximumValues: 500_000) }
}

extension LenientJSONValue.Field {
    /// The key without case and punctuation: `bodyHtml`, `body-html` and `body_html` are `bodyhtml`.
    var name: String { key.asciiAlphanumerics }
}
