extension PersonalTitle {
    /// The name without the courtesy titles before it and the degrees after it: "Ann Example" for "Dr. Ann Example,
    /// PhD".
    ///
    /// An office or a rank before a name is taken for a title only where it is abbreviated with its full stop ("Gen.
    /// Ann Lund"): "Dean Ann Lund" and "Major Tom Reed" may be called so. A generation is part of the name: "Jon Lund
    /// Jr.".
    package static func bareName(_ name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace)
        let bare = bareName(words[...])
        guard bare.count < words.count else { return name }
        return withoutComma(Substring(bare.joined(separator: " "))).description
    }

    /// The words of the name, which may have commas after them, without its titles; the last keeps its comma.
    package static func bareName(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
        var rest = words
        while rest.count > 1, let last = rest.last, isPostNominal(last, in: rest) { rest = rest.dropLast() }
        while let first = rest.first, isTitle(first, before: rest.count - 1) { rest = rest.dropFirst() }
        return rest
    }

    /// Whether `word` is a title before so many words of a name.
    ///
    /// "Miss Manners" and "Madame Tussaud" are called so: before one word only an abbreviation is a title.
    private static func isTitle(_ word: Substring, before count: Int) -> Bool {
        guard count > 0, let title = PersonalTitle(before: word), title.nameFrequency < .often else { return false }
        if title.isAbbreviation, word.hasSuffix(".") { return true }
        guard title.kind == .courtesy || title.kind == .academic, title.nameFrequency == .never else { return false }
        return title.isAbbreviation || count > 1
    }

    /// Whether `word`, the last of `name`, is a degree, an honour or a membership.
    ///
    /// One that may be a name is none in lower case, and in a name all in capitals only after a comma: "Rui Ma" and
    /// "RUI MA" have no degree.
    private static func isPostNominal(_ word: Substring, in name: ArraySlice<Substring>) -> Bool {
        let plain = withoutComma(word)
        guard let title = PersonalTitle(after: plain), title.kind == .postNominal else { return false }
        if title.nameFrequency == .never || plain.contains(".") { return true }
        guard !plain.contains(where: \.isLowercase) else { return false }
        let others = name.dropLast()
        return others.last?.hasSuffix(",") == true || others.contains { $0.contains(where: \.isLowercase) }
    }

    private static func withoutComma(_ word: Substring) -> Substring { word.hasSuffix(",") ? word.dropLast() : word }
}
