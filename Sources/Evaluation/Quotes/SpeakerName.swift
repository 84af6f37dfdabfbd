import Foundation

/// A speaker's name as the scorer compares it: folded words without titles and generational suffixes.
struct SpeakerName {
    let words: [String]

    init(_ name: String) {
        var words = SpeakerName.normalizedWords(name)
        while words.count > 1, SpeakerName.titles.contains(words[0]) { words.removeFirst() }
        while words.count > 1, SpeakerName.suffixes.contains(words[words.count - 1]) { words.removeLast() }
        self.words = words
    }

    /// Returns whether the two may be one person: equal, or of one last word where one is that word alone, the first words agree
    /// (if only by an initial), or the shorter ends the longer.
    func agrees(with other: SpeakerName) -> Bool {
        guard let last = words.last, let first = words.first, let otherFirst = other.words.first,
            last == other.words.last
        else { return false }
        let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        let isInitial = first.first == otherFirst.first && (first.count == 1 || otherFirst.count == 1)
        return short.count == 1 || first == otherFirst || isInitial || long.suffix(short.count).elementsEqual(short)
    }

    /// Returns the words in lower case, without accents, possessive suffixes and punctuation; they keep their hyphens.
    private static func normalizedWords(_ name: String) -> [String] {
        let lower = ScoredText.caseFolded(name.decomposedStringWithCompatibilityMapping)
        let letters = lower.unicodeScalars.filter { $0.properties.canonicalCombiningClass == .notReordered }
        return withoutPossessives(Array(letters)).split { !ScoredText.isWordPart($0) && $0 != "-" }
            .map { ScoredText.string($0) }
    }

    private static func withoutPossessives(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            let isEnding =
                ["'", "’"].contains(scalars[index]) && index + 1 < scalars.count && scalars[index + 1] == "s"
                && (index + 2 == scalars.count || !ScoredText.isWordPart(scalars[index + 2]))
            if !isEnding { kept.append(scalars[index]) }
            index += isEnding ? 2 : 1
        }
        return kept
    }

    private static let titles = Set(
        """
        mr mrs ms miss dr sir dame lord lady prof professor president vice prime minister secretary senator sen rep
        representative congressman congresswoman governor gov general gen colonel col major lieutenant lt captain capt
        sergeant sgt judge justice king queen prince princess pope chancellor ambassador envoy spokesman spokeswoman
        spokesperson mayor chief former acting deputy foreign defence defense u s us the a an
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    ).subtracting(["u", "s"])

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "esq"]
}

extension LabelledQuotes.Quote {
    func isSpoken(by name: String?) -> Bool {
        guard let speaker, let name else { return speaker == nil && name == nil }
        let found = SpeakerName(name)
        return ([speaker] + aliases).contains { SpeakerName($0).agrees(with: found) }
    }
}
