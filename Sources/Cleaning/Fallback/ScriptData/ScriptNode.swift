import Markup
import Text

/// The kind of a node of a body in data, by what it calls itself.
struct ScriptNode {
    enum Kind: Equatable {
        /// A node that is not the article's text: pictures, advertisements, other stories.
        case none
        /// A paragraph, a heading or the item of a list.
        case element(String)
        case quote, list, container
        /// A stretch of a paragraph.
        case inline
    }

    let kind: Kind
    /// The name of the value that it stands for.
    let reference: String?
    private let words: LabelWords

    init(_ value: LenientJSONValue) {
        var words = LabelWords()
        for field in value.fields ?? [] where ScriptNode.typeNames.contains(field.key) {
            if let text = field.value.text, text.utf8.count < 60 { words.insert(wordsOf: text) }
        }
        self.words = words
        kind = value.fields == nil ? .container : ScriptNode.kind(words, value)
        let isReference = value["type"]?.text == "id" && value["generated"] != nil
        reference = isReference ? value["id"]?.text : nil
    }

    var isBreak: Bool { !words.isDisjoint(with: ["br", "linebreak", "line break", "hardbreak", "hard break"]) }

    /// Whether the node is words of a paragraph rather than a block.
    var isInline: Bool { kind == .inline }

    /// Whether `items` together are one paragraph: several that each end a sentence are several.
    static func areInline(_ items: [LenientJSONValue]) -> Bool {
        guard !items.isEmpty, items.allSatisfy({ ScriptNode($0).isInline }) else { return false }
        return items.count == 1 || !items.allSatisfy { ($0["text"] ?? $0["value"])?.text.map(endsSentence) ?? false }
    }

    private static func endsSentence(_ text: String) -> Bool {
        text.unicodeScalars.last { !$0.isWhitespace && !$0.isQuotationMark && !$0.isClosingBracket }?
            .isSentenceTerminator
            ?? false
    }

    /// The keys under which nodes say what they are.
    private static let typeNames: Set<String> = [
        "type", "_type", "__typename", "nodeType", "nodeName", "kind", "style", "listItem", "tag", "tagName",
        "blockType", "block_type", "component", "componentName", "acf_fc_layout", "elementType", "element_type", "name",
    ]

    /// The keys under which nodes hold their text or further nodes.
    static let contentNames = [
        "content", "text", "html", "children", "content_elements", "contentElements", "blocks", "elements", "items",
        "nodes", "paragraphs", "components", "body", "value", "innerHTML", "innerHtml", "markup", "copy", "rendered",
        "processed", "model", "data", "attributes", "fields", "props", "document", "json", "raw", "paragraph",
        "textContent", "bodyHtml", "richText",
    ]

    private static func kind(_ words: LabelWords, _ value: LenientJSONValue) -> Kind {
        if !words.isDisjoint(with: foreign) { return .none }
        if let tag = headings.first(where: { words.contains($0.word) })?.tag { return .element(tag) }
        if !words.isDisjoint(with: headingWords) { return .element("h2") }
        if words.contains("list"), !words.contains("item") { return .list }
        if !words.isDisjoint(with: itemWords) { return .element("li") }
        if !words.isDisjoint(with: quotes) { return .quote }
        if !words.isDisjoint(with: ["ul", "ol"]) { return .list }
        if !words.isDisjoint(with: paragraphs) { return .element("p") }
        return isInline(words, value) ? .inline : .container
    }

    /// Whether a node is a span with a text of its own, or calls itself so; a "text" that holds further nodes is a
    /// block.
    private static func isInline(_ words: LabelWords, _ value: LenientJSONValue) -> Bool {
        let isSpan = !words.isDisjoint(with: spans)
        guard isSpan || words.isEmpty, value["content"]?.text == nil else { return false }
        guard let text = value["text"]?.text ?? value["value"]?.text else { return isSpan && !words.contains("text") }
        return !ScriptMarkup.tags.occurs(in: text)
    }

    private static let headings = [("h1", "h2"), ("h2", "h2"), ("h3", "h3"), ("h4", "h4")].map { (word: $0, tag: $1) }
    private static let headingWords: LabelWords = [
        "header", "heading", "heading1", "heading2", "heading3", "heading4", "subhead", "subheading", "subheadline",
        "crosshead", "crossheading", "intertitle",
        "zwischentitel",
    ]
    private static let itemWords: LabelWords = ["li", "listitem", "list item", "bullet", "ordered list item"]
    private static let quotes: LabelWords = ["quote", "blockquote", "block quote"]
    private static let paragraphs: LabelWords = ["paragraph", "p", "unstyled", "par", "absatz"]
    private static let spans: LabelWords = [
        "span", "textinline", "inline", "text", "link", "a", "strong", "em", "b", "i", "fragment", "bold", "italic",
        "hyperlink", "leaf", "br", "linebreak", "hardbreak", "hard break",
    ]

    /// Words of kinds that hold no text of the article; a pull quote repeats what the text says.
    private static let foreign: LabelWords = [
        "image", "images", "img", "photo", "picture", "figure", "figcaption", "caption", "video", "gallery",
        "slideshow", "ad", "ads", "advert", "advertisement", "promo", "promotion", "related", "teaser", "teasers",
        "newsletter", "credit", "embed", "embedded", "oembed", "tweet", "instagram", "facebook", "youtube",
        "interstitial", "readmore", "read more", "divider", "separator", "audio", "podcast", "poll", "quiz", "map",
        "chart", "graphic", "infographic", "iframe", "raw", "author", "authors", "byline", "tag", "tags", "pullquote",
        "pull quote", "media", "subscribe", "paywall", "comment", "comments", "share", "atomic", "recommendation",
        "recommendations", "script", "button", "signup", "carousel", "widget", "reference", "code",
    ]
}
