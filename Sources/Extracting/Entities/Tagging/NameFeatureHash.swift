/// FNV-1a over the bytes of one feature: its letter, then its value.
///
/// The same function in `scripts/tagger/vectors.py` hashes the words of the vectors.
struct NameFeatureHash {
    private(set) var value: UInt32

    /// `kind` keeps the same value of two kinds of features apart.
    init(_ kind: Unicode.Scalar) { value = (2_166_136_261 ^ kind.value) &* 16_777_619 }

    init(_ kind: Unicode.Scalar, _ text: String) {
        self.init(kind)
        for byte in text.utf8 { add(byte) }
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }

    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            add(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            UTF8.encode(scalar)?.forEach { add($0) }
        }
    }
}
