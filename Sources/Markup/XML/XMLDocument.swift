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
        HTMLParser.prepare()
        var text = text
        let bytes = text.withUTF8 { XMLRepair.wellFormed($0) }
        let builder = XMLTreeBuilder(limit: maximumNodes)
        read(bytes, into: builder)
        guard !builder.isFull else { throw TooMuch(limit: maximumNodes) }
        return builder.finished()
    }

    private static func read(_ bytes: [UInt8], into builder: XMLTreeBuilder) {
        guard let context = xmlNewParserCtxt() else { fatalError("out of memory") }
        defer { xmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = XMLTreeBuilder.handlers
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.context = context
        let options = Int32(
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
        withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { raw in
                let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                let document = xmlCtxtReadMemory(context, start, Int32(clamping: raw.count), nil, "utf-8", options)
                xmlFreeDoc(document)
            }
        }
    }
}
