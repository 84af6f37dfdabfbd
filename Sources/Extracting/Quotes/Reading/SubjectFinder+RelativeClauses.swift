import Text

/// The antecedents of "who", "which" and "that".
extension SubjectFinder {
    /// Returns the antecedent of "who": Keller in "Keller, a pilot, who" and, where he opens the clause, in "Keller, a pilot who".
    func antecedent(endingAt last: Int, from start: Int) -> Range<Int>? {
        let town = skippingRegion(endingAt: last, from: start)
        guard town == last else { return headOfPlaced(endingAt: town, from: start) }
        let nearest = phrases.phrase(endingAt: last, from: start)
        guard let phrase = valid(nearest) ?? nearest.flatMap({ isBareDocument($0) ? $0 : nil }),
            !isLocative(phrase, from: start)
        else { return nil }
        if tokens[phrase.upperBound].word == "who", let person = person(atEndOf: phrase) { return person }
        let comma = phrase.lowerBound - 1
        guard paragraph.kind(comma) == .comma, comma > start,
            ["a", "an", "the"].contains(tokens[phrase.lowerBound].word),
            tokens[comma - 1].endsPersonsName,
            let name = phrases.phrase(endingAt: comma - 1, from: start)
        else { return phrase }
        let isNamed = paragraph.kind(phrase.upperBound) == .comma || isOpening(name, of: last)
        return isNamed ? name : phrase
    }

    /// Whether it is one with nothing behind its noun, so that "which" goes on with it: "two critical reports that".
    private func isBareDocument(_ phrase: Range<Int>) -> Bool {
        DocumentNouns.isDocument(tokens[phrase.upperBound - 1].word)
            && !tokens[phrase].contains { $0.classes.contains(.preposition) }
    }

    /// Whether the phrase is the first of the sentence of that token.
    private func isOpening(_ phrase: Range<Int>, of index: Int) -> Bool {
        phrase.lowerBound == paragraph.sentences[index].lowerBound
    }

    /// Returns "a pilot" of "the support of a pilot who".
    private func person(atEndOf phrase: Range<Int>) -> Range<Int>? {
        guard let preposition = phrase.last(where: { tokens[$0].classes.contains(.preposition) }),
            preposition > phrase.lowerBound, PersonLexicon.nouns[tokens[preposition - 1].word] == nil,
            !tokens[preposition - 1].classes.isAny(.anyName),
            PersonLexicon.nouns[tokens[phrase.upperBound - 1].word] != nil,
            tokens[preposition + 1].classes.contains(.determiner)
        else { return nil }
        return (preposition + 1).upTo(phrase.upperBound)
    }

    /// Returns Keller Ltd. in "Keller Ltd., a firm in Lund, Sweden, which": what stands before the place, or what that is said of.
    private func headOfPlaced(endingAt town: Int, from start: Int) -> Range<Int>? {
        guard let phrase = valid(phrases.phrase(endingAt: town, from: start)) ?? anyNoun(endingAt: town, from: start)
        else { return nil }
        guard paragraph.kind(phrase.lowerBound - 1) == .comma,
            tokens[phrase.lowerBound].classes.contains(.determiner),
            let head = valid(phrases.phrase(endingAt: phrase.lowerBound - 2, from: start))
        else { return isLocative(phrase, from: start) ? nil : phrase }
        return head
    }

    private func anyNoun(endingAt last: Int, from start: Int) -> Range<Int>? {
        phrases.phrase(endingAt: last, from: start).flatMap { isAnyNoun($0) ? $0 : nil }
    }

    /// Whether the phrase only names a location: in "schools in Lund that reminded him", Lund reminds nobody.
    func isLocative(_ phrase: Range<Int>, from start: Int) -> Bool {
        let classes = tokens[phrase.upperBound - 1].classes
        return classes.contains(.place) && !classes.isAny([.person, .organization])
            && preposition(before: phrase, from: start) != nil
    }
}
