/// How one wording of a quotation differs from the fullest, word by word.
struct WordComparison {
    /// Longer ones are shown without marks: the comparison takes as many steps as the product of their lengths.
    static let maximumWords = 400

    /// The fullest wording, with the words that the other leaves out struck, and words of its own inserted.
    let html: String

    init(_ wording: String, fullest: String) {
        let (own, full) = (WordComparison.words(wording), WordComparison.words(fullest))
        guard own.count <= WordComparison.maximumWords, full.count <= WordComparison.maximumWords else {
            html = HTMLEscaping().escapeText(wording)
            return
        }
        var (index, pieces) = (0, [(tag: String, word: Substring)]())
        for (ownIndex, fullIndex) in WordComparison.common(own, full) + [(own.count, full.count)] {
            let done = pieces.count { $0.tag != "ins" }
            pieces += full[done..<fullIndex].map { ("del", $0) } + own[index..<ownIndex].map { ("ins", $0) }
            if fullIndex < full.count { pieces.append(("", own[ownIndex])) }
            index = ownIndex + 1
        }
        html = WordComparison.html(pieces)
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// Without the marks around a word and its case: these are the printer's.
    private static func key(_ word: Substring) -> String {
        let kept = word.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return kept.isEmpty ? String(word) : String(String.UnicodeScalarView(kept))
    }

    /// Returns the pairs of positions of a longest common subsequence.
    private static func common(_ own: [Substring], _ full: [Substring]) -> [(Int, Int)] {
        let (one, other) = (own.map(key), full.map(key))
        var lengths = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in one.indices.reversed() {
            for column in other.indices.reversed() {
                lengths[row][column] =
                    one[row] == other[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var (row, column, found) = (0, 0, [(Int, Int)]())
        while row < one.count, column < other.count {
            if one[row] == other[column] {
                found.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return found
    }

    private static func html(_ pieces: [(tag: String, word: Substring)]) -> String {
        var (html, last) = ("", "")
        for (index, piece) in pieces.enumerated() {
            if piece.tag != last, !last.isEmpty { html += "</\(last)>" }
            if index > 0 { html += " " }
            if piece.tag != last, !piece.tag.isEmpty { html += "<\(piece.tag)>" }
            html += HTMLEscaping().escapeText(String(piece.word))
            last = piece.tag
        }
        return html + (last.isEmpty ? "" : "</\(last)>")
    }
}
