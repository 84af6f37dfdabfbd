import ArticleModel

/// The number of repairs in a text, by kind.
struct RepairCounts: Hashable, Sendable {
    var decodings = 0
    var ligatures = 0
    var hyphens = 0
    var entities = 0
    var spacedWords = 0

    /// The counts in words, such as `ligatures 3, wrongly decoded letters 1`; nil where nothing was repaired.
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

/// Repairs letters and never invents any: each letter that comes out is one that the writer meant, told by those that
/// stand there.
enum LetterRepair {
    /// Returns the text repaired; nil where there is nothing to repair.
    ///
    /// Wrongly decoded letters are repaired first: a ligature may be among them.
    static func repaired(_ text: String, _ repairs: inout RepairCounts) -> String? {
        let decoded = decoded(text, &repairs)
        let scalars = Array((decoded ?? text).unicodeScalars)
        return plain(scalars, &repairs).map { String($0) } ?? decoded
    }

    /// Returns the text with wrongly decoded letters repaired; nil where there are none.
    static func decoded(_ text: String, _ repairs: inout RepairCounts) -> String? {
        guard Mojibake.isPossible(in: text), let repaired = Mojibake.repaired(Array(text.unicodeScalars)) else {
            return nil
        }
        repairs.decodings += repaired.count
        return String(repaired.scalars)
    }

    /// Returns the text with other characters replaced; nil where there are none to replace.
    ///
    /// Replacements change the length of lines: where lines are hard-wrapped, that must have been detected before.
    static func plain(_ scalars: [Unicode.Scalar], _ repairs: inout RepairCounts) -> [Unicode.Scalar]? {
        guard scalars.contains(where: { $0 == "&" || $0.value == 0x2010 || $0.value == 0x2011 || $0.value >= 0xFB00 })
        else { return nil }
        let before = repairs
        let plain = replaced(scalars, &repairs)
        return repairs == before ? nil : plain
    }

    private static func replaced(_ scalars: [Unicode.Scalar], _ repairs: inout RepairCounts) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        plain.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "&", let entity = CharacterReplacements.entity(at: index, in: scalars) {
                plain.append(entity.letter)
                repairs.entities += 1
                index = entity.end
                continue
            }
            if let letters = CharacterReplacements.plain(scalars[index]) {
                plain += letters
                if letters == ["-"] { repairs.hyphens += 1 } else { repairs.ligatures += 1 }
            } else {
                plain.append(scalars[index])
            }
            index += 1
        }
        return plain
    }
}
