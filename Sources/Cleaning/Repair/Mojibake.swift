import Text

/// Repairs letters whose UTF-8 was read as windows-1252 or Latin-1: "â€™" for ’, "Ã©" for é.
///
/// It repairs only what becomes valid UTF-8 and nobody writes on purpose. Three such letters in a row,
/// and Â or Ã before a sign, are certain by themselves; other pairs ("Å‚") only beside or together with those.
enum Mojibake {
    struct Repaired: Hashable {
        var scalars: [Unicode.Scalar]
        /// The number of letters that were repaired.
        var count: Int
    }

    /// The number of times that text may have been decoded wrongly; it is seldom more than twice.
    private static let maximumRounds = 3

    /// Returns the text repaired; nil where there is nothing to repair.
    static func repaired(_ scalars: [Unicode.Scalar]) -> Repaired? {
        var repaired = Repaired(scalars: scalars, count: 0)
        for _ in 0.upTo(maximumRounds) {
            guard let next = round(repaired.scalars) else { break }
            repaired = Repaired(scalars: next.scalars, count: repaired.count + next.count)
        }
        return repaired.count == 0 ? nil : repaired
    }

    /// Whether `text` may hold any: a letter from Â to ô, and after it one that is not ASCII.
    static func isPossible(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.dropLast(2).contains { index in
                bytes[index] == 0xC3 && bytes[index + 1] >= 0x82 && bytes[index + 1] <= 0xB4 && bytes[index + 2] >= 0x80
            }
        }
    }

    private static func round(_ scalars: [Unicode.Scalar]) -> Repaired? {
        let found = pieces(of: scalars)
        let isSpoilt = found.contains(where: \.isCertain)
        let certain = found.indices.filter { found[$0].isCertain || isSpoilt || isBesideAnother($0, found) }
        if certain.isEmpty { return nil }
        var repaired: [Unicode.Scalar] = []
        repaired.reserveCapacity(scalars.count)
        var end = 0
        for piece in certain.map({ found[$0] }) {
            repaired += scalars[within: end.upTo(piece.range.lowerBound)]
            repaired.append(piece.letter)
            end = piece.range.upperBound
        }
        return Repaired(scalars: repaired + scalars[end...], count: certain.count)
    }

    private struct Piece {
        let range: Range<Int>
        let letter: Unicode.Scalar
        let isCertain: Bool
    }

    private static func isBesideAnother(_ index: Int, _ pieces: [Piece]) -> Bool {
        let range = pieces[index].range
        return pieces[at: index - 1]?.range.upperBound == range.lowerBound
            || pieces[at: index + 1]?.range.lowerBound == range.upperBound
    }

    private static func pieces(of scalars: [Unicode.Scalar]) -> [Piece] {
        var pieces: [Piece] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].value >= 0xC2, scalars[index].value <= 0xF4, let piece = piece(at: index, scalars)
            else {
                index += 1
                continue
            }
            pieces.append(piece)
            index = piece.range.upperBound
        }
        return pieces
    }

    private static func piece(at index: Int, _ scalars: [Unicode.Scalar]) -> Piece? {
        let lead = UInt8(scalars[index].value)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var bytes = [lead]
        while bytes.count < length, index + bytes.count < scalars.count,
            let byte = byte(of: scalars[padded: index + bytes.count]), byte & 0xC0 == 0x80
        { bytes.append(byte) }
        if bytes.count < length { return closingMark(at: index, bytes, scalars) }
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard text.count == 1, let letter = text.first, letter != "\u{FFFD}" || length == 3 else { return nil }
        let isCertain = lead == 0xE2 || lead >= 0xEF || isCertainPair(at: index, scalars)
        guard isCertain || letter.properties.isAlphabetic else { return nil }
        return Piece(range: index.upTo(index + length), letter: letter, isCertain: isCertain)
    }

    /// Returns the closing mark that "â€" is without its third letter, which windows-1252 does not have.
    private static func closingMark(at index: Int, _ bytes: [UInt8], _ scalars: [Unicode.Scalar]) -> Piece? {
        guard bytes == [0xE2, 0x80] else { return nil }
        return Piece(range: index.upTo(index + 2), letter: "\u{201D}", isCertain: true)
    }

    /// Whether Â or Ã before a sign is certain; "AMANHÃ”" may be a word in capitals before a closing mark.
    private static func isCertainPair(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[index] == "\u{C2}" || scalars[index] == "\u{C3}" else { return false }
        let isMark = closingMarks.contains(scalars[padded: index + 1])
        return !(isMark && index > 0 && scalars[padded: index - 1].isUppercase)
    }

    /// The marks that may follow the last letter of a word in an undamaged text.
    private static let closingMarks: Set<Unicode.Scalar> = [
        "\u{AB}", "\u{BB}", "\u{2013}", "\u{2014}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}",
    ]

    /// Returns the byte that windows-1252, or where it has none Latin-1, reads as `scalar`.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return windows1252[scalar.value]
    }

    private static let windows1252: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
        0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
        0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
        0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    ]
}
