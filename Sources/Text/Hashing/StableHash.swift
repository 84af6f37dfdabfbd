/// A hash that is the same on every machine and in every run, as Swift's `Hasher` is not: FNV-1a over 64 bits.
package struct StableHash: Hashable, Sendable {
    @usableFromInline package var value: UInt64

    @inlinable package init() { value = 0xCBF2_9CE4_8422_2325 }

    /// Hashes `text` as its UTF-8 bytes.
    package init(of text: String) {
        self.init()
        update(text.utf8)
    }

    /// Hashes a sequence of bytes, such as a word.
    @inlinable package init(of bytes: some Sequence<UInt8>) {
        self.init()
        update(bytes)
    }

    /// Hashes a word. As above, but the sequence is not generic: other modules would read it through its witnesses, byte by byte.
    package init(of word: ArraySlice<UInt8>) {
        self.init()
        update(word)
    }

    /// Hashes a sequence of numbers of 64 bits, such as the hashes of words in a row.
    @inlinable package init(of numbers: some Sequence<UInt64>) {
        self.init()
        for number in numbers { update(number) }
    }

    /// Adds one unit, a byte or a scalar's value (Fowler, Noll and Vo's step).
    @inlinable package mutating func step(_ unit: UInt64) { value = (value ^ unit) &* 0x100_0000_01B3 }

    @inlinable package mutating func update(_ byte: UInt8) { step(UInt64(byte)) }

    @inlinable package mutating func update(_ bytes: some Sequence<UInt8>) { for byte in bytes { update(byte) } }

    /// Adds a word, as fast as other modules can have it.
    package mutating func update(_ word: ArraySlice<UInt8>) {
        word.withUnsafeBufferPointer { bytes in
            var hash = self
            for byte in bytes { hash.update(byte) }
            self = hash
        }
    }

    /// Adds a whole scalar.
    @inlinable package mutating func update(_ scalar: Unicode.Scalar) { step(UInt64(scalar.value)) }

    /// Adds a number of 64 bits, such as another hash, all bits of which count alike.
    @inlinable package mutating func update(_ number: UInt64) { value = StableHash.mixed(value ^ number) }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result depends on every bit given.
    @inlinable package static func mixed(_ number: UInt64) -> UInt64 {
        var number = number &+ 0x9E37_79B9_7F4A_7C15
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
