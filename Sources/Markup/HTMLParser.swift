import CLibXML2
import Glibc

/// Parses pages into trees with libxml2, which reads broken HTML as it comes.
package enum HTMLParser {
    /// A page that would cost more than its reader allows.
    package enum TooMuch: Error, Hashable, CustomStringConvertible {
        /// More elements and texts.
        case nodes(limit: Int)
        /// More elements open at once.
        case depth(Int, limit: Int)
        /// More steps to find out what each end tag closes.
        case steps(Int, limit: Int)

        /// Such as `more than 1000000 elements and texts`.
        package var description: String {
            switch self {
            case .nodes(let limit): "more than \(limit) elements and texts"
            case .depth(let depth, let limit): "\(depth) elements open at once, more than \(limit)"
            case .steps(let steps, let limit): "\(steps) steps to close its elements, more than \(limit)"
            }
        }
    }

    /// What a page may cost. A page of a newspaper has some 3,000 nodes, 30 deep, and 50,000 steps.
    package struct Limits: Hashable, Sendable {
        package var nodes: Int
        package var depth: Int
        package var steps: Int

        package init(nodes: Int, depth: Int = .max, steps: Int = .max) {
            self.nodes = nodes
            self.depth = depth
            self.steps = steps
        }
    }

    package static func parse(_ html: String, maximumNodes: Int) throws(TooMuch) -> HTMLTree {
        try parse(html, Limits(nodes: maximumNodes))
    }

    /// Returns the tree of the UTF-8 page `html`. No network, no message on standard error.
    ///
    /// `attributes` are names, in lower case, of attributes to keep beside those that say what an element is;
    /// scripts from the domains `hosts` ("widgets.example") stay as empty elements, all others go.
    package static func parse(
        _ html: String, _ limits: Limits, keeping attributes: [String] = [], scriptsOf hosts: Set<String> = []
    ) throws(TooMuch) -> HTMLTree {
        prepare()
        var html = html
        let page = html.withUTF8 {
            HTMLPreprocessor(
                $0, maximumSteps: limits.steps, keeping: attributes.isEmpty ? .usual : KeptAttributes(attributes),
                scriptsOf: hosts)
        }
        try check(page.cost, limits)
        let builder = HTMLTreeBuilder(limit: limits.nodes, of: page)
        read(page.bytes, into: builder)
        guard !builder.isFull else { throw .nodes(limit: limits.nodes) }
        return builder.finished()
    }

    private static func check(_ cost: ParsingCost, _ limits: Limits) throws(TooMuch) {
        guard cost.depth <= limits.depth else { throw .depth(cost.depth, limit: limits.depth) }
        guard cost.steps <= limits.steps else { throw .steps(cost.steps, limit: limits.steps) }
    }

    /// Must be called before libxml2 is used.
    static func prepare() { _ = isReady }

    /// libxml2 sets up its globals here, once, before any second thread can.
    private static let isReady: Bool = {
        endOnFailedAllocations()
        xmlInitParser()
        return true
    }()

    /// Where memory runs out, libxml2 drops what is left of the page and says nothing, so that half an article would pass
    /// for the whole: end the process instead, as Swift's own allocations do.
    private static func endOnFailedAllocations() {
        _ = xmlMemSetup(
            { free($0) },
            { size in
                guard let memory = malloc(size) else { fatalError("out of memory") }
                return memory
            },
            { old, size in
                guard let memory = realloc(old, size) else { fatalError("out of memory") }
                return memory
            },
            { text in
                guard let text, let copy = strdup(text) else { fatalError("out of memory") }
                return copy
            })
    }

    private static func read(_ bytes: [UInt8], into builder: HTMLTreeBuilder) {
        guard let context = htmlNewParserCtxt() else { fatalError("out of memory") }
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
