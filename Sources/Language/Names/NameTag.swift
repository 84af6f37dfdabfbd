/// The tag of a token in the BILOU scheme, as a number: 0 for outside, then begin, inside, last and unit of each kind.
enum NameTag {
    enum Position: UInt8 { case begin, inside, last, unit }

    static let outside: UInt8 = 0
    static let count = 1 + 4 * NameKind.allCases.count
    /// How many outputs the network has: the tags, filled up to a multiple of 16.
    static let paddedCount = 32

    static func tag(_ kind: Int, _ position: Position) -> UInt8 { UInt8(1 + 4 * kind) + position.rawValue }

    /// The position in the name; nil outside of names.
    static func position(_ tag: UInt8) -> Position? { tag == outside ? nil : Position(rawValue: (tag - 1) % 4) }

    static func kind(_ tag: UInt8) -> NameKind? { tag == outside ? nil : NameKind(rawValue: Int(tag - 1) / 4) }
}

/// The kind of thing that a name is for.
package enum NameKind: Int, CaseIterable, Hashable, Sendable { case person, organization, place, other }

/// A name that the network found, with its kind and how sure the network is, from 0 to 1.
package struct TaggedName: Hashable, Sendable {
    package let tokens: Range<Int>
    package let kind: NameKind
    /// The least of its tokens' probabilities of being part of a name of that kind, in hundredths.
    package let confidence: Double
}
