import Text

/// Recognizes `style` and `class` attributes that keep their element from being shown.
enum HiddenStyle {
    /// Whether a class name hides the element and none brings it back on some screens ("hidden md:block").
    static func isHidden(_ names: ArraySlice<UInt8>) -> Bool {
        guard mayHide(names) else { return false }
        var isHidden = false
        for name in names.split(whereSeparator: { $0 <= 32 }) {
            if hiding.contains(where: name.elementsEqual) {
                isHidden = true
            } else if name.contains(UInt8(ascii: ":")) || showing.contains(where: { holds($0, Array(name)) }) {
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

    private static let hiding = ["hidden", "hide", "d-none", "is-hidden", "u-hidden"].map { Array($0.utf8) }
    private static let showing = ["block", "flex", "grid", "inline", "show", "visible"].map { Array($0.utf8) }

    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
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

    private static func holds(_ text: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard bytes.count >= text.count else { return false }
        return (0...(bytes.count - text.count)).contains { bytes[$0..<$0 + text.count].elementsEqual(text) }
    }
}
