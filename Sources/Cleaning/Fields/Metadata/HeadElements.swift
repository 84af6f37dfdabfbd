import Markup
import Text

/// The metadata of a page in `meta`, `link`, `title` and microdata, and the elements that may hold more.
struct HeadElements {
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var language: String?
    /// The elements that may be the headline: each `h1`.
    private(set) var headings: [Int] = []
    private(set) var subheadings: [Int] = []
    private(set) var times: [Int] = []
    /// The elements by their name in microdata, in lower case.
    private(set) var properties: [String: [Int]] = [:]
    /// The elements whose labels name an author.
    private(set) var authors: [Int] = []
    /// The elements whose labels name a date.
    private(set) var dates: [Int] = []
    /// The elements whose labels name a standfirst.
    private(set) var standfirsts: [Int] = []

    /// The contents of `meta` elements by their `name`, `property` or `itemprop`, of which only letters and digits
    /// count, in lower case: pages write `article:published_time`, `article.published-time` and
    /// `article:published:time`.
    private var meta: [String: [String]] = [:]
    private let tree: HTMLTree

    init(of tree: HTMLTree) {
        self.tree = tree
        for (index, node) in tree.nodes.enumerated() where node.tag != .text { read(node.tag, at: index) }
    }

    /// Returns the first value that is not blank, of the first of `keys` that has one.
    func first(_ keys: String...) -> String? { first(of: keys) }

    /// Returns the first value that is not blank, of the first of `keys` that has one.
    func first(of keys: [String]) -> String? {
        keys.lazy.compactMap { self.meta[$0]?.lazy.compactMap(MetadataText.clean).first }.first
    }

    /// Returns the values of all keys that end in one of `endings`, sorted by key: pages prefix keys with the names of
    /// the services that they are for.
    func all(endingIn endings: [String]) -> [String] {
        meta.keys.filter { key in endings.contains(where: key.hasSuffix) }.sorted().flatMap { meta[$0] ?? [] }
    }

    private mutating func read(_ tag: HTMLTag, at index: Int) {
        switch tag {
        case .html: language = tree.value(.lang, of: index) ?? tree.value(.xmlLang, of: index)
        case .meta: readMeta(index)
        case .title: if title == nil { title = WhitespaceNormalizedText.of(index, in: tree) }
        case .link: readLink(index)
        case .time:
            times.append(index)
            readLabels(index)
        case .h1:
            headings.append(index)
            readLabels(index)
        case .h2, .h3:
            if subheadings.count < 8 { subheadings.append(index) }
            readLabels(index)
        case .img, .br, .hr, .td, .tr, .input, .button, .option, .iframe, .source: break
        default: readLabels(index)
        }
    }

    private mutating func readMeta(_ index: Int) {
        guard let content = tree.value(.content, of: index), !content.isEmpty else { return }
        for attribute in tree.attributes(of: index) {
            switch attribute.name {
            case .property, .name, .itemprop:
                meta[tree.value(of: attribute).asciiAlphanumerics, default: []].append(content)
            case .httpEquiv:
                if tree.value(of: attribute).lowercased() == "content-language" {
                    meta["contentlanguage", default: []].append(content)
                }
            default: continue
            }
        }
    }

    private mutating func readLink(_ index: Int) {
        guard canonical == nil, tree.value(.rel, of: index)?.lowercased() == "canonical" else { return }
        canonical = tree.value(.href, of: index)
    }

    private mutating func readLabels(_ index: Int) {
        for attribute in tree.attributes(of: index) {
            switch attribute.name {
            case .itemprop: readProperties(tree.value(of: attribute), of: index)
            case .rel: if VisibleBylines.namesAuthor(tree.bytes(of: attribute)) { add(index, to: \.authors) }
            case .class, .id, .dataTestid, .dataQA, .dataComponent, .role:
                readWords(in: attribute, of: index)
            default: continue
            }
        }
    }

    private mutating func readProperties(_ text: String, of index: Int) {
        for property in text.lowercased().spaceSeparated {
            properties[String(property), default: []].append(index)
        }
    }

    private mutating func readWords(in attribute: HTMLTree.Attribute, of index: Int) {
        let label = tree.bytes(of: attribute)
        guard LabelHints.mayMatter(label) else { return }
        LabelScan.meanings(in: label, LabelHints.table) { meaning in
            if let list = meaning.rule { add(index, to: HeadElements.lists[list]) }
        }
    }

    /// The lists of elements, in the order of `LabelHints.lists`.
    private static var lists: [WritableKeyPath<HeadElements, [Int]>] { [\.authors, \.dates, \.standfirsts] }

    /// Adds an element to a list, which holds each once and no more than 40.
    private mutating func add(_ index: Int, to list: WritableKeyPath<HeadElements, [Int]>) {
        if self[keyPath: list].count < 40, self[keyPath: list].last != index { self[keyPath: list].append(index) }
    }
}
