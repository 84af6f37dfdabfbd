/// Random numbers that follow from a seed and are the same in every run and on every machine.
///
/// So a test that fails fails again, and a generated article is generated again. SplitMix64 (Steele, Lea and Flood, 2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// Creates the generator of the `stream`-th article or text, which depends on no other.
    package init(seed: UInt64, stream: Int) {
        state = seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(truncatingIfNeeded: stream)
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Choices that later versions of the standard library cannot change, as they can those of `random(in:using:)`.
extension SeededRandom {
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Returns one of `elements`, of which there is at least one.
    package mutating func pick<Element>(_ elements: some RandomAccessCollection<Element>) -> Element {
        elements[elements.index(elements.startIndex, offsetBy: number(in: 0...elements.count - 1))]
    }
}
