import ArticleModel

/// What was mended in a text, counted by kind.
struct LetterRepairs: Hashable, Sendable {
    var decodings = 0
    var ligatures = 0
    var hyphens = 0
    var entities = 0
    var spacedWords = 0

    static func += (left: inout LetterRepairs, right: LetterRepairs) {
        left.decodings += right.decodings
        left.ligatures += right.ligatures
        left.hyphens += right.hyphens
        left.entities += right.entities
        left.spacedWords += right.spacedWords
    }

    /// Such as `ligatures 3, wrongly decoded letters 1`; nil where nothing was mended.
    var list: String? {
        let kinds = [
            ("wrongly decoded letters", decodings), ("ligatures", ligatures), ("non-breaking hyphens", hyphens),
            ("letters written as HTML", entities), ("words spaced out", spacedWords),
        ]
        let found = kinds.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        return found.isEmpty ? nil : found.joined(separator: ", ")
    }

    var flag: QualityFlag? { list.map { QualityFlag(.repairedText, detail: $0) } }
}

/// Repair never invents: each letter that comes out is one that the writer meant, told by those that stand there.
enum LetterRepair {
    /// The text mended; nil where there is nothing to mend.
    ///
    /// Wrongly decoded letters are put right first: a ligature may be among them.
    static func mended(_ text: String, _ repairs: inout LetterRepairs) -> String? {
        guard isPossible(in: text) else { return nil }
        var scalars = Array(text.unicodeScalars)
        let before = repairs
        if let mojibake = Mojibake.mended(scalars) {
            scalars = mojibake.scalars
            repairs.decodings += mojibake.count
        }
        scalars = plain(scalars, &repairs)
        return repairs == before ? nil : String(scalars)
    }

    /// Most texts hold nothing of the kind, and are looked through byte by byte only.
    private static func isPossible(in text: String) -> Bool {
        var text = text
        let hasOddLetter = text.withUTF8 { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                case 0x26: index + 3 < bytes.count && isEntity(bytes[index + 1])
                case 0xEF: index + 1 < bytes.count && bytes[index + 1] == 0xAC
                case 0xE2:
                    index + 2 < bytes.count && bytes[index + 1] == 0x80
                        && (bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91)
                default: false
                }
            }
        }
        return hasOddLetter || Mojibake.isPossible(in: text)
    }

    private static func isEntity(_ byte: UInt8) -> Bool { byte == 0x23 || (byte >= 0x61 && byte <= 0x7A) }

    private static func plain(_ scalars: [Unicode.Scalar], _ repairs: inout LetterRepairs) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        plain.reserveCapacity(scalars.count)
        var place = 0
        while place < scalars.count {
            if scalars[place] == "&", let entity = OddLetters.entity(at: place, in: scalars) {
                plain.append(entity.letter)
                repairs.entities += 1
                place = entity.end
                continue
            }
            if let letters = OddLetters.plain(scalars[place]) {
                plain += letters
                if letters == ["-"] { repairs.hyphens += 1 } else { repairs.ligatures += 1 }
            } else {
                plain.append(scalars[place])
            }
            place += 1
        }
        return plain
    }
}
