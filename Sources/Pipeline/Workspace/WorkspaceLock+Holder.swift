import ArticleModel
import Foundation

extension WorkspaceLock {
    /// The process that holds the lock, and when it took it, by the clock of the machine.
    struct Holder: Hashable, Sendable {
        private let process: Int32
        private let since: Timestamp

        /// Most runs end within minutes; one that takes longer than this is likely to wait for something that does not come.
        private static let usualSeconds = 86_400

        init(process: Int32) {
            self.process = process
            since = .now
        }

        /// Reads what `write` has written; nil where a kill has left less, or an older version nothing.
        init?(contentsOf path: String) {
            let words =
                (try? String(contentsOfFile: path, encoding: .utf8))?.split(whereSeparator: \.isWhitespace) ?? []
            guard words.count == 2, let process = Int32(words[0]), let since = Timestamp(String(words[1])) else {
                return nil
            }
            self.process = process
            self.since = since
        }

        /// Writes it down as far as that goes: the lock holds also where nobody can read whose it is.
        func write(to descriptor: Int32) {
            let line = Array("\(process) \(since)\n".utf8)
            guard ftruncate(descriptor, 0) == 0 else { return }
            _ = pwrite(descriptor, line, line.count, 0)
        }
    }
}

extension WorkspaceLock.Holder: CustomStringConvertible {
    /// Such as `process 4711, since 2026-11-21T06:00:00Z`, and whether that is long.
    var description: String {
        let seconds = Timestamp.now.secondsSinceEpoch - since.secondsSinceEpoch
        return "process \(process), since \(since)" + (seconds > Self.usualSeconds ? ", for more than a day" : "")
    }
}
