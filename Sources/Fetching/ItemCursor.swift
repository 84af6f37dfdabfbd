import ArticleModel

/// Goes through the items of all sources in order, and through those inside of files of several.
struct ItemCursor {
    enum Step {
        case item(any SourceItem)
        /// All items in a file have been given.
        case end(of: OpenContainer)
    }

    /// A file of several items that is being read.
    struct OpenContainer {
        let file: any SourceItem
        let items: any ItemSequence
    }

    private let rest: AnyIterator<any SourceItem>
    private var open: [OpenContainer] = []

    /// How deep files may lie in one another: a sitemap in an index, in which pages lie.
    private static let maximumDepth = 3

    init(_ items: AnyIterator<any SourceItem>) { rest = items }

    mutating func next() -> Step? {
        guard let container = open.last else { return rest.next().map { .item($0) } }
        if let item = container.items.next() { return .item(item) }
        open.removeLast()
        return .end(of: container)
    }

    /// Goes on with what is in `file`; false where it lies too deep, as in an index that names itself.
    mutating func enter(_ file: any SourceItem, _ items: any ItemSequence) -> Bool {
        guard open.count < Self.maximumDepth else { return false }
        open.append(OpenContainer(file: file, items: items))
        return true
    }
}
