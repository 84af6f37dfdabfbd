import Text

/// The name of a person, read so that its spellings can be compared.
package struct PersonName: Hashable, Sendable {
    /// The folded words in the usual transliteration, without titles, suffixes and the initials in the middle.
    ///
    /// A family name alone goes by its last word: "von der Leyen" is the "Leyen" that full names end in.
    package let words: [String]

    /// The generation, such as "jr" or "iii", which tells a father from his son; nil for most.
    package let generation: String?

    /// Whether the first name is two initials or more: "r b stone".
    private let hasInitials: Bool

    package init(_ name: String) {
        var words = NameFolding.folded(name).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        while words.count > 1, Self.isTitle(words[0], before: words[1]) { words.removeFirst() }
        generation = words.dropFirst().first(where: Self.generations.contains) ?? Self.regnalNumber(words)
        while words.count > 1, let last = words.last, last == generation || Self.suffixes.contains(last) {
            words.removeLast()
        }
        words = Self.withoutArticles(words)
        words = Self.withoutNicknames(words)
        if words.dropLast().allSatisfy(Self.particles.contains) { words = words.suffix(1) }
        hasInitials = words.count > 2 && words.prefix(2).allSatisfy { $0.unicodeScalars.count == 1 }
        words = GivenNameOrder.givenNameFirst(Self.withoutMiddleInitials(Self.joiningInitials(words)))
        self.words = words.map(Transliteration.usual)
    }

    /// The last word of a folded name that is no "jr" or "kc", as it is spelled.
    package static func lastName(_ folded: String) -> String? {
        let words = folded.spaceSeparated.map(String.init)
        return words.last { !suffixes.contains($0) } ?? words.last
    }

    /// What a person of the full name `folded` may be called by alone: the last name, and the first of a Chinese,
    /// Korean or Vietnamese name, where the family name leads.
    package static func loneNames(_ folded: String) -> [String] {
        let words = folded.spaceSeparated.map(String.init)
        let isLed = (2...3).contains(words.count) && GivenNameOrder.easternFamilyNames.contains(words[0])
        return [lastName(folded), isLed ? words[0] : nil].compactMap(\.self)
    }

    package var key: String { (words + [generation].compactMap(\.self)).joined(separator: " ") }

    /// The given name, or nil for a lone name.
    package var first: String? { words.count > 1 ? words[0] : nil }
    package var last: String { words.last ?? "" }

    /// Whether there is no given name.
    package var isLone: Bool { words.count < 2 }

    /// Whether the name alone does not tell who is meant: it is lone, behind an initial, or one that many bear.
    package var isVague: Bool { isLone || hasInitialAlone || isCommon }

    /// Whether both names are such as many bear: there are several of every "Mohammed Khan".
    package var isCommon: Bool { words.count == 2 && words.allSatisfy(FamilyName.isCommon) }

    /// Whether the given name is one initial.
    package var hasInitialAlone: Bool { first?.unicodeScalars.count == 1 }

    /// What spellings of the name share that differ by romanization or hyphens.
    var spellingKeys: [String] {
        words.flatMap { $0.split(separator: "-").map { SpellingKey.key(String($0)) } } + [generation ?? ""]
    }

    /// Whether the full name is one that `full` has in full: a short form of the first name, or no middle name.
    func isShort(for full: PersonName) -> Bool {
        guard let first, let longFirst = full.first, self != full, last == full.last, generation == full.generation
        else {
            return false
        }
        if words.count == 2, full.words.count > 2 { return first == longFirst }
        return words.count == full.words.count && words.dropFirst() == full.words.dropFirst()
            && FirstName.isShort(first, of: longFirst)
    }

    /// Whether both may be one person of one article: the last names agree, the first names do not differ.
    ///
    /// An initial agrees with a first name of that letter, "Bill" with "William", a lone name with any fuller one that
    /// ends in it; "Scientist Ann Lund" and "García Márquez" with the whole names that they hold or end.
    package func compatible(with other: PersonName) -> Bool {
        guard !last.isEmpty, last == other.last else { return false }
        guard let mine = first, let theirs = other.first else {
            return generation == other.generation || generation == nil && first == nil
                || other.generation == nil && other.first == nil
        }
        guard generation == other.generation else { return false }
        return FirstName.agree(mine, theirs) || isShortened(other) || other.isShortened(self)
            || words.suffix(other.words.count) == other.words[...]
            || other.words.suffix(words.count) == words[...]
    }

    /// The words without nicknames: Elizabeth "Lizzie" Lund is Elizabeth Lund.
    private static func withoutNicknames(_ words: [String]) -> [String] {
        let plain = words.filter { !$0.hasPrefix("\"") && !$0.hasPrefix("\u{201C}") }
        return plain.isEmpty ? words : plain
    }

    /// Whether the name is "R. B. Stone" and `full` is "Robert B. Stone", of which the middle initial is not kept.
    private func isShortened(_ full: PersonName) -> Bool {
        hasInitials && !full.hasInitials && full.words.count == 2 && full.words[0].first == words[0].first
    }

    private static func withoutMiddleInitials(_ words: [String]) -> [String] {
        guard words.count > 2 else { return words }
        return words.enumerated().filter { index, word in
            index == 0 || index == words.count - 1 || word.unicodeScalars.count > 1
        }.map(\.element)
    }

    /// The words with the initials at their start as one: "j d vance" is "jd vance".
    private static func joiningInitials(_ words: [String]) -> [String] {
        let initials = words.dropLast().prefix { $0.unicodeScalars.count == 1 }
        return initials.count > 1 ? [initials.joined()] + words.dropFirst(initials.count) : words
    }

    /// The words without Arabic articles: "Bashar al-Assad" and "Bashar Al Assad" are "bashar assad".
    private static func withoutArticles(_ words: [String]) -> [String] {
        words.enumerated().compactMap { index, word in
            for article in ["al-", "el-", "ul-", "ur-", "as-", "ash-"]
            where word.hasPrefix(article) && word.utf8.count > 5 {
                return String(word.dropFirst(article.count))
            }
            let isArticle = (word == "al" || word == "el") && index < words.count - 1
            return isArticle && index > 0 ? nil : word
        }
    }

    private static func isTitle(_ word: String, before next: String) -> Bool {
        titles.contains(word) || titleModifiers.contains(word) && titles.contains(next)
    }

    /// Not "major" or "dean", which are given names too often.
    private static let titles = PersonalTitle.words { !$0.isAfterName && $0.nameFrequency < .often }

    /// The first word of "Prime Minister" and "Crown Prince".
    private static let titleModifiers: WordList = "prime crown"

    /// Returns the number of "olav vi", but not the "xi" of "li xi" and "jinping xi".
    private static func regnalNumber(_ words: [String]) -> String? {
        guard (2...3).contains(words.count), let last = words.last, last.utf8.count > 1 || last == "v",
            last.utf8.allSatisfy("ivx".utf8.contains), !GivenNameOrder.easternFamilyNames.contains(words[0]),
            !GivenNameOrder.easternFamilyNames.contains(last)
        else { return nil }
        return last
    }

    private static let generations = PersonalTitle.words { $0.kind == .generation }

    /// Not "ma" or "rd": in folded names, letter case no longer tells them from family names.
    private static let suffixes = PersonalTitle.words { $0.isAfterName && $0.nameFrequency < .often }

    /// Words that a family name may begin with, in lower case or not.
    private static let particles = Set<String>(lexicon: PackageResources.family_name_particles_txt)
}
