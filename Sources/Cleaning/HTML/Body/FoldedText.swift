import Markup

/// Text put together from pieces of a page as a browser shows it.
///
/// White space of any kind folds to one blank; soft hyphens and zero-width characters go.
struct FoldedText {
    private var bytes: [UInt8] = []
    private var isSpacePending = false
    /// How many letters and digits, roughly: bytes that are no blank.
    private(set) var weight = 0

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ piece: ArraySlice<UInt8>) {
        var place = piece.startIndex
        while place < piece.endIndex {
            let byte = piece[place]
            if byte <= 32 {
                isSpacePending = true
                place += 1
            } else if byte < 0xC2 || FoldedText.plainLeads[Int(byte)] {
                write(byte)
                place += 1
            } else {
                place += appendSpecial(piece[place...])
            }
        }
    }

    mutating func appendSpace() { isSpacePending = true }

    private mutating func write(_ byte: UInt8) {
        if isSpacePending, !bytes.isEmpty { bytes.append(32) }
        isSpacePending = false
        bytes.append(byte)
        weight += 1
    }

    /// Lead bytes of characters none of which is white space or invisible.
    private static let plainLeads: [Bool] = (0..<256).map { ![0xC2, 0xE1, 0xE2, 0xE3, 0xEF].contains($0) }

    /// Takes the character at the start of `rest`; returns its length.
    private mutating func appendSpecial(_ rest: ArraySlice<UInt8>) -> Int {
        let code = rest.prefix(3)
        let pair = code.prefix(2)
        if pair.elementsEqual([0xC2, 0xAD]) { return 2 }
        if pair.elementsEqual([0xC2, 0xA0]) || pair.elementsEqual([0xC2, 0x85]) {
            isSpacePending = true
            return 2
        }
        if FoldedText.invisible.contains(where: code.elementsEqual) { return 3 }
        if FoldedText.isWideSpace(Array(code)) {
            isSpacePending = true
            return 3
        }
        write(rest[rest.startIndex])
        return 1
    }

    /// U+200B, U+2060, U+FEFF.
    private static let invisible: [[UInt8]] = [[0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF]]

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static func isWideSpace(_ code: [UInt8]) -> Bool {
        guard code.count == 3 else { return false }
        switch (code[0], code[1], code[2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return true
        default: return false
        }
    }
}

extension FoldedText {
    /// All text of `node`, one line.
    static func of(_ node: Int, in tree: HTMLTree) -> String {
        var folded = FoldedText()
        for place in node..<tree.nodes[node].end {
            if tree.nodes[place].tag == .text {
                folded.append(tree.text(of: place))
            } else if !tree.nodes[place].tag.isInline {
                folded.appendSpace()
            }
        }
        return folded.text
    }

    static func fold(_ text: String) -> String {
        var folded = FoldedText()
        folded.append(ArraySlice(text.utf8))
        return folded.text
    }
}
