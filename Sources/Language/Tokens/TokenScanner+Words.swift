import Text

/// Takes words: letters with what may be between them.
extension TokenScanner {
    mutating func takeWord() {
        var end = tokenStart
        var hyphens: [Int] = []
        while let next = endOfPart(from: end) {
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
    private func endOfPart(from index: Int) -> Int? {
        guard index < scalars.count else { return nil }
        if isWordPart(at: index) { return endOfLetters(from: index) }
        guard index > tokenStart else { return nil }
        if joins(at: index) { return endOfLetters(from: index + 1) }
        return endsInitials(at: index) ? endOfLetters(from: index + 2) : nil
    }

    /// Whether the full stop at `index` and a hyphen after it join initials and a word, as in "U.S.-led".
    private func endsInitials(at index: Int) -> Bool {
        guard index + 2 < scalars.count, scalars[index] == ".", scalars[index + 1].isHyphen else { return false }
        return isLetterOrDigit(at: index + 2) && scalars[tokenStart..<index].contains(".")
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
        if mark == "&" { return scalars[index - 1].isUppercase && scalars[index + 1].isUppercase }
        return mark == "." && joinsInitials(at: index)
    }

    /// Whether the full stop at `index` is between single letters: `U.S`, `a.m`, `J.K`, or in `Ph.D`.
    private func joinsInitials(at index: Int) -> Bool {
        guard kind(at: index + 1) == .letter, kind(at: index + 2) != .letter else { return false }
        return kind(at: index - 1) == .letter
            && (index - 1 == tokenStart || kind(at: index - 2) != .letter || isDegree(index))
    }

    private func isDegree(_ index: Int) -> Bool {
        index - tokenStart == 2 && scalars[tokenStart] == "P" && scalars[tokenStart + 1] == "h"
    }

    /// The index at which `'s`, `'ll`, `'ve`, `'re`, `'d` or `'m` begins that ends the word.
    private func cliticStart(before end: Int) -> Int? {
        for length in 1...2 where end - length - 1 > tokenStart && scalars[end - length - 1].isApostrophe {
            return isClitic(end - length, end) ? end - length - 1 : nil
        }
        return nil
    }

    private func isClitic(_ start: Int, _ end: Int) -> Bool {
        let first = scalars[start].value | 32
        if end - start == 1 { return first == 0x73 || first == 0x64 || first == 0x6D }
        let second = scalars[start + 1].value | 32
        return first == 0x6C && second == 0x6C || second == 0x65 && (first == 0x76 || first == 0x72)
    }

    /// Takes `'s` after a word that ends in a full stop, or after an address.
    mutating func takeClitic() -> Bool {
        guard scalars[tokenStart].isApostrophe, let last = found.last, last.end == tokenStart, last.kind != .punctuation
        else {
            return false
        }
        let end = endOfLetters(from: tokenStart + 1)
        guard (2...3).contains(end - tokenStart), isClitic(tokenStart + 1, end) else { return false }
        add(.word, upTo: end)
        return true
    }

    /// Whether the hyphen is meant as a dash, as in "efforts-one of": words that open a clause end no compound.
    private func isDash(_ hyphen: Int, end: Int) -> Bool {
        guard hyphen - tokenStart >= 3, scalars[hyphen - 1].isLowercase else { return false }
        return TokenizerLexicon.clauseOpeners.contains(text(hyphen + 1, end))
            && !TokenizerLexicon.wordsBeforeOne.contains(text(tokenStart, hyphen))
    }

    /// The end of the word that ends at `end`, with its full stop if it is an abbreviation or an initial.
    private func endWithStop(_ end: Int) -> Int {
        guard end < scalars.count, scalars[end] == ".", kind(at: end + 1) != .digit else { return end }
        guard end + 1 < scalars.count else { return isAbbreviation(end) ? end + 1 : end }
        if scalars[end + 1] == "." { return end }
        // No sentence ends before a comma: "Kansas City, Mo., is".
        return scalars[end + 1] == "," || isAbbreviation(end) || isInitial(end) ? end + 1 : end
    }

    private func isAbbreviation(_ end: Int) -> Bool {
        if end - tokenStart >= 3, scalars[tokenStart..<end].contains(".") { return true }
        guard end - tokenStart <= 6 else { return false }
        let word = text(tokenStart, end).lowercased()
        if word == "no" || word == "nos" { return nextLetter(after: end).isDigit }
        return TokenizerLexicon.abbreviations.contains(word)
    }

    /// Whether the word is a single capital before a capitalized word; "I" is more often a pronoun.
    private func isInitial(_ end: Int) -> Bool {
        guard end - tokenStart == 1, scalars[tokenStart].isUppercase, scalars[tokenStart] != "I" else { return false }
        return nextLetter(after: end).isUppercase
    }

    private func nextLetter(after index: Int) -> Unicode.Scalar {
        var next = index + 1
        while next < scalars.count, next <= index + 2, kind(at: next) == .space { next += 1 }
        return next < scalars.count ? scalars[next] : " "
    }

    func text(_ start: Int, _ end: Int) -> String {
        String(scalars[start..<end])
    }
}
