/// A parsed page: its elements and texts in the order of the page, each knowing where it ends.
///
/// The tree is flat: the descendants of node `i` are the nodes after it up to `nodes[i].end`. Walks
/// are loops over indices, so no page is too deep for them, and nothing points into C memory.
package struct HTMLTree: Sendable {
    package struct Node: Sendable {
        package let tag: HTMLTag
        /// The index of the element around the node; -1 for a root.
        package let parent: Int
        /// The index after the last descendant.
        package internal(set) var end: Int
        @usableFromInline let attributes: Range<Int>
        @usableFromInline let text: Range<Int>

        package var attributesCount: Int { attributes.count }
    }

    package struct Attribute: Sendable {
        package let name: AttributeName
        /// Tells attributes apart whose names `AttributeName` does not list.
        let nameID: Int
        @usableFromInline let value: Range<Int>
    }

    package internal(set) var nodes: [Node] = []
    /// The texts of `<script type="application/ld+json">`, in the order of the page.
    package internal(set) var linkedData: [String] = []
    @usableFromInline var attributes: [Attribute] = []
    /// The names of the attributes that the caller of the parser asked for.
    var otherNames: [String] = []
    @usableFromInline var bytes: [UInt8] = []

    /// The UTF-8 bytes of a text node, empty for an element.
    @inlinable package func text(of node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].text] }

    @inlinable package func attributes(of node: Int) -> ArraySlice<Attribute> { attributes[nodes[node].attributes] }

    package func value(of attribute: Attribute) -> String { String(decoding: bytes(of: attribute), as: UTF8.self) }

    /// The UTF-8 bytes of the value.
    @inlinable package func bytes(of attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.value] }

    /// The value of the attribute `name`, nil where the element has none.
    package func value(_ name: AttributeName, of node: Int) -> String? {
        attributes(of: node).first { $0.name == name }.map(value(of:))
    }

    /// The UTF-8 bytes of the value of the attribute `name`, empty where the element has none.
    package func bytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8> {
        attributes(of: node).first { $0.name == name }.map(bytes(of:)) ?? []
    }

    /// The value of an attribute of any name, if the parser was asked to keep it.
    package func value(named name: String, of node: Int) -> String? {
        attributes(of: node).first { self.name(of: $0) == name }.map(value(of:))
    }

    private func name(of attribute: Attribute) -> String {
        KeptAttributes.otherIndex(of: attribute.nameID).map { otherNames[$0] } ?? attribute.name.rawValue
    }

    package func has(_ name: AttributeName, _ node: Int) -> Bool { attributes(of: node).contains { $0.name == name } }

    /// Whether `node` is `other` or a descendant of it.
    package func isNode(_ node: Int, within other: Int) -> Bool { node >= other && node < nodes[other].end }

    /// The children of `node`, in order.
    package func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }
}
