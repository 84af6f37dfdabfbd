import Text

/// Replaces characters that readers and searches take for others: typographic ligatures, non-breaking hyphens, and HTML
/// entities.
enum CharacterReplacements {
    /// Returns the replacement for `scalar`; nil where it stays.
    static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.value {
        case 0xFB00: ["f", "f"]
        case 0xFB01: ["f", "i"]
        case 0xFB02: ["f", "l"]
        case 0xFB03: ["f", "f", "i"]
        case 0xFB04: ["f", "f", "l"]
        case 0xFB05, 0xFB06: ["s", "t"]
        case 0x2010, 0x2011: ["-"]
        default: nil
        }
    }

    /// Returns the letter of the entity whose "&" is at `index`, and the index after its ";".
    static func entity(at index: Int, in scalars: [Unicode.Scalar]) -> (letter: Unicode.Scalar, end: Int)? {
        let name = scalars.dropFirst(index + 1).prefix(8).prefix { $0 != ";" }
        guard !name.isEmpty, name.endIndex < scalars.count, scalars[name.endIndex] == ";" else { return nil }
        let text = String(name)
        let letter = names[text] ?? (text.hasPrefix("#") ? numbered(text.dropFirst()) : nil)
        return letter.map { ($0, name.endIndex + 1) }
    }

    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let letter = value.flatMap(Unicode.Scalar.init), !letter.isControlOrOverride else { return nil }
        return letter.isWhitespace ? " " : letter
    }

    /// The entities that copied text holds; none of them is a word that an article would write so.
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "lsquo": "\u{2018}",
        "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "ndash": "\u{2013}", "mdash": "\u{2014}",
        "hellip": "\u{2026}", "euro": "\u{20AC}", "pound": "\u{A3}", "copy": "\u{A9}", "bull": "\u{2022}",
        "laquo": "\u{AB}", "raquo": "\u{BB}", "eacute": "\u{E9}", "egrave": "\u{E8}", "agrave": "\u{E0}",
        "ccedil": "\u{E7}", "ouml": "\u{F6}", "uuml": "\u{FC}", "auml": "\u{E4}", "szlig": "\u{DF}", "ntilde": "\u{F1}",
        "oacute": "\u{F3}", "aacute": "\u{E1}", "iacute": "\u{ED}", "shy": "\u{AD}", "zwj": "\u{200D}",
    ]
}
