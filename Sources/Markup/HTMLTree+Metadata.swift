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

    /// Returns the targets of the links, `link` and `a` elements, that stand in this relation to the page, in order.
    package func targets(ofRelation relation: String) -> [String] {
        nodes.indices.compactMap { index in
            guard nodes[index].tag == .link || nodes[index].tag == .a, let relations = value(.rel, of: index),
                relations.lowercased().split(whereSeparator: \.isWhitespace).contains(relation[...])
            else { return nil }
            return value(.href, of: index)
        }
    }
}
