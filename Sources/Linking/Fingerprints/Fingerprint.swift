import Text

/// The MinHash signature of a text (Broder, 1997): the share of minima that two texts have in common is, on average, the
/// share of shingles that they have in common.
package struct Fingerprint: Hashable, Sendable {
    /// A text of fewer words is too short to say that it is a copy.
    package static let minimumWords = 20
    /// 20 bands of 6 minima bring together 99 % of pairs that share 80 % of their shingles, and 92 % at 70 %.
    static let bands = 20
    static let bandWidth = 6
    /// A cut copy shares its beginning: 8 bands of 5 minima over the first words.
    static let leadBands = 8
    static let leadBandWidth = 5
    static let leadWords = 100

    /// How many distinct shingles the text has.
    package let shingles: Int
    package let minima: [UInt32]
    /// The hashes of the bands of minima; similar texts share at least one of them (locality-sensitive hashing).
    package let bandHashes: [Int64]

    /// Nil for a text that is too short.
    package init?(_ text: String) {
        let words = NormalizedWords(text)
        guard words.count >= Fingerprint.minimumWords else { return nil }
        let all = ShingleSet(words)
        minima = Fingerprint.minima(of: all, count: Fingerprint.bands * Fingerprint.bandWidth)
        let lead = Fingerprint.minima(
            of: ShingleSet(words, first: Fingerprint.leadWords),
            count: Fingerprint.leadBands * Fingerprint.leadBandWidth)
        shingles = all.count
        bandHashes =
            Fingerprint.bandHashes(minima, width: Fingerprint.bandWidth, salt: 0)
            + Fingerprint.bandHashes(lead, width: Fingerprint.leadBandWidth, salt: 1)
    }

    package init(shingles: Int, minima: [UInt32]) {
        self.shingles = shingles
        self.minima = minima
        bandHashes = []
    }

    /// The odd factors of the hash functions, which never change.
    private static let factors = (0..<bands * bandWidth).map { StableHash.mixed(UInt64($0)) | 1 }

    /// The least hash of each hash function. The upper half of each product is the hash: multiply-shift (Dietzfelbinger 1996).
    private static func minima(of shingles: ShingleSet, count: Int) -> [UInt32] {
        factors.prefix(count).map { factor in
            var minimum = UInt64.max
            for shingle in shingles.hashes { minimum = min(minimum, shingle &* factor) }
            return UInt32(minimum >> 32)
        }
    }

    private static func bandHashes(_ minima: [UInt32], width: Int, salt: UInt64) -> [Int64] {
        stride(from: 0, to: minima.count, by: width).map { start in
            var hash = StableHash()
            hash.update(salt << 32 | UInt64(start))
            for minimum in minima[start..<start + width] { hash.update(UInt64(minimum)) }
            return Int64(bitPattern: hash.value)
        }
    }
}
