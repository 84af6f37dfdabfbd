/// What a reader sees of a scalar, and what has no place in cleaned text.
extension Unicode.Scalar {
    /// Whether the scalar steers a terminal or a printer, or turns the direction of the text around it: controls but for
    /// white space, and the embeddings, overrides and isolates of bidirectional text.
    ///
    /// The marks U+200E, U+200F and U+061C stay: Arabic and Hebrew need them beside digits and brackets, and they cannot
    /// hide what stands after them.
    package var isControlOrOverride: Bool {
        switch value {
        case 0x09...0x0D, 0x85: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x206F: true
        default: false
        }
    }

    /// Whether the scalar shows anything: not white space, what Unicode lets every font ignore (zero-width marks, Hangul
    /// fillers, variation selectors), controls, and the blank of Braille.
    package var isVisible: Bool {
        if value < 0x7F { return value > 0x20 }
        if isWhitespace || isControlOrOverride || value == 0x2800 { return false }
        return !properties.isDefaultIgnorableCodePoint
    }
}
