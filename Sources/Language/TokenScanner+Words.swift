/// Words: letters with what may stand between them.
extension TokenScanner {
    mutating func takeWord() {
        var end = place
        var hyphens: [Int] = []
        while let next = endOfPiece(from: end) {
            if end < scalars.count, scalars[end].isHyphen { hyphens.append(end) }
            end = next
        }
        if let clitic = cliticStart(before: end) {
            add(.word, upTo: clitic)
            add(.word, upTo: end)
        } else if hyphens.count == 1, isDash(hyphens[0], end: end) {
            add(.word, upTo: hyphens[0])
            add(.punctuation, upTo: hyphens[0] + 1)
            add(.word, upTo: end)
        } else {
            add(.word, upTo: endWithStop(end))
        }
    }

    /// The end of the letters, or of the joining mark and the letters, that carry the word on from `index`.
    private func endOfPiece(from index: Int) -> Int? {
        guard index < scalars.count else { return nil }
        if isWordPart(at: index) { return endOfLetters(from: index) }
        guard index > place, joins(at: index) else { return nil }
        return endOfLetters(from: index + 1)
    }

    private func endOfLetters(from index: Int) -> Int {
        var end = index
        while isWordPart(at: end) { end += 1 }
        return end
    }

    private func isWordPart(at index: Int) -> Bool {
        switch kind(at: index) {
        case .letter, .digit: true
        case .invisible: isLetterOrDigit(at: index + 1) && isLetterOrDigit(at: index - 1)
        default: false
        }
    }

    private func joins(at index: Int) -> Bool {
        guard isLetterOrDigit(at: index + 1) else { return false }
        let mark = scalars[index]
        if mark.isHyphen { return isLetterOrDigit(at: index - 1) || scalars[index - 1] == "." }
        if mark.isApostrophe { return isLetterOrDigit(at: index - 1) }
        if mark == "&" { return scalars[index - 1].isCapital && scalars[index + 1].isCapital }
        return mark == "." && joinsInitials(at: index)
    }

    /// A stop between single letters: `U.S`, `a.m`, `J.K`, or in `Ph.D`.
    private func joinsInitials(at index: Int) -> Bool {
        guard kind(at: index + 1) == .letter, kind(at: index + 2) != .letter else { return false }
        return kind(at: index - 1) == .letter
            && (index - 1 == place || kind(at: index - 2) != .letter || isDegree(index))
    }

    private func isDegree(_ index: Int) -> Bool {
        index - place == 2 && scalars[place] == "P" && scalars[place + 1] == "h"
    }

    /// Where `'s`, `'ll`, `'ve`, `'re`, `'d` or `'m` begins that ends the word.
    private func cliticStart(before end: Int) -> Int? {
        for length in 1...2 where end - length - 1 > place && scalars[end - length - 1].isApostrophe {
            let letters = scalars[(end - length)..<end].map { $0.properties.lowercaseMapping }.joined()
            return ["s", "ll", "ve", "re", "d", "m"].contains(letters) ? end - length - 1 : nil
        }
        return nil
    }

    /// Whether the hyphen stands for a dash, as in "efforts-one of": small words that open a clause end no compound.
    private func isDash(_ hyphen: Int, end: Int) -> Bool {
        guard hyphen - place >= 3, scalars[hyphen - 1].isSmall else { return false }
        return Words.clauseOpeners.contains(text(hyphen + 1, end)) && !Words.beforeOne.contains(text(place, hyphen))
    }

    /// `end`, or one more where the stop belongs to the word: abbreviations and initials.
    private func endWithStop(_ end: Int) -> Int {
        guard end < scalars.count, scalars[end] == ".", kind(at: end + 1) != .digit else { return end }
        guard end + 1 >= scalars.count || scalars[end + 1] != "." else { return end }
        return isAbbreviation(end) || isInitial(end) ? end + 1 : end
    }

    private func isAbbreviation(_ end: Int) -> Bool {
        if end - place >= 3, scalars[place..<end].contains(".") { return true }
        return end - place <= 6 && Words.abbreviations.contains(text(place, end).lowercased())
    }

    /// A lone capital before a stop and a capitalised word; "I" is a pronoun more often.
    private func isInitial(_ end: Int) -> Bool {
        guard end - place == 1, scalars[place].isCapital, scalars[place] != "I" else { return false }
        return nextLetter(after: end).isCapital
    }

    private func nextLetter(after index: Int) -> Unicode.Scalar {
        var next = index + 1
        while next < scalars.count, next <= index + 2, kind(at: next) == .space { next += 1 }
        return next < scalars.count ? scalars[next] : " "
    }

    func text(_ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }
}
