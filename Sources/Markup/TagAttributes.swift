import Text

/// The attributes of one start tag, of which only those that say what an element is are kept.
struct TagAttributes {
    /// The index after the tag.
    private(set) var end: Int
    /// Whether the tag closes itself: `<br/>`.
    private(set) var isClosed = false

    /// Reads the attributes that begin at `start` into `table`.
    init(_ scan: ByteScanner, from start: Int, into table: inout AttributeTable) {
        end = start
        while let attribute = next(scan) { table.add(attribute, scan) }
        end = min(end + 1, scan.bytes.count)
    }

    /// The tag whose attributes begin at `start`, of which nothing is written.
    static func skipped(_ scan: ByteScanner, from start: Int) -> TagAttributes {
        var attributes = TagAttributes(at: start)
        while attributes.next(scan) != nil {}
        attributes.end = min(attributes.end + 1, scan.bytes.count)
        return attributes
    }

    private init(at start: Int) { end = start }

    struct Attribute {
        let name: Range<Int>
        /// Of the name.
        let hash: UInt64
        var value: Range<Int>
        var quote = UInt8(ascii: "\"")
    }

    /// The next attribute; nil at the end of the tag.
    private mutating func next(_ scan: ByteScanner) -> Attribute? {
        skipBlanks(scan)
        guard end < scan.bytes.count, scan.bytes[end] != UInt8(ascii: ">") else { return nil }
        let start = end
        let hash = readName(scan)
        var attribute = Attribute(name: start..<end, hash: hash, value: end..<end)
        var equals = end
        while scan.byte(at: equals).isASCIIBlank { equals += 1 }
        guard scan.byte(at: equals) == UInt8(ascii: "=") else { return attribute }
        end = equals + 1
        while scan.byte(at: end).isASCIIBlank { end += 1 }
        (attribute.value, attribute.quote) = readValue(scan)
        return attribute
    }

    /// A slash that belongs to no value closes the tag if it is the last thing in it.
    private mutating func skipBlanks(_ scan: ByteScanner) {
        isClosed = false
        while true {
            let byte = scan.byte(at: end)
            guard byte.isASCIIBlank || byte == UInt8(ascii: "/") else { return }
            isClosed = byte == UInt8(ascii: "/") || isClosed
            end += 1
        }
    }

    /// Whatever it is, the first byte belongs to the name.
    private mutating func readName(_ scan: ByteScanner) -> UInt64 {
        var hash = StableHash()
        repeat {
            hash.update(scan.bytes[end].asciiLowercased)
            end += 1
        } while end < scan.bytes.count && !TagAttributes.endsName(scan.bytes[end])
        return hash.value
    }

    private mutating func readValue(_ scan: ByteScanner) -> (Range<Int>, UInt8) {
        let quote = scan.byte(at: end)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = scan.find(quote, from: end + 1) {
            let value = end + 1..<close
            end = close + 1
            return (value, quote)
        }
        let start = end
        while end < scan.bytes.count, !scan.bytes[end].isASCIIBlank, scan.bytes[end] != UInt8(ascii: ">") {
            end += 1
        }
        return (start..<end, UInt8(ascii: "\""))
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isASCIIBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
    }
}
