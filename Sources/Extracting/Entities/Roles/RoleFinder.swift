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

    /// Whether the role has no more than such a word before the shorter one: "Economy Minister".
    static func isPortfolio(_ role: String, before shorter: String) -> Bool {
        guard role.hasSuffix(" " + shorter) else { return false }
        return portfolios.contains(role.dropLast(shorter.count + 1).lowercased())
    }

    /// "foreign ministry spokeswoman" in "Russian foreign ministry spokeswoman Maria Zakharova",
    /// "President of the United States" before a name.
    private func before(_ end: Int) -> String? {
        let head = isTitle(end - 1) ? end - 1 : headBeforeOf(end)
        guard let head, !NameLexicon.plainTitles.contains(names.words[head].text.lowercased()) else { return nil }
        var start = head
        while start > head - RoleFinder.maximumModifiers, let word = names[start - 1],
            isLead(word, opensSentence: opensSentence(start - 1))
        { start -= 1 }
        return slice(start..<end)
    }

    /// No office has more words before its head.
    private static let maximumModifiers = 8

    private func isTitle(_ index: Int) -> Bool {
        names[index].map { NameLexicon.titles.contains($0.text.lowercased()) } ?? false
    }

    private func isLead(_ word: NameWord, opensSentence: Bool) -> Bool {
        let text = word.text.lowercased()
        if Self.lead.contains(text) || NameLexicon.beforeTitle.contains(text) || Self.portfolios.contains(text) {
            return true
        }
        return word.isCapitalized && word.isWord
            && !(opensSentence && word.traits.contains(.common) && !Self.portfolios.contains(text))
    }

    private func opensSentence(_ index: Int) -> Bool {
        let sentence = names.sentences.partitioningIndex { $0.range.lowerBound >= index }
        return sentence < names.sentences.count && names.sentences[sentence].range.lowerBound == index
    }

    /// The office in "Speaker of the House", "CEO of the Harbour Council", whose last word stands before `end`.
    private func headBeforeOf(_ end: Int) -> Int? {
        var index = end - 1
        while let word = names[index], index > end - 7, word.isCapitalized || ["the", "and", "&"].contains(word.text) {
            index -= 1
        }
        guard index < end - 1, names[end - 1]?.isCapitalized == true, let connector = names[index],
            ["of", "for", "to"].contains(connector.text)
        else { return nil }
        return isTitle(index - 1) ? index - 1 : nil
    }

    /// "chief special representative for Ukraine" in "Keith Kellogg, the chief special representative for Ukraine,".
    private func after(_ index: Int) -> String? {
        guard names[index]?.text == "," else { return nil }
        var start = index + 1
        if let word = names[start], ["the", "a", "an"].contains(word.text) { start += 1 }
        var end = start
        while let word = names[end], word.isWord || word.isClitic, end < start + 12, !isEnd(end) { end += 1 }
        let leading = (start..<end).prefix { !["of", "for", "at", "in", "to"].contains(names.words[$0].text) }
        let hasOffice = leading.contains(where: isOffice) || start > index + 1 && leading.last.map(isTitle) == true
        guard hasOffice, names[start]?.isClitic == false, !isVerb(start), !leading.contains(where: isObject)
        else { return nil }
        return slice(start..<end)
    }

    /// "thanked the prince" behind a clause tells no office.
    private func isVerb(_ index: Int) -> Bool {
        let word = names.words[index].text
        return word.hasSuffix("ed") && !NameLexicon.beforeTitle.contains(word) || ReportingVerbs.finite.contains(word)
            || PersonLexicon.verbsOfPeople.contains(word)
    }

    private func isEnd(_ index: Int) -> Bool {
        Self.ends.contains(names.words[index].text)
            || names.words[index].text == "to" && names[index + 1]?.text == "be"
    }

    /// In capitals only behind "the" or before "of": "Ann Lund, President of France", but "Ann Lund, Pope Francis and others".
    private func isOffice(_ index: Int) -> Bool {
        NameLexicon.titles.contains(names.words[index].text)
            || isTitle(index) && ["of", "for"].contains(names[index + 1]?.text ?? "")
    }

    /// The article of "accused the president": an office has none within.
    private func isObject(_ index: Int) -> Bool { ["the", "a", "an", "his", "her"].contains(names.words[index].text) }

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

    /// Of ministers and secretaries: in capitals they belong to the office even where they open the sentence.
    private static let portfolios: Set<String> = [
        "economy", "finance", "trade", "industry", "energy", "health", "education", "defence", "defense", "justice",
        "labour", "labor", "interior", "home", "transport", "agriculture", "environment", "culture", "housing",
        "budget",
        "treasury", "immigration", "tourism", "science", "sports",
    ]

    private static let ends: Set<String> = [
        "who", "which", "whose", "said", "says", "told", "and", "but", "was", "is", "has", "had", "under", "as", "when",
        "where",
        "with", "will", "would", "were", "are",
    ]
}
