import Text

/// Letters whose UTF-8 was read as windows-1252 or Latin-1: "â€™" for ’, "Ã©" for é.
///
/// Mended is only what is valid UTF-8 again and what nobody writes on purpose. Three such letters in a row,
/// and Â or Ã before a sign, are certain by themselves; other pairs ("Å‚") only beside or together with those.
enum Mojibake {
    struct Mended: Hashable {
        var scalars: [Unicode.Scalar]
        /// How many letters were put right.
        var count: Int
    }

    /// Text may be spoilt twice, and seldom more often.
    private static let mostRounds = 3

    /// Nil where there is nothing to mend.
    static func mended(_ scalars: [Unicode.Scalar]) -> Mended? {
        var mended = Mended(scalars: scalars, count: 0)
        for _ in 0..<mostRounds {
            guard let next = round(mended.scalars) else { break }
            mended = Mended(scalars: next.scalars, count: mended.count + next.count)
        }
        return mended.count == 0 ? nil : mended
    }

    /// Whether `text` may hold any: a letter from Â to ô, and behind it one that is no ASCII.
    static func isPossible(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.dropLast(2).contains { index in
                bytes[index] == 0xC3 && bytes[index + 1] >= 0x82 && bytes[index + 1] <= 0xB4 && bytes[index + 2] >= 0x80
            }
        }
    }

    private static func round(_ scalars: [Unicode.Scalar]) -> Mended? {
        let found = pieces(of: scalars)
        let isSpoilt = found.contains(where: \.isCertain)
        let certain = found.indices.filter { found[$0].isCertain || isSpoilt || isBesideAnother($0, found) }
        if certain.isEmpty { return nil }
        var mended: [Unicode.Scalar] = []
        mended.reserveCapacity(scalars.count)
        var end = 0
        for piece in certain.map({ found[$0] }) {
            mended += scalars[end..<piece.range.lowerBound]
            mended.append(piece.letter)
            end = piece.range.upperBound
        }
        return Mended(scalars: mended + scalars[end...], count: certain.count)
    }

    private struct Piece {
        let range: Range<Int>
        let letter: Unicode.Scalar
        let isCertain: Bool
    }

    private static func isBesideAnother(_ index: Int, _ pieces: [Piece]) -> Bool {
        let range = pieces[index].range
        return index > 0 && pieces[index - 1].range.upperBound == range.lowerBound
            || index + 1 < pieces.count && pieces[index + 1].range.lowerBound == range.upperBound
    }

    private static func pieces(of scalars: [Unicode.Scalar]) -> [Piece] {
        var pieces: [Piece] = []
        var place = 0
        while place < scalars.count {
            guard scalars[place].value >= 0xC2, scalars[place].value <= 0xF4, let piece = piece(at: place, scalars)
            else {
                place += 1
                continue
            }
            pieces.append(piece)
            place = piece.range.upperBound
        }
        return pieces
    }

    private static func piece(at place: Int, _ scalars: [Unicode.Scalar]) -> Piece? {
        let lead = UInt8(scalars[place].value)
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var bytes = [lead]
        while bytes.count < length, place + bytes.count < scalars.count,
            let byte = byte(of: scalars[place + bytes.count]), byte & 0xC0 == 0x80
        { bytes.append(byte) }
        if bytes.count < length { return closingMark(at: place, bytes, scalars) }
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard text.count == 1, let letter = text.first, letter != "\u{FFFD}" || length == 3 else { return nil }
        let isCertain = lead == 0xE2 || lead >= 0xEF || isCertainPair(at: place, scalars)
        guard isCertain || letter.properties.isAlphabetic else { return nil }
        return Piece(range: place..<place + length, letter: letter, isCertain: isCertain)
    }

    /// "â€" without its third letter, which windows-1252 does not have: a closing mark.
    private static func closingMark(at place: Int, _ bytes: [UInt8], _ scalars: [Unicode.Scalar]) -> Piece? {
        guard bytes == [0xE2, 0x80] else { return nil }
        return Piece(range: place..<place + 2, letter: "\u{201D}", isCertain: true)
    }

    /// Â or Ã before a sign; "AMANHÃ”" may be a word in capitals before a closing mark.
    private static func isCertainPair(at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[place] == "\u{C2}" || scalars[place] == "\u{C3}" else { return false }
        let isMark = closingMarks.contains(scalars[place + 1])
        return !(isMark && place > 0 && scalars[place - 1].isUppercase)
    }

    /// What may follow the last letter of a word in a sound text.
    private static let closingMarks: Set<Unicode.Scalar> = [
        "\u{AB}", "\u{BB}", "\u{2013}", "\u{2014}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}",
    ]

    /// The byte that windows-1252, or where it has none Latin-1, reads as `scalar`.
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
