import CLibXML2
import Foundation

/// The elements, attributes and addresses of an HTML page, as libxml2 reads it.
struct ParsedPage {
    private(set) var elements: Set<String> = []
    private(set) var attributes: Set<String> = []
    /// The values of `href` and `src`.
    private(set) var addresses: Set<String> = []
    /// The text of all elements named so, each.
    private(set) var texts: [String: [String]] = [:]

    init(_ html: Data) {
        let options = Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
        let document = html.withUnsafeBytes { raw in
            htmlReadMemory(
                raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, "utf-8", options)
        }
        defer { xmlFreeDoc(document) }
        guard let document else { return }
        walk(xmlDocGetRootElement(document))
    }

    private mutating func walk(_ first: xmlNodePtr?) {
        var next = first
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE { take(node) }
            walk(node.pointee.children)
            next = node.pointee.next
        }
    }

    private mutating func take(_ node: xmlNodePtr) {
        let name = ParsedPage.text(node.pointee.name)
        elements.insert(name)
        if let content = xmlNodeGetContent(node) {
            texts[name, default: []].append(ParsedPage.text(content))
            markup_free(content)
        }
        var next = node.pointee.properties
        while let attribute = next {
            let name = ParsedPage.text(attribute.pointee.name)
            attributes.insert(name)
            if ["href", "src"].contains(name) {
                addresses.insert(attribute.pointee.children.map { ParsedPage.text($0.pointee.content) } ?? "")
            }
            next = attribute.pointee.next
        }
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }
}
