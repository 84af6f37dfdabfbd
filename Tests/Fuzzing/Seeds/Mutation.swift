import Randomness

/// Bytes damaged at random, in the ways of a fuzzer without feedback: for tests, which have seconds.
package struct Mutation {
    private var random: SeededRandom
    private let seeds: [[UInt8]]

    /// Damages one of `seeds`, of which there is at least one, and splices it with others.
    package init(of seeds: [[UInt8]], seed: UInt64) {
        random = SeededRandom(seed: seed)
        self.seeds = seeds
    }

    package mutating func next(maximumLength: Int) -> [UInt8] {
        var bytes = random.pick(seeds)
        if bytes.count > maximumLength {
            let start = random.number(in: 0...bytes.count - maximumLength)
            bytes = Array(bytes[start..<start + maximumLength])
        }
        for _ in 0...random.number(in: 0...5) { damage(&bytes) }
        return Array(bytes.prefix(maximumLength))
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = random.number(in: 0...bytes.count)
        let range = place..<min(bytes.count, place + random.number(in: 0...40))
        switch random.number(in: 0...6) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: Array(bytes[range]) + Array(bytes[range]), at: place)
        case 2: bytes.insert(UInt8(random.number(in: 0...255)), at: place)
        case 3 where !range.isEmpty: bytes[place] ^= 1 << random.number(in: 0...7)
        case 4: bytes.removeSubrange(place...)
        case 5: bytes.insert(contentsOf: Array(random.pick(Mutation.marks).utf8), at: place)
        default:
            let other = random.pick(seeds)
            let cut = random.number(in: 0...other.count)
            bytes.replaceSubrange(place..<bytes.count, with: other[cut...].prefix(2_000))
        }
    }

    /// What parsers of any kind look at twice.
    private static let marks = [
        "\"", "\u{201c}", "\u{201d}", "\u{2018}", ": ", ", .", ". ", "\n", "\r\n", "\0", "<", "</p>", "<!--",
        "&#x110000;", "{",
        "]", "\\u", "%", "..", "/", "@", "\u{fffd}", "\u{200b}", "\u{202e}", "\u{2028}", "\u{130}", "e\u{301}",
        "\u{1f469}\u{200d}",
        "0", "99999999999999999999", "-1", "1e999", "According to the mayor, ", "he said", "said ", " (", ") - ",
        " of the ",
    ]
}
