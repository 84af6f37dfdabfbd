import ArticleModel
import Rights
import Text

/// A line that says how machines may use what the site has, such as `Content-Usage: /archive/ train-ai=n`.
///
/// Where the value begins with a slash, a path stands before it, as in a rule (draft-ietf-aipref-attach-05, section 3.2); sites
/// write `Content-Signal` likewise.
struct RobotsSignal: Hashable, Sendable {
    enum Kind: Sendable { case contentSignal, contentUsage }

    let kind: Kind
    /// What is said, without the path.
    let value: String
    /// Nil for all paths.
    private let path: RobotsRule?

    init(_ kind: Kind, _ line: ArraySlice<UInt8>) {
        self.kind = kind
        let isOfPath = line.first == UInt8(ascii: "/")
        let pattern = line.prefix { isOfPath && !$0.isOne(of: " \t") }
        path = RobotsRule(pattern, isAllowed: true)
        value = String(decoding: line.dropFirst(pattern.count), as: UTF8.self)
    }

    /// The length of the pattern where that matches `path`, which `RobotsRule.comparable` has made; nil where it does not.
    fileprivate func length(matching path: [UInt8]) -> Int? {
        guard let pattern = self.path else { return 0 }
        return pattern.matches(path) ? pattern.length : nil
    }

    fileprivate func statements(to agent: String?) -> [RightsStatement] {
        switch kind {
        case .contentSignal: ContentSignals.statements(value, at: .robots, to: agent)
        case .contentUsage: ContentUsage.statements(value, at: .robots, to: agent)
        }
    }
}

extension RobotsRules {
    /// Returns what is said of the use of the page at `path`, with its query: of each kind of line those whose path is the
    /// longest that matches, and the licences.
    package func rights(for path: String) -> [RightsStatement] {
        let path = RobotsRule.comparable(Array(path.utf8)[...])
        let said = [RobotsSignal.Kind.contentSignal, .contentUsage].flatMap { kind -> [RightsStatement] in
            let matching = signals.filter { $0.kind == kind }.compactMap { signal in
                signal.length(matching: path).map { (signal, $0) }
            }
            let longest = matching.map(\.1).max()
            return matching.filter { $0.1 == longest }.flatMap { $0.0.statements(to: addressee) }
        }
        let terms = licences.map { Licence.statement($0, at: .robots, named: "License") }
        return (said + terms).bounded
    }
}
