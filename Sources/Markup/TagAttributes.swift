/// The attributes of one start tag, of which only those that say what an element is are written.
///
/// Those with other names are most of a page, and some ("@click", "[hidden]") the parser stumbles
/// over so that it takes what they hold for text.
struct TagAttributes {
    /// The place behind the tag.
    private(set) var end: Int
    /// Whether the tag closes itself: `<br/>`.
    private(set) var isClosed = false

    /// Writes the attributes that begin at `start`, and the end of the tag.
    init(_ scan: ByteScan, from start: Int, keeping others: [[UInt8]], into bytes: inout [UInt8]) {
        end = start
        while let attribute = next(scan) {
            let isKept = TagAttributes.isKept(attribute, scan) || others.contains { scan.isName($0, attribute.name) }
            if isKept { TagAttributes.write(attribute, scan, into: &bytes) }
        }
        bytes.append(contentsOf: isClosed ? "/>".utf8 : ">".utf8)
        end = min(end + 1, scan.bytes.count)
    }

    /// The tag whose attributes begin at `start`, of which nothing is written.
    static func skipped(_ scan: ByteScan, from start: Int) -> TagAttributes {
        var attributes = TagAttributes(at: start)
        while attributes.next(scan) != nil {}
        attributes.end = min(attributes.end + 1, scan.bytes.count)
        return attributes
    }

    private init(at start: Int) { end = start }

    private struct Attribute {
        let name: Range<Int>
        var value: Range<Int>
        var quote = UInt8(ascii: "\"")
    }

    /// The next attribute; nil at the end of the tag.
    private mutating func next(_ scan: ByteScan) -> Attribute? {
        skipBlanks(scan)
        guard end < scan.bytes.count, scan.bytes[end] != UInt8(ascii: ">") else { return nil }
        let start = end
        end += 1
        while end < scan.bytes.count, !TagAttributes.endsName(scan.bytes[end]) { end += 1 }
        var attribute = Attribute(name: start..<end, value: end..<end)
        var equals = end
        while ByteScan.isBlank(scan.byte(at: equals)) { equals += 1 }
        guard scan.byte(at: equals) == UInt8(ascii: "=") else { return attribute }
        end = equals + 1
        while ByteScan.isBlank(scan.byte(at: end)) { end += 1 }
        (attribute.value, attribute.quote) = readValue(scan)
        return attribute
    }

    /// A slash that belongs to no value closes the tag if it is the last thing in it.
    private mutating func skipBlanks(_ scan: ByteScan) {
        isClosed = false
        while true {
            let byte = scan.byte(at: end)
            guard ByteScan.isBlank(byte) || byte == UInt8(ascii: "/") else { return }
            isClosed = byte == UInt8(ascii: "/") || isClosed
            end += 1
        }
    }

    private mutating func readValue(_ scan: ByteScan) -> (Range<Int>, UInt8) {
        let quote = scan.byte(at: end)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = scan.find(quote, from: end + 1) {
            let value = end + 1..<close
            end = close + 1
            return (value, quote)
        }
        let start = end
        while end < scan.bytes.count, !ByteScan.isBlank(scan.bytes[end]), scan.bytes[end] != UInt8(ascii: ">") {
            end += 1
        }
        return (start..<end, UInt8(ascii: "\""))
    }

    private static func write(_ attribute: Attribute, _ scan: ByteScan, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: scan.bytes[attribute.name]))
        bytes.append(UInt8(ascii: "="))
        bytes.append(attribute.quote)
        for byte in scan.bytes[attribute.value] where byte != attribute.quote && byte != 0 { bytes.append(byte) }
        bytes.append(attribute.quote)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        ByteScan.isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
    }
}

extension TagAttributes {
    private static func isKept(_ attribute: Attribute, _ scan: ByteScan) -> Bool {
        if kept.contains(where: { scan.isName($0, attribute.name) }) {
            return attribute.value.count <= mostBytes || scan.isName("content", attribute.name)
        }
        // Short ones of a page's own may be what an override for the outlet goes by.
        return attribute.value.count <= mostBytesOfOthers && scan.starts(with: "data-", at: attribute.name.lowerBound)
    }

    private static let mostBytesOfOthers = 24

    /// A longer value is a program or a picture; descriptions in `content` may be long.
    private static let mostBytes = 2_000

    /// What pages name their parts with, and what `meta`, `link`, `time` and microdata say.
    private static let kept: [StaticString] = [
        "class", "id", "role", "name", "href", "rel", "property", "content", "itemprop", "itemscope", "itemtype",
        "datetime", "style", "hidden", "lang", "xml:lang", "http-equiv", "title", "aria-hidden", "aria-label",
        "aria-labelledby",
        "data-component", "data-testid", "data-test-id", "data-module", "data-type", "data-widget", "data-block",
        "data-name", "data-qa", "data-tracking", "data-role", "data-author", "data-date", "data-time",
        "data-timestamp", "data-datetime",
    ]
}
