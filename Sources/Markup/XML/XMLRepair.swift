import Text

/// Makes of a document as it came one that a parser of XML can read.
///
/// Feeds are written by templates: a bare `&`, `&nbsp;`, tags of a page that nothing closes, a control character. Each of
/// them ends a document for a strict parser. Declarations, document types and comments are left out, and so is what a document
/// is cut off in: half of an address is another address.
struct XMLRepair {
    private var scan: ByteScanner
    private var output: [UInt8] = []
    /// The names of the elements that are open.
    private var open: [Range<Int>] = []
    /// Whether the outermost element has ended.
    private var isClosed = false
    /// How many elements the document leaves open where it ends, the outermost among them; known once all of it is read.
    private(set) var unclosedCount = 0

    /// A piece is given away once it has so many bytes: a large document is never there twice.
    private static let pieceSize = 1 << 15

    /// Makes of `bytes`, which are UTF-8 and must stay where they are, well-formed XML without document type, in UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let end = bytes.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
        scan = ByteScanner(UnsafeBufferPointer(rebasing: bytes[..<end]))
        scan.index = scan.find(ByteScanner.lessThan, from: 0) ?? scan.bytes.count
    }

    /// Returns the next piece of the document; an empty one where it is at its end.
    mutating func next() -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        while scan.index < scan.bytes.count, output.count < Self.pieceSize {
            if scan.bytes[scan.index] == ByteScanner.lessThan {
                readMarkup()
            } else {
                let end = scan.find(ByteScanner.lessThan, from: scan.index) ?? scan.bytes.count
                if !open.isEmpty { append(scan.index..<end) }
                scan.index = end
            }
        }
        if scan.index >= scan.bytes.count {
            if !open.isEmpty, !isClosed { unclosedCount = open.count }
            while let name = open.popLast() { appendEndTag(name) }
        }
        return output
    }

    private mutating func readMarkup() {
        let start = scan.index
        if scan.starts(with: "<!--", at: start) {
            scan.index = scan.end(of: "-->", from: start + 4) ?? start + 4
        } else if scan.starts(with: "<![cdata[", at: start) {
            readCharacterData(from: start + 9)
        } else if scan.starts(with: "<!doctype", at: start) {
            skipDocumentType()
        } else if scan.starts(with: "<?", at: start) || scan.starts(with: "<!", at: start) {
            scan.index = scan.end(of: ">", from: start) ?? scan.bytes.count
        } else if scan.byte(at: start + 1) == UInt8(ascii: "/"), XMLRepair.beginsName(scan.byte(at: start + 2)) {
            readEndTag()
        } else if XMLRepair.beginsName(scan.byte(at: start + 1)) {
            readStartTag()
        } else {
            output += "&#60;".utf8
            scan.index = start + 1
        }
    }

    /// Copies a CDATA section as text; one that is never closed is cut off.
    private mutating func readCharacterData(from start: Int) {
        guard let next = scan.end(of: "]]>", from: start) else {
            scan.index = scan.bytes.count
            return
        }
        if !open.isEmpty {
            for index in start..<max(start, next - 3) where XMLRepair.isCharacter(scan, index) {
                appendEscaped(scan.bytes[index])
            }
        }
        scan.index = next
    }

    /// Goes past a document type with all entities that it declares.
    private mutating func skipDocumentType() {
        var depth = 0
        var quote: UInt8?
        while scan.index < scan.bytes.count {
            let byte = scan.bytes[scan.index]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if scan.starts(with: "<!--", at: scan.index) {
                scan.index = scan.end(of: "-->", from: scan.index + 4) ?? scan.bytes.count
                continue
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: "]") {
                depth -= 1
            } else if byte == UInt8(ascii: ">"), depth <= 0 {
                scan.index += 1
                return
            }
            scan.index += 1
        }
    }

    /// Closes the element of that name with all that is open in it; an end tag that closes nothing is left out.
    private mutating func readEndTag() {
        let name = scan.name(at: scan.index + 2)
        scan.index = scan.find(UInt8(ascii: ">"), from: name.upperBound).map { $0 + 1 } ?? scan.bytes.count
        guard let opening = open.suffix(XMLRepair.maximumDepth).lastIndex(where: { isSame($0, name) }) else { return }
        while open.count > opening, let inner = open.popLast() { appendEndTag(inner) }
        if open.isEmpty { isClosed = true }
    }

    /// libxml2 reads no deeper, and an end tag is compared with each that is open.
    private static let maximumDepth = 256

    private mutating func readStartTag() {
        let start = scan.index
        let name = scan.name(at: start + 1)
        guard let end = endOfTag(from: name.upperBound) else {
            output += "&#60;".utf8
            scan.index = start + 1
            return
        }
        let isEmpty = scan.byte(at: end - 1) == UInt8(ascii: "/")
        output.append(ByteScanner.lessThan)
        output += scan.bytes[name]
        appendAttributes(name.upperBound..<(isEmpty ? end - 1 : end))
        if isEmpty, open.isEmpty { isClosed = true }
        if isEmpty { output.append(UInt8(ascii: "/")) } else { open.append(name) }
        output.append(UInt8(ascii: ">"))
        scan.index = end + 1
    }

    /// Returns the index of the `>` that ends a tag, outside of quotation marks; nil where a `<` comes before.
    private func endOfTag(from start: Int) -> Int? {
        var quote: UInt8?
        for index in start..<scan.bytes.count {
            let byte = scan.bytes[index]
            if byte == ByteScanner.lessThan { return nil }
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    /// Copies attributes, each of them in double quotes and once: `a=1 b` becomes `a="1" b=""`.
    private mutating func appendAttributes(_ range: Range<Int>) {
        var names: [Range<Int>] = []
        var index = range.lowerBound
        while let start = scan.first(from: index, to: range.upperBound, where: { !$0.isASCIIBlank }) {
            let isEnd: (UInt8) -> Bool = { $0.isASCIIBlank || $0 == UInt8(ascii: "=") }
            let name = start..<(scan.first(from: start, to: range.upperBound, where: isEnd) ?? range.upperBound)
            var value = name.upperBound..<name.upperBound
            index =
                scan.first(from: value.lowerBound, to: range.upperBound, where: { !$0.isASCIIBlank })
                ?? value.lowerBound
            if index < range.upperBound, scan.bytes[index] == UInt8(ascii: "=") {
                (value, index) = self.value(from: index + 1, to: range.upperBound)
            }
            guard !name.isEmpty, XMLRepair.beginsName(scan.bytes[name.lowerBound]),
                names.count < XMLRepair.maximumAttributes, !names.contains(where: { isSame($0, name) })
            else { continue }
            names.append(name)
            output.append(UInt8(ascii: " "))
            output += scan.bytes[name]
            output += "=\"".utf8
            append(value)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// As each is compared with those before it; no tag that people or programs wrote has so many.
    private static let maximumAttributes = 100

    /// Returns the value of an attribute whose `=` is before `start`, and the index after it.
    private func value(from start: Int, to end: Int) -> (Range<Int>, Int) {
        let first = scan.first(from: start, to: end, where: { !$0.isASCIIBlank }) ?? end
        let mark = first < end ? scan.bytes[first] : 0
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            let last = scan.first(from: first, to: end, where: \.isASCIIBlank) ?? end
            return (first..<last, last)
        }
        let last = scan.find(mark, from: first + 1, to: end) ?? end
        return (min(first + 1, last)..<last, min(last + 1, end))
    }

    /// Copies text or the value of an attribute, with its references resolved or escaped.
    private mutating func append(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = scan.bytes[index]
            if byte == UInt8(ascii: "&") {
                index = appendReference(at: index)
            } else {
                if XMLRepair.isCharacter(scan, index) { appendEscaped(byte) }
                index += 1
            }
        }
    }

    private mutating func appendReference(at index: Int) -> Int {
        guard let (scalar, end) = CharacterReference.read(scan, at: index) else {
            output += "&#38;".utf8
            return index + 1
        }
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] { appendEscaped(byte) }
        return end
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        // By number: names are entities, which the parser leaves to a document type.
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            output += "&#\(byte);".utf8
        default: output.append(byte)
        }
    }

    private mutating func appendEndTag(_ name: Range<Int>) {
        output += "</".utf8
        output += scan.bytes[name]
        output.append(UInt8(ascii: ">"))
    }

    private func isSame(_ name: Range<Int>, _ other: Range<Int>) -> Bool {
        name.count == other.count && zip(name, other).allSatisfy { scan.bytes[$0] == scan.bytes[$1] }
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    /// Whether the byte is part of a character of XML: no control character is, and neither are U+FFFE and U+FFFF.
    private static func isCharacter(_ scan: ByteScanner, _ index: Int) -> Bool {
        let byte = scan.bytes[index]
        if byte < 0x20 { return byte == 9 || byte == 10 || byte == 13 }
        guard byte == 0xef || byte >= 0xbe && byte <= 0xbf else { return true }
        for start in max(0, index - 2)...index
        where scan.byte(at: start) == 0xef && scan.byte(at: start + 1) == 0xbf && scan.byte(at: start + 2) >= 0xbe {
            return false
        }
        return true
    }
}

extension ByteScanner {
    /// The index of the first byte in a range that `isWanted`.
    fileprivate func first(from start: Int, to end: Int, where isWanted: (UInt8) -> Bool) -> Int? {
        var index = start
        while index < end {
            if isWanted(bytes[index]) { return index }
            index += 1
        }
        return nil
    }
}
