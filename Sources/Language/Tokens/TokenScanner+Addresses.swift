import Text

/// Takes URLs, e-mail addresses, handles and tags.
extension TokenScanner {
    /// Takes an address that starts with a letter, such as `https://…`, `news@example.org` or `example.org/page`.
    mutating func takeAddress() -> Bool {
        guard let end = endOfURL() ?? endOfMailOrDomain() else { return false }
        add(.address, upTo: end)
        return true
    }

    private mutating func endOfMailOrDomain() -> Int? {
        guard tokenStart >= addressFreeEnd else { return nil }
        var end = tokenStart
        while isAddressPart(at: end) { end += 1 }
        if let address = endOfMail(at: end) ?? endOfDomain(endingAt: end) { return address }
        addressFreeEnd = end
        return nil
    }

    /// Takes `@name` or `#tag` that does not carry a word on.
    mutating func takeHandle() -> Bool {
        guard scalars[tokenStart] == "@" || scalars[tokenStart] == "#", !isLetterOrDigit(at: tokenStart - 1) else {
            return false
        }
        guard kind(at: tokenStart + 1) == .letter else { return false }
        var end = tokenStart + 1
        while isLetterOrDigit(at: end) || (end < scalars.count && scalars[end] == "_") { end += 1 }
        add(.address, upTo: end)
        return true
    }

    private func endOfURL() -> Int? {
        let first = scalars[tokenStart].value | 0x20
        guard first == 0x68 || first == 0x77 else { return nil }
        return ["http://", "https://", "www."].contains(where: { starts(with: $0) }) ? endOfPath(from: tokenStart) : nil
    }

    private func endOfMail(at: Int) -> Int? {
        guard at < scalars.count, scalars[at] == "@", isLetterOrDigit(at: at + 1) else { return nil }
        var end = at + 1
        while isAddressPart(at: end) { end += 1 }
        while scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
        return scalars[at..<end].contains(".") ? end : nil
    }

    /// The end of a bare domain, which has a well-known ending in lower case: "end.The" is none.
    private func endOfDomain(endingAt last: Int) -> Int? {
        var end = last
        while end > tokenStart, scalars[end - 1] == "." { end -= 1 }
        guard let dot = scalars[tokenStart..<end].lastIndex(of: "."),
            TokenizerLexicon.topLevelDomains.contains(text(dot + 1, end))
        else {
            return nil
        }
        guard dot - tokenStart > 1 else { return nil }
        return end < scalars.count && scalars[end] == "/" ? endOfPath(from: end) : end
    }

    /// The end of the scalars without blanks, less the punctuation that closes the sentence.
    private func endOfPath(from start: Int) -> Int {
        var end = start
        while end < scalars.count, kind(at: end) != .space, !TokenizerLexicon.endsOfAddress.contains(scalars[end]) {
            end += 1
        }
        while end > start + 1, [".", ",", ";", ":", "!", "?", ")", "'"].contains(scalars[end - 1]) { end -= 1 }
        return end
    }

    private func isAddressPart(at index: Int) -> Bool {
        guard index < scalars.count, scalars[index].isASCII else { return false }
        return isLetterOrDigit(at: index) || [".", "-", "_", "+"].contains(scalars[index])
    }

    private func starts(with prefix: String) -> Bool {
        let wanted = prefix.unicodeScalars
        guard tokenStart + wanted.count < scalars.count else { return false }
        return zip(scalars[tokenStart...], wanted).allSatisfy {
            ($0.isUppercase ? Unicode.Scalar($0.value | 32) ?? $0 : $0) == $1
        }
    }
}
