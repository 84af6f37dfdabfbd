/// A parsed XML document, such as a feed: its elements and texts in their order, each knowing where it ends.
///
/// The tree is flat, as `HTMLTree` is: the descendants of node `i` are the nodes after it up to `nodes[i].end`.
package struct XMLTree: Sendable {
    /// The name of an element or attribute.
    package struct Name: Hashable, Sendable {
        /// The name without prefix.
        package let local: String
        /// The address of the namespace; the prefix as written where the document does not declare it, and empty
        /// where there is none.
        package let namespace: String

        package init(_ local: String, in namespace: String = "") {
            self.local = local
            self.namespace = namespace
        }
    }

    struct Node: Sendable {
        /// The index in `names`; -1 for a text.
        let name: Int32
        /// The index after the last descendant.
        var end: Int32
        let attributes: Range<Int32>
        let text: Range<Int>
    }

    struct Attribute: Sendable {
        let name: Int32
        let value: Range<Int>
    }

    var nodes: [Node] = []
    var names: [Name] = []
    var attributes: [Attribute] = []
    /// The texts and the values of attributes, one after the other.
    var bytes: [UInt8] = []

    /// How many elements the document leaves open where it ends, the outermost among them: where there are any, its end is
    /// missing.
    package internal(set) var unclosedCount = 0

    /// The outermost element; nil where the document has none.
    package var root: XMLElement? {
        nodes.firstIndex { $0.name >= 0 }.map { XMLElement(tree: self, index: $0) }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
