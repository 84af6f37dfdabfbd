/// FNV-1a over 64 bits: small, and the same on every machine and in every run (`Hasher` is neither).
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func update(_ number: UInt64) {
        value = StableHash.mixed(value ^ number)
    }

    /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result hangs on every bit given.
    static func mixed(_ number: UInt64) -> UInt64 {
        var number = number &+ 0x9E37_79B9_7F4A_7C15
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
