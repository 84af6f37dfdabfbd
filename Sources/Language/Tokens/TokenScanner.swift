import Text

/// Cuts a text into tokens in one pass over its scalars.
struct TokenScanner {
    let scalars: [Unicode.Scalar]
    /// The index of the first scalar that is in no token yet.
    var tokenStart = 0
    /// The index before which no mail address or domain begins, since one that began before did not end as such.
    var addressFreeEnd = 0
    var found: [Token] = []

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        found.reserveCapacity(scalars.count / 5)
    }

    mutating func tokens() -> [Token] {
        while tokenStart < scalars.count {
            switch ScalarClass(scalars[tokenStart]) {
            case .space, .invisible: tokenStart += 1
            case .letter: if !takeAddress() { takeWord() }
            case .digit: takeNumber()
            case .mark: if !takeHandle(), !takeClitic() { takeMark() }
            }
        }
        return found
    }

    mutating func add(_ kind: Token.Kind, upTo end: Int) {
        found.append(Token(kind, start: tokenStart, end: end))
        tokenStart = end
    }

    func kind(at index: Int) -> ScalarClass {
        index >= 0 && index < scalars.count ? ScalarClass(scalars[index]) : .space
    }

    func isLetterOrDigit(at index: Int) -> Bool {
        let kind = kind(at: index)
        return kind == .letter || kind == .digit
    }

    /// Takes full stops or hyphens in a row as one token ("...", "--"), and any other mark as its own.
    private mutating func takeMark() {
        var end = tokenStart + 1
        if scalars[tokenStart] == "." || scalars[tokenStart] == "-" {
            while end < scalars.count, scalars[end] == scalars[tokenStart] { end += 1 }
        }
        add(.punctuation, upTo: end)
    }
}

extension TokenScanner {
    /// Takes `1,234.5`, `20%`, `10:30`, `1990s`; what goes on after a hyphen, as in `16-year-old`, is a word.
    fileprivate mutating func takeNumber() {
        var end = tokenStart
        while isLetterOrDigit(at: end) || joinsDigits(at: end) { end += 1 }
        if end < scalars.count, scalars[end].isHyphen, isLetterOrDigit(at: end + 1) {
            add(.word, upTo: endOfCompound(from: end))
        } else {
            add(.number, upTo: end < scalars.count && scalars[end] == "%" ? end + 1 : end)
        }
    }

    private func joinsDigits(at index: Int) -> Bool {
        guard index < scalars.count, [",", ".", ":"].contains(scalars[index]) else { return false }
        return kind(at: index - 1) == .digit && kind(at: index + 1) == .digit
    }

    fileprivate func endOfCompound(from start: Int) -> Int {
        var end = start
        while isLetterOrDigit(at: end) || (end < scalars.count && scalars[end].isHyphen && isLetterOrDigit(at: end + 1))
        {
            end += 1
        }
        return end
    }
}
