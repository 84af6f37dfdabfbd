import Foundation
import Synchronization

/// What a page on the web gave, handed from the task that has read it to the one whose turn it is.
final class RemoteReading: Sendable {
    private let content: Mutex<ItemReadResult?>
    /// The bytes of the page.
    let size: Int
    /// Whether they are within the `MemoryBudget`.
    let isHeld: Bool

    private init(_ result: sending ItemReadResult, size: Int, isHeld: Bool) {
        content = Mutex(result)
        (self.size, self.isHeld) = (size, isHeld)
    }

    /// Reads the page, of which the bytes are put into a file where too many are held in `memory`.
    static func reading(_ item: WebItem, limit: Int, holdingIn memory: MemoryBudget) async -> RemoteReading {
        switch await item.read(limit: limit) {
        case .page(var page):
            let (size, isHeld) = (page.bytes.count, await memory.reserve(page.bytes.count))
            if !isHeld { page.bytes = SpooledBytes.spooled(page.bytes) }
            return RemoteReading(.page(page), size: size, isHeld: isHeld)
        case let result: return RemoteReading(result, size: 0, isHeld: false)
        }
    }

    /// Returns what the page gave, once.
    func take() -> ItemReadResult {
        let result = content.withLock { content in
            let result = content
            content = nil
            return result
        }
        guard let result else { preconditionFailure("a page is taken once") }
        return result
    }
}
