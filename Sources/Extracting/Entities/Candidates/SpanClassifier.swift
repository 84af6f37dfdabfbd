import ArticleModel
import Language

/// Cuts one run of capitalised words into names.
struct SpanClassifier {
    let text: NameText
    let sentence: NameSentence

    func candidates(in run: Range<Int>) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var start = run.lowerBound
        var role: Range<Int>?
        while start < run.upperBound {
            if isSkipped(start, in: run) {
                start += 1
            } else if let title = TitleReader(text: text).title(from: start, limit: run.upperBound) {
                found += names(within: title)
                role = role.map { $0.lowerBound..<title.upperBound } ?? title
                start = title.upperBound
            } else {
                let end = endOfName(from: start, limit: run.upperBound)
                found += read(start..<end, role: role)
                role = nil
                start = end
            }
        }
        return found
    }

    /// Joining words left at the front, day names, and a plain word that is capitalised for it opens the sentence.
    private func isSkipped(_ index: Int, in run: Range<Int>) -> Bool {
        let word = text.words[index]
        if !word.isCapitalized || NameLexicon.stopWords.contains(word.folded), !NameLexicon.titles.contains(word.folded)
        {
            return true
        }
        guard index == run.lowerBound else { return false }
        if !word.isAllUppercase, Self.openers.contains(word.folded),
            endOfLongestListedName(from: index, limit: run.upperBound) <= index + 1
        {
            return true
        }
        guard opensClause(index), word.traits.contains(.common) else { return false }
        if word.isAllUppercase { return false }
        if run.count > 1, startsName(index, in: run) || startsTitle(index, limit: run.upperBound) { return false }
        return !NameLexicon.titles.contains(word.folded) || run.count == 1
    }

    private func opensClause(_ index: Int) -> Bool {
        if index == sentence.range.lowerBound { return true }
        let before = text.words[index - 1]
        return before.token.kind == .punctuation && !["(", ",", "-", "/", "&", "[", "'s", "$"].contains(before.text)
    }

    /// Whether a common word at the front of a sentence belongs to the name behind it: "United Nations", "World Bank".
    private func startsName(_ index: Int, in run: Range<Int>) -> Bool {
        if endOfLongestListedName(from: index, limit: run.upperBound) > index + 1 { return true }
        guard index + 1 < run.upperBound, Self.openers.contains(text.words[index].folded) == false else { return false }
        let next = text.words[index + 1]
        if text.words[index].traits.contains(.givenName) {
            return !next.traits.contains(.common) || next.traits.contains(.surname)
        }
        return (index + 1..<run.upperBound).contains { NameLexicon.organizationHeads.contains(text.words[$0].folded) }
            && next.traits.contains(.common)
    }

    private static let openers: Set<String> = [
        "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "but", "and", "or", "if", "when", "while",
        "as", "after",
        "before", "since", "although", "though", "former", "both", "under", "like", "despite", "also", "even", "only",
        "then",
        "that", "this", "what", "who", "how", "why", "where", "last", "many", "most", "some", "all", "because", "until",
        "unlike",
    ]

    /// The end of the longest listed name at `start`, or `start`.
    func endOfLongestListedName(from start: Int, limit: Int) -> Int {
        var end = min(limit, start + 6)
        while end > start {
            let key = text.key(start..<end)
            if Lexicon.known(key) != nil || !Lexicon.places(key).isEmpty { return end }
            end -= 1
        }
        return start
    }

    /// Up to the next title that a name follows, or a day name.
    private func endOfName(from start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < limit {
            if text.words[end].isCapitalized, NameLexicon.stopWords.contains(text.words[end].folded),
                !text.words[end].isInitial
            {
                break
            }
            if startsTitle(end, limit: limit), !isHeadNoun(limit - 1) { break }
            if end > start + 1, NameClassifier(text: text).closesFirm(end - 1), text.words[end].isCapitalized { break }
            end += 1
        }
        while end > start + 1, !text.words[end - 1].isCapitalized { end -= 1 }
        return end
    }

    private func startsTitle(_ index: Int, limit: Int) -> Bool {
        guard let title = TitleReader(text: text).title(from: index, limit: limit) else { return false }
        return title.upperBound < limit
    }

    private func isHeadNoun(_ index: Int) -> Bool { NameLexicon.organizationHeads.contains(text.words[index].folded) }

    /// Places and nationalities within a title: "U.S. Secretary of State".
    private func names(within title: Range<Int>) -> [NameCandidate] {
        var index = title.lowerBound
        var found: [NameCandidate] = []
        while index < title.upperBound, text.words[index].isCapitalized,
            !NameLexicon.titles.contains(text.words[index].folded)
        {
            let end = endOfLongestListedName(from: index, limit: title.upperBound)
            if end > index, let rule = NameClassifier(text: text).listed(index..<end) {
                found.append(NameCandidate(text.paragraph, index..<end, key: text.key(index..<end), rule))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private func read(_ range: Range<Int>, role: Range<Int>?) -> [NameCandidate] {
        NameClassifier(text: text).candidates(in: range, role: role)
    }
}
