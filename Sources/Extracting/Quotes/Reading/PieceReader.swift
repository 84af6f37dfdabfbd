/// Cuts a paragraph into pieces.
///
/// Words keep their hyphens, apostrophes and the stops of abbreviations, which the grammar of reporting clauses needs
/// in one piece ("son-in-law", "Ukraine’s", "U.S.", "Sen.").
struct PieceReader {
    private let scalars: [Unicode.Scalar]
    private let stretches: [MarkedStretch]
    private var place = 0
    private var pieces: [Piece] = []

    init(_ scalars: [Unicode.Scalar], _ stretches: [MarkedStretch]) {
        self.scalars = scalars
        self.stretches = stretches
    }

    mutating func read() -> [Piece] {
        pieces.reserveCapacity(scalars.count / 5)
        var next = 0
        while place < scalars.count {
            if next < stretches.count, place >= stretches[next].outer.lowerBound {
                readQuote(next)
                next += 1
            } else if isWordPart(scalars[place]) {
                readWord(before: next < stretches.count ? stretches[next].outer.lowerBound : scalars.count)
            } else {
                readPunctuation()
            }
        }
        return pieces
    }

    private mutating func readQuote(_ index: Int) {
        let outer = stretches[index].outer
        pieces.append(Piece(.quote(index), start: outer.lowerBound, end: outer.upperBound))
        place = outer.upperBound
    }

    private mutating func readPunctuation() {
        let kind: Piece.Kind? =
            switch scalars[place] {
            case ",": .comma
            case ":": .colon
            case ";": .semicolon
            case "—", "–", "―", "-": .dash
            case ".", "!", "?", "…": .stop
            case "(", "[": .open
            case ")", "]": .close
            case let scalar where scalar.isBlank: nil
            default: .other
            }
        if let kind { pieces.append(Piece(kind, start: place, end: place + 1)) }
        place += 1
    }

    private mutating func readWord(before limit: Int) {
        let start = place
        while place < limit, isWordPart(scalars[place]) || joins(place, before: limit) { place += 1 }
        var text = lowercased(start..<place)
        if place < limit, scalars[place] == ".", isAbbreviation(text) {
            place += 1
            if text.utf8.count == 1 { text += "." }
        }
        let ending = ending(of: text, from: start)
        text.removeLast(ending)
        pieces.append(
            Piece(
                .word, start: start, end: place, word: text, isCapitalized: scalars[start].isCapital,
                isPossessive: ending > 0 && scalars[place - 1] == "s", ending: ending))
    }

    /// The length of "’s", and of "’d", "’ve" and their like behind a pronoun: "she’d" is "she".
    private func ending(of word: String, from start: Int) -> Int {
        for length in 2...3 where place - length > start && ["'", "’"].contains(scalars[place - length]) {
            let isPronoun = FunctionWords.subjectPronouns.contains(String(word.dropLast(length)))
            let isKnown =
                length == 2 ? ["d", "m"].contains(scalars[place - 1]) : ["e", "l"].contains(scalars[place - 1])
            return length == 2 && scalars[place - 1] == "s" || isPronoun && isKnown ? length : 0
        }
        return 0
    }

    private func isAbbreviation(_ word: String) -> Bool {
        FunctionWords.titles.contains(word) || word.contains(".")
            || (word.utf8.count == 1 && scalars[place - 1].isCapital && word != "i")
    }

    /// Whether the scalar binds two halves of a word.
    private func joins(_ index: Int, before limit: Int) -> Bool {
        guard index + 1 < limit, isWordPart(scalars[index + 1]) else { return false }
        return switch scalars[index] {
        case "'", "’", "-", "‑", "‐", "&", "@", "_", "/": true
        case ",": index > 0 && scalars[index - 1].isDigit && scalars[index + 1].isDigit
        case ".":
            isInSmallAbbreviation(index)
                || index > 0 && (scalars[index + 1].isCapital || scalars[index + 1].isDigit)
                    && (index < 2 || !isWordPart(scalars[index - 2]) || scalars[index - 1].isDigit)
        default: false
        }
    }

    /// "a.m.", "p.m.", "e.g."
    private func isInSmallAbbreviation(_ index: Int) -> Bool {
        guard index > 0, index + 2 < scalars.count, scalars[index + 2] == ".", scalars[index - 1].isSmall,
            scalars[index + 1].isSmall
        else { return false }
        return index < 2 || !isWordPart(scalars[index - 2])
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.isDigit || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.isLetter || scalar.properties.numericType != nil
    }

    /// Acronyms stay as they are, so that "US" is not taken for "us".
    private func lowercased(_ range: Range<Int>) -> String {
        let isAcronym = range.count > 1 && !scalars[range].contains { $0 == "." || $0.isSmall }
        return isAcronym ? scalars[range].string : scalars[range].lowercased
    }
}
