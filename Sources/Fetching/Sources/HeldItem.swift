import ArticleModel

/// An item that was read together with the file that it is in.
protocol HeldItem: SourceItem {
    var content: ItemReadResult { get }
}

extension HeldItem {
    var held: ItemReadResult? { content }

    var versionKey: String? { nil }

    var changedAt: Timestamp? { if case .page(let page) = content { page.fetchedAt } else { nil } }

    func read(limit: Int) async -> ItemReadResult {
        if case .page(let page) = content, page.bytes.count > limit { return .tooLarge(size: page.bytes.count) }
        return content
    }
}

/// What should be a page and is none.
struct RejectedItem: HeldItem {
    let name: String
    let identity: ItemIdentity
    let content: ItemReadResult

    init(_ name: String, _ source: String, _ outlet: String?, _ result: ItemReadResult) {
        self.name = name
        identity = ItemIdentity(source: source, name: name, outlet: outlet, url: nil)
        content = result
    }
}
