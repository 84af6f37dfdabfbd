/// The hashes that the model was trained with (`scripts/tagger/pos_features.py`).
enum FeatureHash {
    /// FNV-1a over whole scalars: goes on from `hash` with one more.
    @inline(__always)
    static func step(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { (hash ^ scalar) &* 16_777_619 }

    static let start: UInt32 = 2_166_136_261

    /// The 32 bits that stand for a feature: its template, and what it saw. The last steps are MurmurHash3's.
    @inline(__always)
    static func mixed(_ template: UInt32, _ first: UInt32, _ second: UInt32 = 0) -> UInt32 {
        let turned = second &* 0x85EB_CA6B
        var hash = first &* 0x9E37_79B1 ^ (turned << 15 | turned >> 17) ^ (template &+ 1) &* 0xC2B2_AE35
        hash ^= hash >> 16
        hash = hash &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash = hash &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
