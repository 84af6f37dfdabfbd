import ArticleModel

/// An item that was read together with the file that it is in.
package protocol HeldItem: SourceItem {
    var held: ItemReadResult { get }
}

extension HeldItem {
    package var versionKey: String? { nil }

    package var changedAt: Timestamp? { if case .page(let page) = held { page.fetchedAt } else { nil } }

    package func read(limit: Int) async -> ItemReadResult {
        if case .page(let page) = held, page.bytes.count > limit { return .tooLarge(size: page.bytes.count) }
        return held
    }
}

/// What should be a page and is none.
struct RejectedItem: HeldItem {
    let name: String
    let identity: ItemIdentity
    let held: ItemReadResult

    init(_ name: String, _ source: String, _ outlet: String?, _ result: ItemReadResult) {
        self.name = name
        identity = ItemIdentity(source: source, name: name, outlet: outlet, url: nil)
        held = result
    }
}
