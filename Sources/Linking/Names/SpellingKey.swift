/// A key that spellings of one name share which differ by romanization or by how letters with marks are written: "muller" and
/// "mueller", "tatyana" and "tatiana".
package enum SpellingKey {
    /// Shorter words are left as they are: "Wu" is no "Vu".
    private static let minimumLength = 5

    /// The key of a folded word.
    package static func key(_ word: String) -> String {
        guard word.utf8.count >= minimumLength, word.utf8.allSatisfy({ $0 < 128 }) else { return word }
        var letters = Array(word.utf8)
        // "Kowalski" is no "Kowalsky".
        let isSky = word.hasSuffix("sky")
        for (from, to) in replacements { letters = replacing(from, with: to, in: letters) }
        var key: [UInt8] = []
        for letter in letters where letter != key.last { key.append(letter) }
        if isSky, key.last == UInt8(ascii: "i") { key[key.count - 1] = UInt8(ascii: "y") }
        return String(decoding: key, as: UTF8.self)
    }

    /// In the order in which they are made.
    private static let replacements: [([UInt8], [UInt8])] = [
        ("sch", "sh"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ck", "k"), ("tz", "ts"), ("ae", "a"),
        ("oe", "o"), ("ue", "u"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    private static func replacing(_ from: [UInt8], with to: [UInt8], in letters: [UInt8]) -> [UInt8] {
        var replaced: [UInt8] = []
        var index = 0
        while index < letters.count {
            if letters[index...].starts(with: from) {
                replaced += to
                index += from.count
            } else {
                replaced.append(letters[index])
                index += 1
            }
        }
        return replaced
    }
}
