import CLibXML2

/// Parses XML as feeds and sitemaps have it, broken as they often are, with libxml2.
///
/// No document type reaches the parser, so there are no entities to expand and nothing to load; what is nested more than
/// 256 deep and texts of more than 10 MB are dropped.
package enum XMLDocument {
    /// A document of more elements and texts than its reader allows.
    package struct TooMuch: Error, Hashable, CustomStringConvertible {
        package let limit: Int
        package var description: String { "more than \(limit) elements and texts" }
    }

    /// Returns the tree of `text`, whatever charset its declaration names: it is decoded already.
    package static func parse(_ text: String, maximumNodes: Int) throws(TooMuch) -> XMLTree {
        let builder = XMLTreeBuilder(limit: maximumNodes)
        let unclosedCount = try read(text, into: builder)
        var tree = builder.finished()
        tree.unclosedCount = unclosedCount
        return tree
    }

    /// Hands each element directly below the outermost one to `take`, with the name of that, and keeps none: of a large document
    /// no tree is made. Ends where `take` returns false. Returns the name of the outermost element, and how many elements the
    /// document leaves open; nil where there is none.
    package static func readChildren(
        of text: String, maximumNodes: Int, _ take: (XMLElement, _ root: XMLTree.Name) -> Bool
    ) throws(TooMuch) -> (root: XMLTree.Name, unclosedCount: Int)? {
        try withoutActuallyEscaping(take) { take throws(TooMuch) in
            let builder = XMLTreeBuilder(limit: maximumNodes, takeChild: take)
            let unclosedCount = try read(text, into: builder)
            return builder.rootName.map { ($0, unclosedCount) }
        }
    }

    /// Returns how many elements the document leaves open.
    private static func read(_ text: String, into builder: XMLTreeBuilder) throws(TooMuch) -> Int {
        HTMLParser.prepare()
        var text = text
        let unclosedCount = text.withUTF8 { bytes in
            let pieces = XMLPieces(XMLRepair(bytes))
            withExtendedLifetime(builder) { read(pieces, into: builder) }
            return pieces.unclosedCount
        }
        if builder.isFull { throw TooMuch(limit: builder.limit) }
        return unclosedCount
    }

    private static func read(_ pieces: XMLPieces, into builder: XMLTreeBuilder) {
        guard let context = xmlNewParserCtxt() else { fatalError("out of memory") }
        defer { xmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = XMLTreeBuilder.handlers
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.context = context
        let options = Int32(
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
        withExtendedLifetime(pieces) {
            let document = xmlCtxtReadIO(
                context, XMLPieces.read, nil, Unmanaged.passUnretained(pieces).toOpaque(), nil, "utf-8", options)
            xmlFreeDoc(document)
        }
    }
}

/// A document as libxml2 asks for it, a few bytes at a time.
private final class XMLPieces {
    private var repair: XMLRepair
    private var piece: [UInt8] = []
    private var taken = 0

    init(_ repair: XMLRepair) { self.repair = repair }

    var unclosedCount: Int { repair.unclosedCount }

    static let read: xmlInputReadCallback = { pieces, buffer, length in
        guard let pieces, let buffer else { return 0 }
        let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
        return Int32(Unmanaged<XMLPieces>.fromOpaque(pieces).takeUnretainedValue().copy(to: target))
    }

    /// Returns how many bytes were copied: none at the end.
    private func copy(to target: UnsafeMutableRawBufferPointer) -> Int {
        if taken == piece.count { (piece, taken) = (repair.next(), 0) }
        let count = min(target.count, piece.count - taken)
        target.copyBytes(from: piece[taken..<(taken + count)])
        taken += count
        return count
    }
}
