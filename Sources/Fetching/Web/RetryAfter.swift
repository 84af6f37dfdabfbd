import ArticleModel
import Foundation
import Text

/// What `Retry-After` says: how long a server asks to be left alone.
package enum RetryAfter: Hashable, Sendable {
    case seconds(Int)
    case date(Timestamp)

    /// Reads whole seconds, or a date in one of the three forms of HTTP (RFC 9110, section 5.6.7); nil for anything else.
    init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            // More digits than a number has are more seconds than anybody lives.
            self = .seconds(Int(text) ?? Int.max)
        } else if let date = HTTPDate.timestamp(text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    /// The seconds from `now` on, at least none and at most `limit`.
    func seconds(from now: Timestamp, limit: Int) -> Int {
        switch self {
        case .seconds(let seconds): min(seconds, limit)
        case .date(let date): min(max(date.secondsSinceEpoch - now.secondsSinceEpoch, 0), limit)
        }
    }
}
