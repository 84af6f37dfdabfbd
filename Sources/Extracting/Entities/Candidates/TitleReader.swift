import Language

/// Reads titles before a name: "U.S. Secretary of State", "Russian President", "Gen.".
struct TitleReader {
    let paragraph: AnnotatedParagraph

    /// Returns the title that begins at `start`: words that may come before an office, the office, and "of" with one
    /// word.
    func title(from start: Int, limit: Int) -> Range<Int>? {
        var index = start
        while index + 1 < limit, index < start + 5, leadsTo(index), !isTitle(index) || isTitle(index + 1) { index += 1 }
        guard index < limit, isTitle(index) else { return nil }
        var end = index + 1
        while end < limit, isTitle(end) || closesTitle(end) { end += 1 }
        end = endAfterOf(end, limit: limit)
        return end == limit && index > start && paragraph.words[start].traits.contains(.givenName)
            ? nil : start.upTo(end)
    }

    private func isTitle(_ index: Int) -> Bool {
        paragraph.words[index].isCapitalized && NameLexicon.titles.contains(paragraph.words[index].normalized)
    }

    /// Whether the word continues a title: "Attorney General", "Chief Executive", "Chief Financial Officer".
    private func closesTitle(_ index: Int) -> Bool {
        let word = paragraph.words[index].normalized
        if word == "general" || word == "emeritus" { return true }
        return paragraph.words[index - 1].normalized == "chief" && ContextCueWords.afterChief.contains(word)
    }

    /// Whether a title may follow the word: a nationality, a country or a word such as "Deputy".
    private func leadsTo(_ index: Int) -> Bool {
        let word = paragraph.words[index]
        guard word.isCapitalized, !isTitle(index) || NameLexicon.wordsBeforeTitles.contains(word.normalized) else {
            return false
        }
        if NameLexicon.wordsBeforeTitles.contains(word.normalized) { return true }
        if case .demonym? = Lexicon.known(word.normalized) { return true }
        return Lexicon.places(word.normalized).first.map { $0.kind == .country || $0.kind == .state } ?? false
    }

    /// Returns the index after "of France" or "for the United States", where a name follows.
    private func endAfterOf(_ index: Int, limit: Int) -> Int {
        guard let connector = paragraph[index]?.text, connector == "of" || connector == "for" else { return index }
        let start = paragraph[index + 1]?.text == "the" ? index + 2 : index + 1
        guard start < limit else { return index }
        var end =
            (start + 1).upTo(min(start + 4, limit) + 1).last { !Lexicon.places(paragraph.key(start.upTo($0))).isEmpty }
            ?? start + 1
        if end < limit, paragraph.words[end].text == "and", end + 1 < limit { end += 2 }
        return end
    }
}
