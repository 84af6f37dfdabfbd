import Text

/// A hash of one feature of the name tagger: its kind, then its value.
///
/// `scripts/tagger/vectors.py` hashes the words of the vectors with the same function.
struct NameFeatureHash {
    private var hash = StableHash32()

    var value: UInt32 { hash.value }

    /// Starts with the kind of the feature, which keeps equal values of two kinds apart.
    init(_ kind: Unicode.Scalar) { hash.step(kind.value) }

    init(_ kind: Unicode.Scalar, _ text: String) {
        self.init(kind)
        hash.update(text.utf8)
    }

    mutating func add(_ byte: UInt8) { hash.step(UInt32(byte)) }

    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { hash.step(scalar.value) } else { hash.update(scalar.utf8) }
    }
}
