/// Parses the name of a person at the start of words: "Ann Example in London" is Ann Example.
enum PersonNameParser {
    /// Returns the words of the name; nil where there is none.
    static func name(in words: [Substring]) -> [Substring]? {
        let marked = words.map(withoutMarks).filter { !$0.isEmpty }
        let words = Array(PersonalTitle.bareName(marked[...])).drop { roles.contains($0.lowercased()) }
        var name: [Substring] = []
        for (index, word) in zip(words.indices, words) {
            if isDate(words[index...].prefix(2)) { break }
            guard isPart(word) else {
                if isForeign(word), name.count < 2 { return nil }
                break
            }
            if endsName(word, after: name, of: words.count) { break }
            name.append(word)
        }
        while let last = name.last, particles.contains(last.lowercased()) { name.removeLast() }
        name = Array(PersonalTitle.bareName(name[...]))
        if name.count == 1, isDegree(name[0]) { return nil }
        if name.contains(where: { affiliations.contains($0.lowercased()) }) { return nil }
        guard (1...6).contains(name.count), name.reduce(0, { $0 + $1.utf8.count }) < 80 else { return nil }
        guard name.count == 1 else { return name }
        // Scripts without capitals write a whole name as one word, and the office after it.
        let isAlone = words.count == 1 || name[0].first?.isUppercase == false
        return isAlone && isLoneName(name[0]) ? name : nil
    }

    /// Whether a word that stands alone is a degree; one of two letters is a name where it has a lowercase letter.
    private static func isDegree(_ word: Substring) -> Bool {
        guard PersonalTitle(after: word)?.kind == .postNominal else { return false }
        return word.utf8.count > 2 || !word.contains { $0.isLowercase }
    }

    /// Whether the words are a date: "November 18" after a name is when it was written.
    private static func isDate(_ words: ArraySlice<Substring>) -> Bool {
        guard let month = words.first, let day = words.dropFirst().first else { return false }
        return day.first?.isNumber == true && MonthNames.number(of: month.lowercased()) != nil
    }

    /// Whether a word is a role that ends the name: "Ann Example Staff Writer", though "Ann Read" may be a name.
    private static func endsName(_ word: Substring, after name: [Substring], of count: Int) -> Bool {
        guard roles.contains(word.lowercased()) else { return false }
        return name.count != 1 || count > 2 || word.first?.isUppercase == false
    }

    /// Whether the words go on with what is no name: "on behalf of".
    static func isRemark(_ words: [Substring]) -> Bool {
        guard let first = words.first?.first(where: \.isLetter) else { return false }
        return first.isLowercase && name(in: words) == nil
    }

    /// Whether other words than those of a place follow the name: after a comma it is an office's, "Fen Coast
    /// university in Bremen".
    static func goesOn(_ words: [Substring]) -> Bool {
        guard let name = name(in: words), let next = words.dropFirst(name.count).first else { return false }
        return next.first?.isLowercase == true && !prepositions.contains(String(next))
    }

    /// Returns `words` without a preposition at their end, whose place stands elsewhere: "HP, in".
    static func withoutPreposition(_ words: [Substring]) -> [Substring] {
        words.count > 1 && words.last.map { prepositions.contains(String($0)) } == true ? words.dropLast() : words
    }

    private static let prepositions: Set<String> = [
        "in", "at", "for", "from", "of", "aus", "bei", "à", "en", "au", "para", "da", "för", "i", "w", "z", "te",
    ]

    /// Whether a word is in no name, as digits, addresses and handles are.
    private static func isForeign(_ word: Substring) -> Bool {
        word.contains { $0.isNumber || $0 == "@" || $0 == "#" || $0 == "_" || $0 == "=" }
    }

    private static func isPart(_ word: Substring) -> Bool {
        guard let letter = word.first(where: \.isLetter), !isForeign(word), !isHost(word) else { return false }
        if letter.isUppercase || !letter.isLowercase { return true }
        return particles.contains(word.lowercased()) || word.hasPrefix("d'") || word.hasPrefix("d’")
    }

    /// Whether a word is a host, such as `example.org`; `J.R.` is none.
    private static func isHost(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".")
        return parts.count > 1 && parts.contains { $0.count > 2 } && (parts.last?.first?.isLowercase ?? false)
    }

    private static func isLoneName(_ word: Substring) -> Bool {
        let count = word.count
        guard let first = word.first, first.isLetter, count > 1 else { return false }
        return !roles.contains(word.lowercased()) && (first.isUppercase ? count > 2 : count < 12)
    }

    private static func withoutMarks(_ word: Substring) -> Substring {
        var rest = word
        while let last = rest.last, ":,;*!?\"”»".contains(last) || last == "." && isSentenceEnd(rest) {
            rest = rest.dropLast()
        }
        while let first = rest.first, "\"“«*-–—".contains(first) { rest = rest.dropFirst() }
        return rest
    }

    /// Whether the word's full stop comes after more than an initial or a title: "Jane Doe."
    private static func isSentenceEnd(_ word: Substring) -> Bool {
        let stem = word.dropLast()
        return stem.count > 3 && !stem.contains(".")
    }

    private static let particles: Set<String> = [
        "de", "da", "di", "du", "do", "dos", "das", "del", "della", "des", "la", "le", "van", "von", "vom", "zu", "zur",
        "der", "den", "ten", "ter", "el", "al", "bin", "bint", "ibn", "af", "av", "st",
    ]

    /// The words of offices and professions that no name has.
    private static let affiliations: Set<String> = Set(lexicon: PackageResources.affiliation_words_txt)

    /// The words for what somebody is or does, and those of templates beside names.
    static let roles: Set<String> = Set(lexicon: PackageResources.byline_roles_txt)
}
