import Markup

/// What a page says of itself in `meta`, `link`, `title`, `time` and microdata.
struct HeadElements {
    /// Values of `name`, `property` or `itemprop` of `meta`, the key in lower case, in order.
    private(set) var meta: [String: [String]] = [:]
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var language: String?
    /// Values of `time[datetime]`, those marked as the date of publication first.
    private(set) var times: [String] = []
    private(set) var microdata: [String: [String]] = [:]
    private(set) var headings: [Int] = []
    private(set) var bylines: [String] = []

    private let tree: HTMLTree

    init(of tree: HTMLTree) {
        self.tree = tree
        for (place, node) in tree.nodes.enumerated() where node.tag != .text { read(node.tag, place) }
    }

    func first(_ keys: String...) -> String? {
        for key in keys {
            if let value = meta[key]?.lazy.compactMap(MetadataText.clean).first { return value }
        }
        return nil
    }

    private mutating func read(_ tag: HTMLTag, _ place: Int) {
        switch tag {
        case .html: language = tree.value("lang", of: place) ?? tree.value("xml:lang", of: place)
        case .meta: readMeta(place)
        case .title: if title == nil { title = FoldedText.of(place, in: tree) }
        case .link: readLink(place)
        case .time: if let value = tree.value("datetime", of: place) { times.append(value) }
        case .h1: headings.append(place)
        case .a, .span, .div, .p, .address, .li: readByline(place)
        default: break
        }
        if let property = tree.value("itemprop", of: place), tag != .meta { readMicrodata(property, place) }
    }

    private mutating func readMeta(_ place: Int) {
        guard let content = tree.value("content", of: place) else { return }
        for name in ["property", "name", "itemprop", "http-equiv"] {
            guard let key = tree.value(name, of: place) else { continue }
            meta[key.lowercased(), default: []].append(content)
        }
    }

    private mutating func readLink(_ place: Int) {
        guard canonical == nil, tree.value("rel", of: place)?.lowercased() == "canonical" else { return }
        canonical = tree.value("href", of: place)
    }

    private mutating func readMicrodata(_ property: String, _ place: Int) {
        let value =
            tree.value("datetime", of: place) ?? tree.value("content", of: place)
            ?? (tree.nodes[place].end - place < 40 ? FoldedText.of(place, in: tree) : "")
        if !value.isEmpty, value.utf8.count < 300 { microdata[property.lowercased(), default: []].append(value) }
    }

    private mutating func readByline(_ place: Int) {
        guard bylines.count < 8, tree.nodes[place].end - place < 40, namesAuthor(place) else { return }
        let text = FoldedText.of(place, in: tree)
        if !text.isEmpty, text.utf8.count < 160 { bylines.append(text) }
    }

    private func namesAuthor(_ place: Int) -> Bool {
        for attribute in tree.attributes(of: place) {
            switch attribute.name {
            case "rel": if tree.value(of: attribute) == "author" { return true }
            case "class", "data-testid":
                let words = Labels(tree.value(of: attribute)).words
                if !words.isDisjoint(with: HeadElements.authorWords) { return true }
            default: continue
            }
        }
        return false
    }

    private static let authorWords: Set<String> = ["byline", "author", "authors", "by line", "autor", "auteur"]
}
