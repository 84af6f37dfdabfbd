/// FNV-1a over 32 bits, for features of trained models and for small tables.
package struct StableHash32: Hashable, Sendable {
    @usableFromInline package var value: UInt32

    @inlinable package init() { value = 2_166_136_261 }

    /// Adds one unit, a byte or a scalar's value.
    @inlinable package mutating func step(_ unit: UInt32) { value = (value ^ unit) &* 16_777_619 }

    @inlinable package mutating func update(_ bytes: some Sequence<UInt8>) { for byte in bytes { step(UInt32(byte)) } }
}
