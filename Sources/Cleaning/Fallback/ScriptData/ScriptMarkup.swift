import Markup
import Text

/// The body of an article as data, written as HTML, so that it is read as a page is.
///
/// Editors' tools agree on little: a body is a text with tags, a list of paragraphs, or a tree of nodes that call
/// themselves "paragraph", "ParagraphBlock", "core/paragraph" or `p`, with the text under "text", "content",
/// "html", "value" or further nodes. What a node calls itself decides what becomes of it; its text is looked for
/// under all of these names.
struct ScriptMarkup {
    private(set) var html = ""
    /// The number of bytes of text, tags included.
    private(set) var byteCount = 0
    /// The number of values that may still be visited.
    private(set) var left: Int
    private let table: [String: LenientJSONValue]

    /// `table` holds values that others refer to by a name.
    init(_ value: LenientJSONValue, among table: [String: LenientJSONValue], maximumValues values: Int) {
        self.table = table
        left = values
        write(value, depth: 0)
    }

    private static let maximumDepth = 40

    /// Writes a value that stands among blocks.
    private mutating func write(_ value: LenientJSONValue, depth: Int) {
        left -= 1
        guard left > 0, depth < ScriptMarkup.maximumDepth else { return }
        switch value {
        case .text(let text): write(text, depth)
        case .list(let items):
            if ScriptNode.areInline(items) {
                element("p") { $0.writeInline(value, depth: depth + 1) }
            } else {
                for item in items { write(item, depth: depth + 1) }
            }
        case .object: write(ScriptNode(value), value, depth)
        case .literal, .bool, .other: return
        }
    }

    /// Writes a text: one with tags stands as it is, the lines of one without are paragraphs.
    private mutating func write(_ text: String, _ depth: Int) {
        if let value = ScriptState.parsed(text) { return write(value, depth: depth + 1) }
        if ScriptMarkup.tags.occurs(in: text) { return element("div") { $0.append(text) } }
        for line in text.split(whereSeparator: \.isNewline) { element("p") { $0.append(String(line)) } }
    }

    /// The tags that separate paragraphs.
    static let tags: PhraseMatcher = ["<p", "<P", "<br", "<BR", "<div", "<DIV", "<h2", "<h3", "<ul", "<li"]

    private mutating func write(_ node: ScriptNode, _ value: LenientJSONValue, _ depth: Int) {
        if let name = value["__ref"]?.text ?? node.reference {
            if let value = table[name] { write(value, depth: depth + 1) }
            return
        }
        switch node.kind {
        case .none: return
        case .element(let tag): element(tag) { $0.writeInline(value, depth: depth + 1) }
        case .quote: element("blockquote") { $0.writeContent(of: value, depth) }
        case .list: element("ul") { $0.writeContent(of: value, depth) { $0.element("li", $1) } }
        case .container, .inline: writeContent(of: value, depth)
        }
    }

    /// Writes what a node holds: what is found under the first name that holds any text.
    private mutating func writeContent(
        of value: LenientJSONValue, _ depth: Int,
        each wrap: (inout ScriptMarkup, (inout ScriptMarkup) -> Void) -> Void = { $1(&$0) }
    ) {
        for name in ScriptNode.contentNames {
            guard let inner = value[name] else { continue }
            let before = byteCount
            for item in inner.items.flatMap({ ScriptNode.areInline($0) ? nil : $0 }) ?? [inner] {
                wrap(&self) { $0.write(item, depth: depth + 1) }
            }
            if byteCount > before { return }
        }
    }

    /// Writes the words of a paragraph.
    private mutating func writeInline(_ value: LenientJSONValue, depth: Int) {
        left -= 1
        guard left > 0, depth < ScriptMarkup.maximumDepth else { return }
        switch value {
        case .text(let text): append(text)
        case .list(let items): for item in items { writeInline(item, depth: depth + 1) }
        case .object:
            let node = ScriptNode(value)
            if node.kind == .none { return }
            if node.isBreak { return append("<br>") }
            for name in ScriptNode.contentNames {
                guard let inner = value[name] else { continue }
                let before = byteCount
                writeInline(inner, depth: depth + 1)
                if byteCount > before { return }
            }
        case .literal, .bool, .other: return
        }
    }

    private mutating func element(_ tag: String, _ content: (inout ScriptMarkup) -> Void) {
        html += "<\(tag)>"
        content(&self)
        html += "</\(tag)>\n"
    }

    private mutating func append(_ text: String) {
        html += text
        byteCount += text.utf8.count
    }
}
