import Language

/// Reads titles before a name: "U.S. Secretary of State", "Russian President", "Gen.".
struct TitleReader {
    let text: NameText

    /// The title that begins at `start`: words that may stand before an office, the office, and "of" with one word.
    func title(from start: Int, limit: Int) -> Range<Int>? {
        var index = start
        while index + 1 < limit, index < start + 5, leadsTo(index), !isTitle(index) || isTitle(index + 1) { index += 1 }
        guard index < limit, isTitle(index) else { return nil }
        var end = index + 1
        while end < limit, isTitle(end) || closesTitle(end) { end += 1 }
        end = endAfterOf(end, limit: limit)
        return end == limit && index > start && text.words[start].traits.contains(.givenName) ? nil : start..<end
    }

    private func isTitle(_ index: Int) -> Bool {
        text.words[index].isCapitalized && NameLexicon.titles.contains(text.words[index].folded)
    }

    /// What carries an office on: "Attorney General", "Chief Executive", "Chief Financial Officer".
    private func closesTitle(_ index: Int) -> Bool {
        let word = text.words[index].folded
        if word == "general" || word == "emeritus" { return true }
        return text.words[index - 1].folded == "chief" && ContextCueWords.afterChief.contains(word)
    }

    /// A nationality, a country or a word such as "Deputy" that a title follows.
    private func leadsTo(_ index: Int) -> Bool {
        let word = text.words[index]
        guard word.isCapitalized, !isTitle(index) || NameLexicon.beforeTitle.contains(word.folded) else { return false }
        if NameLexicon.beforeTitle.contains(word.folded) { return true }
        if case .demonym? = Lexicon.known(word.folded) { return true }
        return Lexicon.places(word.folded).first.map { $0.kind == .country || $0.kind == .state } ?? false
    }

    /// Behind "of France", "for the United States", where a name follows.
    private func endAfterOf(_ index: Int, limit: Int) -> Int {
        guard let connector = text[index]?.text, connector == "of" || connector == "for" else { return index }
        let start = text[index + 1]?.text == "the" ? index + 2 : index + 1
        guard start < limit else { return index }
        var end =
            (start + 1...min(start + 4, limit)).last { !Lexicon.places(text.key(start..<$0)).isEmpty } ?? start + 1
        if end < limit, text.words[end].text == "and", end + 1 < limit { end += 2 }
        return end
    }
}
