/// A person's name, read so that its spellings can be compared.
public struct PersonName: Hashable, Sendable {
    /// Folded words in the usual transliteration, without titles, suffixes and the initials in the middle.
    ///
    /// A family name that stands alone goes by its last word: "von der Leyen" is the "Leyen" that full names end in.
    public let words: [String]

    public init(_ name: String) {
        var words = NameFolding.folded(name).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        while words.count > 1, Self.titles.contains(words[0]) { words.removeFirst() }
        while words.count > 1, let last = words.last, Self.suffixes.contains(last) { words.removeLast() }
        if words.dropLast().allSatisfy(Self.particles.contains) { words = words.suffix(1) }
        self.words = Self.withoutMiddleInitials(words).map(Transliteration.usual)
    }

    /// The last of `folded` words that is no "jr" or "kc", spelled as it stands.
    public static func lastName(_ folded: String) -> String? {
        let words = folded.split(separator: " ").map(String.init)
        return words.last { !suffixes.contains($0) } ?? words.last
    }

    public var key: String { words.joined(separator: " ") }

    /// The given name, or nil for a lone name.
    public var first: String? { words.count > 1 ? words[0] : nil }
    public var last: String { words.last ?? "" }

    /// Whether both may be one person: the last names agree, the first names do not differ.
    ///
    /// An initial agrees with a first name of that letter, a lone name with any fuller one that ends in it.
    public func compatible(with other: PersonName) -> Bool {
        guard !last.isEmpty, last == other.last else { return false }
        guard let mine = first, let theirs = other.first else { return true }
        if mine == theirs { return true }
        return isInitial(mine, of: theirs) || isInitial(theirs, of: mine)
    }

    private func isInitial(_ short: String, of long: String) -> Bool {
        short.unicodeScalars.count == 1 && long.hasPrefix(short)
    }

    private static func withoutMiddleInitials(_ words: [String]) -> [String] {
        guard words.count > 2 else { return words }
        return words.enumerated().filter { index, word in
            index == 0 || index == words.count - 1 || word.unicodeScalars.count > 1
        }.map(\.element)
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "gen", "general",
        "col",
        "lt", "capt", "maj", "sgt", "sen", "senator", "rep", "gov", "governor", "president", "prime", "minister",
        "king",
        "queen", "prince", "princess", "pope", "sheikh", "ayatollah", "judge", "justice",
    ]

    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "kc", "qc", "mp", "mep", "msp", "mbe", "obe", "cbe", "kbe",
        "dbe",
    ]

    /// What a family name may begin with, in small letters or not.
    private static let particles: Set<String> = [
        "de", "la", "le", "van", "von", "der", "den", "ter", "ten", "del", "della", "di", "da", "dos", "du",
    ]
}
