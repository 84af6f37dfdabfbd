import Text

/// Cuts a paragraph into pieces.
///
/// Words keep their hyphens, apostrophes and the stops of abbreviations, which the grammar of reporting clauses needs
/// in one piece ("son-in-law", "Ukraine’s", "U.S.", "Sen.").
struct ParsedTokenizer {
    private let scalars: [Unicode.Scalar]
    private let stretches: [QuotedSpan]
    private var place = 0
    private var pieces: [ParsedToken] = []

    init(_ scalars: [Unicode.Scalar], _ stretches: [QuotedSpan]) {
        self.scalars = scalars
        self.stretches = stretches
    }

    mutating func read() -> [ParsedToken] {
        pieces.reserveCapacity(scalars.count / 4)
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
        pieces.append(ParsedToken(.quote(index), start: outer.lowerBound, end: outer.upperBound))
        place = outer.upperBound
    }

    private mutating func readPunctuation() {
        let kind: ParsedToken.Kind? =
            switch scalars[place] {
            case ",": .comma
            case ":": .colon
            case ";": .semicolon
            case "—", "–", "―", "-": .dash
            case ".", "!", "?", "…": .stop
            case "(", "[": .open
            case ")", "]": .close
            case let scalar where scalar.isWhitespace: nil
            default: .other
            }
        if let kind { pieces.append(ParsedToken(kind, start: place, end: place + 1)) }
        place += 1
    }

    private mutating func readWord(before limit: Int) {
        let start = place
        while place < limit, isWordPart(scalars[place]) || joins(place, before: limit) { place += 1 }
        let isAcronym = isAcronym(start..<place)
        let isPossessive = !isAcronym && endsPossessive(start..<place)
        let ending = isAcronym ? 0 : isPossessive ? 2 : contraction(in: start..<place)
        let end = place - ending
        var text = isAcronym ? scalars[start..<end].string : scalars[start..<end].lowercased
        if place < limit, scalars[place] == ".", ending == 0, isAbbreviation(start..<place, text) || isInSentence(start)
        {
            place += 1
            if text.utf8.count == 1 { text += "." }
        }
        pieces.append(
            ParsedToken(
                .word, start: start, end: place, word: text, isCapitalized: scalars[start].isUppercase,
                isPossessive: isPossessive, ending: ending))
    }

    /// The length of "’d", "’ve" and their like behind a pronoun: "she’d" is "she".
    private func contraction(in range: Range<Int>) -> Int {
        for length in 2...3 where range.count > length {
            let mark = scalars[range.upperBound - length]
            guard mark == "'" || mark == "’" else { continue }
            let last = scalars[range.upperBound - 1]
            guard length == 2 ? last == "d" || last == "m" : last == "e" || last == "l" else { return 0 }
            let word = scalars[range.lowerBound..<(range.upperBound - length)].lowercased
            return ClosedClassWords.subjectPronouns.contains(word) ? length : 0
        }
        return 0
    }

    /// Whether the sentence goes on behind the stop of a capitalised word: "Calder Inc. said".
    private func isInSentence(_ start: Int) -> Bool {
        guard scalars[start].isUppercase, place + 2 < scalars.count else { return false }
        return scalars[place + 1] == "," || scalars[place + 1].isWhitespace && scalars[place + 2].isLowercase
    }

    private func isAbbreviation(_ range: Range<Int>, _ word: String) -> Bool {
        if range.count == 1 { return word != "i" && ("A"..."Z").contains(scalars[range.lowerBound]) }
        return scalars[range].contains(".") || ClosedClassWords.titles.contains(word)
    }

    /// Whether "'s" ends it.
    private func endsPossessive(_ range: Range<Int>) -> Bool {
        guard range.count > 1, scalars[range.upperBound - 1].value | 32 == 0x73 else { return false }
        let mark = scalars[range.upperBound - 2]
        return mark == "'" || mark == "’"
    }

    /// Whether the scalar binds two halves of a word.
    private func joins(_ index: Int, before limit: Int) -> Bool {
        guard index + 1 < limit, isWordPart(scalars[index + 1]) else { return false }
        return switch scalars[index] {
        case "'", "’", "-", "‑", "‐", "&", "@", "_", "/": true
        case ",": index > 0 && scalars[index - 1].isDigit && scalars[index + 1].isDigit
        case ".":
            isInSmallAbbreviation(index)
                || index > 0 && (scalars[index + 1].isUppercase || scalars[index + 1].isDigit)
                    && (index < 2 || !isWordPart(scalars[index - 2]) || scalars[index - 1].isDigit)
        default: false
        }
    }

    /// "a.m.", "p.m.", "e.g."
    private func isInSmallAbbreviation(_ index: Int) -> Bool {
        guard index > 0, index + 2 < scalars.count, scalars[index + 2] == ".", scalars[index - 1].isLowercase,
            scalars[index + 1].isLowercase
        else { return false }
        return index < 2 || !isWordPart(scalars[index - 2])
    }

    @inline(__always)
    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 }
        return scalar.isLetter || scalar.properties.numericType != nil
    }

    /// Acronyms stay as they are, so that "US" is not taken for "us".
    private func isAcronym(_ range: Range<Int>) -> Bool {
        range.count > 1 && !scalars[range].contains { $0 == "." || $0.isLowercase }
    }
}
