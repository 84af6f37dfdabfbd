/// What a token is to a name, as a number: 0 for outside, then begin, inside, last and unit of each kind.
enum NameTag {
    enum Place: UInt8 { case begin, inside, last, unit }

    static let outside: UInt8 = 0
    static let count = 1 + 4 * NameKind.allCases.count
    /// The network's outputs, filled up to a multiple of 16.
    static let paddedCount = 32

    static func tag(_ kind: Int, _ place: Place) -> UInt8 { UInt8(1 + 4 * kind) + place.rawValue }

    /// Nil outside.
    static func place(_ tag: UInt8) -> Place? { tag == outside ? nil : Place(rawValue: (tag - 1) % 4) }

    static func kind(_ tag: UInt8) -> NameKind? { tag == outside ? nil : NameKind(rawValue: Int(tag - 1) / 4) }
}

/// What a name names.
package enum NameKind: Int, CaseIterable, Hashable, Sendable { case person, organization, place, other }

/// A name that the network found: tokens, what they name, and how sure it is, from 0 to 1.
package struct TaggedName: Hashable, Sendable {
    package let tokens: Range<Int>
    package let kind: NameKind
    /// The least of its tokens' probabilities of being part of a name of that kind, in hundredths.
    package let confidence: Double
}
