import Text

/// One `Allow` or `Disallow`: a pattern on paths.
///
/// In a pattern `*` is any run of bytes, and `$` at its end is the end of the path.
struct RobotsRule: Hashable, Sendable {
    let isAllowed: Bool
    /// The length of the pattern, by which the most specific rule is found.
    let length: Int
    /// What stands between the stars, in order.
    private let parts: [[UInt8]]
    private let isAnchored: Bool

    /// Nil for an empty pattern, which is no rule.
    init?(_ pattern: ArraySlice<UInt8>, isAllowed: Bool) {
        if pattern.isEmpty { return nil }
        isAnchored = pattern.last == UInt8(ascii: "$")
        let written = isAnchored ? pattern.dropLast() : pattern
        let bytes = Array(PercentEncoding.normalized(written, keeping: RobotsRule.kept).utf8)
        parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { Array($0) }
        length = bytes.count + (isAnchored ? 1 : 0)
        self.isAllowed = isAllowed
    }

    /// What is reserved in a URL stands for itself, encoded or not; `%` is there where nothing encoded follows it.
    private static let kept: StaticString = "!&'()*+,;=:@/?#[]%"

    /// Returns `path`, with its query, in the form that rules are matched with: a star or dollar in it is written as a
    /// rule must write it.
    static func comparable(_ path: ArraySlice<UInt8>) -> [UInt8] {
        Array(PercentEncoding.normalized(path, keeping: "!&'()+,;=:@/?#[]%").utf8)
    }

    /// Whether the pattern matches the beginning of `path`, which `comparable` has made.
    func matches(_ path: [UInt8]) -> Bool {
        guard let first = parts.first, path.starts(with: first) else { return false }
        if parts.count == 1 { return !isAnchored || path.count == first.count }
        var rest = path[first.count...]
        for part in parts.dropFirst().dropLast() {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        let last = parts[parts.count - 1]
        return isAnchored ? rest.count >= last.count && rest.suffix(last.count) == last[...] : rest.contains(last)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func firstRange(of part: [UInt8]) -> Range<Int>? {
        if part.isEmpty { return startIndex..<startIndex }
        guard count >= part.count else { return nil }
        return (startIndex...(endIndex - part.count)).first { self[$0] == part[0] && self[$0...].starts(with: part) }
            .map { $0..<($0 + part.count) }
    }

    fileprivate func contains(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}
