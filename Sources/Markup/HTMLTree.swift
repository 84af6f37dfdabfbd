/// A parsed page: its elements and texts in the order of the page, each knowing where it ends.
///
/// The tree is flat: the descendants of node `i` are the nodes after it up to `nodes[i].end`. Walks
/// are loops over numbers, so no page is too deep for them, and nothing points into C memory.
public struct HTMLTree: Sendable {
    public struct Node: Sendable {
        public let tag: HTMLTag
        /// The number of the element around it; -1 for a root.
        public let parent: Int
        /// The number behind the last descendant.
        public internal(set) var end: Int
        let attributes: Range<Int>
        let text: Range<Int>

        public var attributesCount: Int { attributes.count }
    }

    public struct Attribute: Sendable {
        fileprivate let key: AttributeName
        fileprivate let value: Range<Int>

        init(name: AttributeName, value: Range<Int>) {
            key = name
            self.value = value
        }

        /// In lower case.
        public var name: String { key.text }
        /// Whether pages name their parts with it: `class`, `id`, `role`, `data-component` and the like.
        public var isLabel: Bool { key.isLabel }
    }

    struct AttributeName: Sendable {
        fileprivate let text: String
        fileprivate let isLabel: Bool

        init(_ text: String) {
            self.text = text
            isLabel = AttributeName.labels.contains(text) || AttributeName.isWidgetName(text)
        }

        /// What programs give their parts: `data-acme-module`.
        private static func isWidgetName(_ text: String) -> Bool {
            text.hasPrefix("data-") && ["-module", "-widget", "-component"].contains { text.hasSuffix($0) }
        }

        private static let labels: Set<String> = [
            "id", "class", "role", "data-component", "data-testid", "data-test-id", "data-module", "data-type",
            "data-widget", "data-block", "data-name", "data-qa", "data-tracking", "data-role", "aria-label", "name",
            "itemprop",
        ]
    }

    public internal(set) var nodes: [Node] = []
    /// The texts of `<script type="application/ld+json">`, in the order of the page.
    public internal(set) var linkedData: [String] = []
    var attributes: [Attribute] = []
    var bytes: [UInt8] = []

    /// The UTF-8 bytes of a text node, empty for an element.
    public func text(of node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].text] }

    public func attributes(of node: Int) -> ArraySlice<Attribute> { attributes[nodes[node].attributes] }

    public func value(of attribute: Attribute) -> String { String(decoding: bytes(of: attribute), as: UTF8.self) }

    /// The UTF-8 bytes of the value.
    public func bytes(of attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.value] }

    /// The value of the attribute `name`, nil where the element has none.
    public func value(_ name: String, of node: Int) -> String? {
        attributes(of: node).first { $0.name == name }.map(value(of:))
    }

    public func has(_ name: String, _ node: Int) -> Bool { attributes(of: node).contains { $0.name == name } }

    /// Whether `node` is `other` or stands in it.
    public func isNode(_ node: Int, within other: Int) -> Bool { node >= other && node < nodes[other].end }

    /// The children of `node`, in order.
    public func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}
