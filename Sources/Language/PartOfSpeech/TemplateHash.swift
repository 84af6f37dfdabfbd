/// Hashes a feature of the part-of-speech model, as it was hashed in training (`scripts/tagger/pos_features.py`).
enum TemplateHash {
    /// The hash of a feature: its template, and one or two values. The last steps are MurmurHash3's.
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
