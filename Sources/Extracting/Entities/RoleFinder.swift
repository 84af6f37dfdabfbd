import Language

/// Finds what a person is said to be beside the name, in small letters.
struct RoleFinder {
    private let names: NameText
    private let text: TokenizedText

    init(_ names: NameText, _ text: TokenizedText) {
        self.names = names
        self.text = text
    }

    func role(around name: Range<Int>) -> String? { before(name.lowerBound) ?? after(name.upperBound) }

    /// "foreign ministry spokeswoman" in "Russian foreign ministry spokeswoman Maria Zakharova".
    private func before(_ end: Int) -> String? {
        guard let word = names[end - 1], NameLists.titles.contains(word.text) else { return nil }
        var start = end - 1
        while let word = names[start - 1],
            word.isCapital || Self.lead.contains(word.text) || NameLists.beforeTitle.contains(word.text)
        {
            start -= 1
        }
        return slice(start..<end)
    }

    /// "chief special representative for Ukraine" in "Keith Kellogg, the chief special representative for Ukraine,".
    private func after(_ index: Int) -> String? {
        guard names[index]?.text == "," else { return nil }
        var start = index + 1
        if let word = names[start], ["the", "a", "an"].contains(word.text) { start += 1 }
        var end = start
        while let word = names[end], word.isWord || word.isClitic, end < start + 12, !Self.ends.contains(word.text) {
            end += 1
        }
        let leading = names.words[start..<end].prefix { !["of", "for", "at", "in", "to"].contains($0.text) }
        guard leading.contains(where: { NameLists.titles.contains($0.text) }), names[start]?.isClitic == false else {
            return nil
        }
        return slice(start..<end)
    }

    private func slice(_ range: Range<Int>) -> String? {
        guard let first = range.first, let last = range.last else { return nil }
        return text.text(text.tokens[first].start..<text.tokens[last].end)
    }

    private static let lead: Set<String> = [
        "special", "ministry", "policy", "press", "opposition", "government", "security", "national", "economic",
        "political",
        "legal", "research", "regional", "local", "district", "federal", "team", "club", "company", "military",
        "police",
        "human", "rights", "group", "department", "committee", "staff", "longtime", "current", "new",
    ]

    private static let ends: Set<String> = [
        "who", "which", "whose", "said", "says", "told", "and", "but", "was", "is", "has", "had", "under", "as", "when",
        "where",
        "with", "will", "would", "were", "are",
    ]
}
