import Foundation

/// What a page on the web gave, to be handed from task to task.
enum RemoteReading: Sendable {
    /// A page, whose bytes may be among the `HeldBytes`.
    case page(ItemPage, isHeld: Bool)
    case tooLarge(size: Int)
    case tooLargeInside(String)
    case unreadable(String)
    case unavailable(WebProblem)
    case unchanged, postponed

    init(of item: WebItem, limit: Int, holdingIn memory: HeldBytes) async {
        switch await item.read(limit: limit) {
        case .page(var page):
            let isHeld = await memory.take(page.bytes.count)
            if !isHeld { page.bytes = SpooledBytes.spooled(page.bytes) }
            self = .page(page, isHeld: isHeld)
        case .tooLarge(let size): self = .tooLarge(size: size)
        case .tooLargeInside(let problem): self = .tooLargeInside(problem)
        case .unreadable(let problem), .unsupported(let problem): self = .unreadable(problem)
        case .unavailable(let problem): self = .unavailable(problem)
        case .unchanged: self = .unchanged
        case .postponed: self = .postponed
        case .items, .revisit: preconditionFailure("a page on the web holds no further items")
        }
    }

    /// The bytes of the page.
    var size: Int { if case .page(let page, _) = self { page.bytes.count } else { 0 } }

    var result: ItemReadResult {
        switch self {
        case .page(let page, _): .page(page)
        case .tooLarge(let size): .tooLarge(size: size)
        case .tooLargeInside(let problem): .tooLargeInside(problem)
        case .unreadable(let problem): .unreadable(problem)
        case .unavailable(let problem): .unavailable(problem)
        case .unchanged: .unchanged
        case .postponed: .postponed
        }
    }
}
