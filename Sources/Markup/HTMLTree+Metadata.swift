import Text

extension HTMLTree {
    /// Returns the `meta` elements whose names, in lower case, are wanted, in the order of the page.
    package func metaElements(named isWanted: (String) -> Bool) -> [(name: String, content: String)] {
        nodes.indices.compactMap { index in
            guard nodes[index].tag == .meta, let name = value(.name, of: index)?.lowercased(), isWanted(name),
                let content = value(.content, of: index)
            else { return nil }
            return (name, content)
        }
    }

    /// Returns the links, `link` and `a` elements, that stand in this relation, in small letters, to the page, in order.
    package func links(ofRelation relation: String) -> [Int] {
        let relation = Array(relation.utf8)
        return nodes.indices.filter { index in
            guard nodes[index].tag == .link || nodes[index].tag == .a,
                let relations = attributes(of: index).first(where: { $0.name == .rel })
            else { return false }
            return bytes(of: relations).split(whereSeparator: \.isASCIIBlank).contains {
                $0.lazy.map(\.asciiLowercased).elementsEqual(relation)
            }
        }
    }

    /// Whether the node is within an element of that kind.
    package func isNode(_ node: Int, within tag: HTMLTag) -> Bool {
        var parent = nodes[node].parent
        while parent >= 0 {
            if nodes[parent].tag == tag { return true }
            parent = nodes[parent].parent
        }
        return false
    }
}
