import Text

/// Recognizes `style` and `class` attributes that keep their element from being shown.
enum HiddenStyle {
    /// Whether a class name hides the element and none shows it again on some screens ("hidden md:block").
    static func isHidden(byClass names: ArraySlice<UInt8>) -> Bool {
        guard mayHide(names) else { return false }
        var isHidden = false
        for name in names.split(whereSeparator: { $0 <= 32 }) {
            if hidingNames.contains(where: name.elementsEqual) {
                isHidden = true
            } else if name.contains(UInt8(ascii: ":"))
                || showingWords.contains(where: { contains($0, in: Array(name)) })
            {
                return false
            }
        }
        return isHidden
    }

    /// Whether "hid" or "non" is in `names`; most have neither.
    private static func mayHide(_ names: ArraySlice<UInt8>) -> Bool {
        var pair = (UInt8(0), UInt8(0))
        for byte in names {
            if byte == UInt8(ascii: "d"), pair == (UInt8(ascii: "h"), UInt8(ascii: "i")) { return true }
            if byte == UInt8(ascii: "n"), pair == (UInt8(ascii: "n"), UInt8(ascii: "o")) { return true }
            pair = (pair.1, byte)
        }
        return false
    }

    private static let hidingNames = ["hidden", "hide", "d-none", "is-hidden", "u-hidden"].map { Array($0.utf8) }
    /// The parts of names that show an element.
    private static let showingWords = ["block", "flex", "grid", "inline", "show", "visible"].map { Array($0.utf8) }

    /// Whether a declaration in a `style` attribute hides the element.
    static func isHidden(byStyle style: ArraySlice<UInt8>) -> Bool {
        // Most styles are short and hold neither word.
        guard style.contains(where: { $0 | 32 == UInt8(ascii: "d") || $0 | 32 == UInt8(ascii: "v") }) else {
            return false
        }
        let plain = style.filter { $0 > 32 }.asciiLowercased
        return plain.split(separator: UInt8(ascii: ";")).contains { declaration in
            declarations.contains { declaration.starts(with: $0) }
        }
    }

    private static let declarations = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

    private static func contains(_ text: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[within: $0.upTo($0 + text.count)].elementsEqual(text) }
    }
}
