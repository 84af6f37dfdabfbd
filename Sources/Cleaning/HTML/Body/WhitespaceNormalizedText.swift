import Markup

/// Text put together from pieces of a page as a browser shows it.
///
/// White space of any kind folds to one blank; soft hyphens and zero-width characters go.
struct WhitespaceNormalizedText {
    private var bytes: [UInt8] = []
    private var isSpacePending = false
    private var isSeamPending = false
    /// How many letters and digits, roughly: bytes that are no blank.
    private(set) var weight = 0

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether a full stop or the like stands at the end, closing marks aside.
    var endsSentence: Bool {
        for byte in bytes.reversed().prefix(6) {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
            // A bracket, a straight mark, and the bytes of ”, ’ and ».
            case UInt8(ascii: ")"), UInt8(ascii: "\""), 0xE2, 0x80, 0x9D, 0x99, 0xC2, 0xBB: continue
            default: return false
            }
        }
        return false
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ piece: ArraySlice<UInt8>) { piece.withUnsafeBufferPointer { append($0) } }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < piece.count {
            let byte = piece[place]
            if byte <= 32 {
                isSpacePending = true
                place += 1
            } else if WhitespaceNormalizedText.isPlain(byte) {
                write(byte)
                var end = place + 1
                while end < piece.count, piece[end] > 32, WhitespaceNormalizedText.isPlain(piece[end]) { end += 1 }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[place + 1..<end]))
                weight += end - place - 1
                place = end
            } else {
                place += appendSpecial(piece, at: place)
            }
        }
    }

    mutating func appendSpace() { isSpacePending = true }

    /// Something was cut out here: two words do not become one, but a mark stays at its word.
    mutating func appendSeam() { isSeamPending = true }

    /// One element ends here and another begins, without a blank: what ends a sentence or a word and what
    /// begins the next are parted, as the page's style does it ("15:48 Uhr" and "Reading time").
    mutating func appendBorder() { isBorderPending = true }
    private var isBorderPending = false

    private mutating func write(_ byte: UInt8) {
        if isSeamPending || isBorderPending { closeSeam(before: byte) }
        if isSpacePending, !bytes.isEmpty { bytes.append(32) }
        isSpacePending = false
        bytes.append(byte)
        weight += 1
    }

    private mutating func closeSeam(before byte: UInt8) {
        let last = bytes.last ?? 32
        if isSeamPending, WhitespaceNormalizedText.isWord(last), WhitespaceNormalizedText.isWord(byte) {
            isSpacePending = true
        }
        if isBorderPending, byte >= 65, byte <= 90, WhitespaceNormalizedText.endsWord(last) { isSpacePending = true }
        isSeamPending = false
        isBorderPending = false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 128 || (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57)
    }

    /// A small letter, a digit or the end of a sentence.
    private static func endsWord(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Whether no character that begins with `byte` is white space or invisible.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: false
        default: true
        }
    }

    /// Takes the character that begins at `place`; returns its length.
    private mutating func appendSpecial(_ piece: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let second = place + 1 < piece.count ? piece[place + 1] : 0
        let third = place + 2 < piece.count ? piece[place + 2] : 0
        switch (piece[place], second, third) {
        // The soft hyphen.
        case (0xC2, 0xAD, _): return 2
        case (0xC2, 0xA0, _), (0xC2, 0x85, _):
            isSpacePending = true
            return 2
        // U+200B, U+2060, U+FEFF.
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
        // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            isSpacePending = true
            return 3
        default:
            write(piece[place])
            return 1
        }
    }
}

extension WhitespaceNormalizedText {
    /// All text of `node`, one line.
    static func of(_ node: Int, in tree: HTMLTree) -> String {
        var folded = WhitespaceNormalizedText()
        for place in node..<tree.nodes[node].end {
            if tree.nodes[place].tag == .text {
                folded.append(tree.text(of: place))
            } else if !tree.nodes[place].tag.isInline {
                folded.appendSpace()
            }
        }
        return folded.text
    }

    /// All text of `node`, one line, in which the words of neighbouring links and labels stand apart.
    static func sample(of node: Int, in tree: HTMLTree) -> String {
        var folded = WhitespaceNormalizedText()
        var holder = node
        for place in node..<tree.nodes[node].end {
            if tree.nodes[place].tag == .text {
                let parent = tree.nodes[place].parent
                if parent != holder, isOwnLine(parent, tree) || isOwnLine(holder, tree) { folded.appendSeam() }
                holder = parent
                folded.append(tree.text(of: place))
            } else if !tree.nodes[place].tag.isInline {
                folded.appendSpace()
            }
        }
        return folded.text
    }

    /// Whether `node` is one of the inline elements that furniture is made of, each shown as a line or a button.
    private static func isOwnLine(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard node >= 0 else { return false }
        return switch tree.nodes[node].tag {
        case .a, .span, .label, .small, .time: true
        default: false
        }
    }

    static func fold(_ text: String) -> String {
        var folded = WhitespaceNormalizedText()
        var text = text
        text.withUTF8 { folded.append($0) }
        return folded.text
    }
}
