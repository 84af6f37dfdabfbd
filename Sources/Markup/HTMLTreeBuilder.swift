import CLibXML2

/// Passes on what libxml2 reports as it reads a page.
final class HTMLTreeBuilder {
    private var writer: HTMLTreeWriter
    var context: htmlParserCtxtPtr?

    init(limit: Int, of page: HTMLPreprocessor) { writer = HTMLTreeWriter(limit: limit, of: page) }

    /// Whether there were more nodes than allowed.
    var isFull: Bool { writer.isFull }

    static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        handlers.startElement = { pointer, name, attributes in
            HTMLTreeBuilder.from(pointer)?.write { $0.start(name, attributes) }
        }
        handlers.endElement = { pointer, name in HTMLTreeBuilder.from(pointer)?.write { $0.end(name) } }
        handlers.characters = { pointer, text, length in
            HTMLTreeBuilder.from(pointer)?.write { $0.append(text, length) }
        }
        handlers.cdataBlock = handlers.characters
        handlers.ignorableWhitespace = handlers.characters
        return handlers
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
        pointer.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// One access to the writer for each report: Swift checks each that goes through a class.
    private func write(_ report: (inout HTMLTreeWriter) -> Void) {
        report(&writer)
        if writer.isFull { xmlStopParser(context) }
    }

    func finished() -> HTMLTree { writer.finished() }
}
