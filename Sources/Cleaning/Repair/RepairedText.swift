import ArticleModel

/// The lines of a text file without what no reader sees: NUL, byte order marks, zero-width and control characters.
///
/// Every kind of blank is a space, every kind of line break ends a line, and letters are those that were meant.
struct RepairedText {
    /// The lines without blanks at the end; those at the beginning tell of layout.
    private(set) var lines: [[Unicode.Scalar]] = []
    /// The number of characters that no editor types: NUL, escape and the like.
    private(set) var controlCharacters = 0
    /// The number of replacement characters, which stay: what stood there is not known.
    private(set) var lostLetters = 0
    private(set) var repairs = RepairCounts()

    /// The number of characters for each control character below which the file is no text.
    private static let minimumScalarsPerControl = 20

    init(_ text: String) throws(Rejection) {
        var line: [Unicode.Scalar] = []
        var scalars = 0
        var isAfterReturn = false
        for scalar in (LetterRepair.decoded(text, &repairs) ?? text).unicodeScalars {
            scalars += 1
            switch ScalarKind(scalar) {
            case .kept: line.append(scalar)
            case .blank: line.append(" ")
            case .lineBreak: if !(isAfterReturn && scalar == "\n") { end(&line) }
            case .invisible: break
            case .control: controlCharacters += 1
            case .lost:
                line.append(scalar)
                lostLetters += 1
            }
            isAfterReturn = scalar == "\r"
        }
        end(&line)
        try requireText(scalars)
    }

    private mutating func end(_ line: inout [Unicode.Scalar]) {
        while line.last == " " { line.removeLast() }
        // A copy of just these scalars: the array itself has room for the longest line so far, and so would every blank one.
        lines.append(line.map(\.self))
        line.removeAll(keepingCapacity: true)
    }

    private func requireText(_ scalars: Int) throws(Rejection) {
        let odd = controlCharacters + lostLetters
        if odd * RepairedText.minimumScalarsPerControl > scalars {
            throw Rejection(.clean, .binary, "\(odd) of \(scalars) characters are control characters")
        }
        if lines.allSatisfy(\.isEmpty) { throw Rejection(.clean, .empty, "no text in \(scalars) characters") }
    }
}

private enum ScalarKind {
    case kept, blank, lineBreak, invisible, control, lost

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x21...0x7E: self = .kept
        case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
        case 0xAD, 0x200B, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF: self = .invisible
        case 0x00...0x1F, 0x7F...0x9F: self = .control
        case 0xFFFD: self = .lost
        default: self = .kept
        }
    }
}
