extension Character {
    /// How many columns of a terminal the character takes.
    var displayWidth: Int {
        var width = 0
        var isJoined = false
        for scalar in unicodeScalars {
            // What is joined to an emoji is drawn into it.
            if !isJoined { width += scalar.displayWidth }
            isJoined = scalar == "\u{200D}"
        }
        return width
    }
}

extension StringProtocol {
    /// How many columns of a terminal the text takes.
    var displayWidth: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.displayWidth } }

    /// The text cut to `width` columns; an ellipsis stands for what was cut.
    func cut(to width: Int) -> String {
        guard displayWidth > width else { return String(self) }
        var left = Swift.max(width - 1, 0)
        let kept = prefix { character in
            left -= character.displayWidth
            return left >= 0
        }
        return kept.withoutBlanksAtEnd + (width > 0 ? "…" : "")
    }

    var withoutBlanksAtEnd: String { lastIndex { $0 != " " }.map { String(self[...$0]) } ?? "" }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: 0
        default: properties.isEmojiModifier ? 0 : Unicode.Scalar.isWide(value) || properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Whether it is wide or fullwidth by Unicode's Standard Annex 11, of which Swift knows nothing.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x1100: false
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
