import CLibXML2

/// Parses pages into trees with libxml2, which reads broken HTML as it comes.
public enum HTMLParser {
    /// More elements and texts than allowed.
    public struct TooManyNodes: Error, Hashable {
        public let limit: Int
    }

    /// Returns the tree of the UTF-8 page `html`. No network, no message on standard error.
    public static func parse(_ html: String, maximumNodes: Int) throws(TooManyNodes) -> HTMLTree {
        _ = isReady
        let page = LeanPage(Array(html.utf8))
        let builder = HTMLTreeBuilder(limit: maximumNodes)
        builder.tree.linkedData = page.linkedData
        read(page.bytes, into: builder)
        guard !builder.isFull else { throw TooManyNodes(limit: maximumNodes) }
        return builder.finished()
    }

    /// libxml2 sets up its globals here, once, before any second thread can.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static func read(_ bytes: [UInt8], into builder: HTMLTreeBuilder) {
        guard let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = HTMLTreeBuilder.handlers
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.context = context
        // Huge: otherwise what is nested 256 deep and texts over 10 MB are dropped silently.
        let options =
            Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
            | Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
            | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
        withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { raw in
                let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                let document = htmlCtxtReadMemory(context, start, Int32(clamping: raw.count), nil, "utf-8", options)
                xmlFreeDoc(document)
            }
        }
    }
}
