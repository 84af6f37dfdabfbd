/// What a token is to a name: outside, or the beginning, inside, last or only token of a name of some kind.
struct NameTag: Hashable, Sendable {
    /// O, then B, I, L and U of each kind.
    static let count = 1 + 4 * NameKind.allCases.count
    /// The network's outputs, filled up to a multiple of 16.
    static let paddedCount = 32
}

/// What a name names.
public enum NameKind: Int, CaseIterable, Hashable, Sendable { case person, organization, place, other }

/// A name that the network found: tokens, what they name, and how sure it is, from 0 to 1.
public struct TaggedName: Hashable, Sendable {
    public let tokens: Range<Int>
    public let kind: NameKind
    /// The least of its tokens' probabilities of being part of a name of that kind, in hundredths.
    public let confidence: Double
}
