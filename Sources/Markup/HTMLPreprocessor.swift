import Text

/// Reduces the bytes of a page to those that matter for its text, which are few.
///
/// Scripts, styles, drawings, comments and attributes go before the parser sees the page: it then has an eighth of
/// the bytes to read. Only start tags are written anew, with their number in `attributes`; text stays as it is.
/// Attributes of odd names ("@click", "[hidden]") the parser would stumble over, and take what they hold for text.
/// NUL bytes go too, as the parser would stop at them.
struct HTMLPreprocessor {
    private(set) var bytes: [UInt8] = []
    private(set) var linkedData: [String] = []
    private(set) var attributes: AttributeTable
    /// What the page will cost the parser, which looks through the open elements for each end tag.
    private(set) var cost: ParsingCost
    private var scan: ByteScanner
    /// Domains whose scripts are kept as empty elements: where one is, its widget will be.
    private let keptHosts: Set<String>
    /// Whether no comment or drawing ends from here on, so that none is looked for again.
    private var lacksCommentEnd = false
    private var lacksDrawingEnd = false

    /// Reads a page; `maximumSteps` bounds how far the cost of parsing it is counted.
    init(
        _ page: UnsafeBufferPointer<UInt8>, maximumSteps: Int = .max, keeping kept: KeptAttributes = .usual,
        scriptsOf hosts: Set<String> = []
    ) {
        scan = ByteScanner(page)
        cost = ParsingCost(limit: maximumSteps)
        attributes = AttributeTable(keeping: kept)
        keptHosts = hosts
        bytes.reserveCapacity(page.count / 3)
        while scan.index < page.count {
            copyText()
            if scan.index < page.count { readMarkup() }
        }
    }

    private mutating func copyText() {
        let start = scan.index
        let end = scan.find(ByteScanner.lessThan, from: start) ?? scan.bytes.count
        append(start..<end)
        scan.index = end
    }

    private mutating func append(_ range: Range<Int>) {
        let text = UnsafeBufferPointer(rebasing: scan.bytes[range])
        if text.contains(0) {
            bytes.append(contentsOf: text.lazy.filter { $0 != 0 })
        } else {
            bytes.append(contentsOf: text)
        }
    }

    /// Reads what begins with the `<` here.
    private mutating func readMarkup() {
        switch scan.byte(at: scan.index + 1) {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
        case UInt8(ascii: "/"): copyEndTag()
        case let next where next.isASCIILetter: readStartTag()
        default:
            // A browser shows such a mark; the parser would take what follows for a tag.
            bytes.append(contentsOf: "&lt;".utf8)
            scan.index += 1
        }
    }

    /// A comment that is never closed hides nothing: only its opening mark goes.
    private mutating func skipDeclaration() {
        if scan.starts(with: "<!--", at: scan.index) {
            let end = lacksCommentEnd ? nil : scan.end(of: "-->", from: scan.index + 2)
            lacksCommentEnd = end == nil
            scan.index = end ?? scan.index + 4
        } else {
            scan.index = scan.end(of: ">", from: scan.index) ?? scan.bytes.count
        }
    }

    private mutating func copyEndTag() {
        let start = scan.index
        guard scan.byte(at: start + 2).isASCIILetter, let end = scan.end(of: ">", from: start) else {
            scan.index = scan.end(of: ">", from: start) ?? scan.bytes.count
            return
        }
        let name = scan.name(at: start + 2)
        scan.index = end
        // As in a browser the page goes on behind them, however early they are.
        if scan.isName("body", name) || scan.isName("html", name) { return }
        append(start..<name.upperBound)
        bytes.append(UInt8(ascii: ">"))
        cost.close(scan.hash(of: name))
    }

    private mutating func readStartTag() {
        let start = scan.index
        let name = scan.name(at: start + 1)
        if let hidden = HiddenElement(named: scan.bytes[name]) {
            skip(hidden, name)
        } else if HTMLPreprocessor.textless.contains(where: { scan.isName($0, name) }) {
            scan.index = TagAttributes.skipped(scan, from: name.upperBound).end
        } else {
            append(start..<min(name.upperBound, name.lowerBound + HTMLPreprocessor.maximumNameLength))
            let tag = TagAttributes(scan, from: name.upperBound, into: &attributes)
            endStartTag(tag)
            if !tag.isClosed, !HTMLPreprocessor.void.contains(where: { scan.isName($0, name) }) {
                cost.open(scan.hash(of: name))
            }
            scan.index = tag.end
        }
    }

    private mutating func endStartTag(_ tag: TagAttributes) {
        if let number = attributes.closeTag() { append(number: number) }
        bytes.append(contentsOf: tag.isClosed ? " />".utf8 : ">".utf8)
    }

    private mutating func append(number: Int) {
        bytes.append(contentsOf: " n=".utf8)
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(rest % 10) + 48)
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// The length after which the parser takes the rest of a name for an attribute.
    private static let maximumNameLength = 100

    /// Elements that have no end tag.
    private static let void: [StaticString] = ["br", "hr", "meta", "link", "base"]

    /// Elements without text that nobody asks for: pictures above all, with all their addresses.
    private static let textless: [StaticString] = [
        "img", "source", "input", "wbr", "track", "param", "embed", "area", "col",
    ]
}

extension HTMLPreprocessor {
    /// Goes past an element whose text is no text of the page. Of a script or style that is never
    /// closed, all that follows goes, as in a browser.
    private mutating func skip(_ hidden: HiddenElement, _ name: Range<Int>) {
        let tag = TagAttributes.skipped(scan, from: name.upperBound)
        let open = tag.end
        let isEmpty = hidden == .svg && tag.isClosed
        let close = isEmpty ? open : hidden == .svg && lacksDrawingEnd ? nil : scan.closing(hidden.name, from: open)
        if hidden == .svg, close == nil { lacksDrawingEnd = true }
        let isLinkedData = hidden == .script && scan.holds("ld+json", in: name.upperBound..<open)
        if isLinkedData, let close {
            linkedData.append(String(decoding: scan.bytes[open..<close], as: UTF8.self))
        }
        if hidden == .script, isOfKeptHost(name.upperBound..<open) {
            bytes.append(contentsOf: "<script></script>".utf8)
        } else {
            bytes.append(UInt8(ascii: " "))
        }
        let end = close.map { isEmpty ? $0 : scan.end(of: ">", from: $0) ?? scan.bytes.count }
        scan.index = end ?? (hidden == .svg ? open : scan.bytes.count)
    }

    /// Whether one of the kept domains follows the first `//` of the start tag.
    private func isOfKeptHost(_ tag: Range<Int>) -> Bool {
        guard !keptHosts.isEmpty, let start = scan.end(of: "//", from: tag.lowerBound, to: tag.upperBound) else {
            return false
        }
        var end = start
        while end < tag.upperBound, HTMLPreprocessor.isOfHost(scan.bytes[end]) { end += 1 }
        let labels = scan.bytes[start..<end].split(separator: UInt8(ascii: ".")).suffix(2)
        guard labels.count == 2 else { return false }
        return keptHosts.contains(
            labels.map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: "."))
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}

/// An element that is removed with its content.
private enum HiddenElement {
    case script, style, svg

    init?(named name: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = name.first, first | 32 == UInt8(ascii: "s") else { return nil }
        if ByteScanner.equal(name, "script") {
            self = .script
        } else if ByteScanner.equal(name, "style") {
            self = .style
        } else if ByteScanner.equal(name, "svg") {
            self = .svg
        } else {
            return nil
        }
    }

    var name: StaticString {
        switch self {
        case .script: "script"
        case .style: "style"
        case .svg: "svg"
        }
    }
}
