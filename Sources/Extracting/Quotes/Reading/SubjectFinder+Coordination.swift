import Text

/// What "and" joins to a source's noun, and who stands behind a body.
extension SubjectFinder {
    /// Returns "Ann Keller and Per Olsen" for "Per Olsen", if they begin the clause or hang on one preposition.
    func coordinated(_ phrase: Range<Int>, from start: Int) -> Range<Int> {
        guard phrase.lowerBound - 2 >= start, tokens[phrase.lowerBound - 1].word == "and", valid(phrase) != nil,
            let left = valid(phrases.phrase(endingAt: phrase.lowerBound - 2, from: start)),
            opensClause(left, from: start) || preposition(before: left, from: start) != nil
        else { return phrase }
        return startOfList(before: left, from: start).upTo(phrase.upperBound)
    }

    /// Returns where "Tom Berg, Ann Keller" begins for "Ann Keller", a name before which only others open the clause.
    private func startOfList(before name: Range<Int>, from start: Int) -> Int {
        var first = name.lowerBound
        while first - 2 >= start, paragraph.kind(first - 1) == .comma, tokens[first - 2].endsPersonsName,
            !tokens[first - 2].isPossessive,
            let left = phrases.phrase(endingAt: first - 2, from: start)
        { first = left.lowerBound }
        return first == start ? first : name.lowerBound
    }

    /// Returns "Ann Keller and Per Olsen" for "Ann Keller", if the clause ends after them, and "chief pilot and Lund officer Ann
    /// Keller" for "chief pilot".
    func coordinatedAfter(_ phrase: Range<Int>, to end: Int) -> Range<Int> {
        if let titled = titledAfter(phrase, to: end) { return titled }
        guard paragraph.word(phrase.upperBound) == "and", phrase.upperBound + 1 < end,
            tokens[phrase.upperBound - 1].isCapitalized, tokens[phrase.upperBound + 1].isCapitalized,
            let right = valid(phrases.phrase(startingAt: phrase.upperBound + 1, to: end)),
            right.upperBound == end || !tokens[right.upperBound].isWord
                || tokens[right.upperBound - 1].endsPersonsName && tokens[phrase.upperBound - 1].endsPersonsName
        else { return phrase }
        return phrase.lowerBound.upTo(right.upperBound)
    }

    /// Returns "Lund University, Kiel professor Ann Keller" for "Lund University", a person behind a body and its place, and Ann
    /// Keller of "Lund University, Kiel’s chancellor, Ann Keller".
    func memberBehind(_ body: Range<Int>, to end: Int) -> Range<Int>? {
        guard tokens[body.upperBound - 1].classes.contains(.organization), paragraph.kind(body.upperBound) == .comma,
            tokens[body.upperBound + 1].isCapitalized,
            let member = phrases.phrase(startingAt: body.upperBound + 1, to: end),
            member.contains(where: { Description.isForPerson(tokens[$0].word) })
        else { return nil }
        if tokens[member.upperBound - 1].endsPersonsName { return body.lowerBound.upTo(member.upperBound) }
        guard tokens[member].contains(where: \.isPossessive), paragraph.kind(member.upperBound) == .comma,
            let name = phrases.phrase(startingAt: member.upperBound + 1, to: end),
            tokens[name.upperBound - 1].endsPersonsName
        else { return nil }
        return name
    }

    private func titledAfter(_ phrase: Range<Int>, to end: Int) -> Range<Int>? {
        guard paragraph.word(phrase.upperBound) == "and", !tokens[phrase.lowerBound].classes.contains(.determiner),
            Description.isForPerson(tokens[phrase.upperBound - 1].word),
            !phrase.contains(where: { tokens[$0].classes.contains(.person) }),
            let right = phrases.phrase(startingAt: phrase.upperBound + 1, to: end),
            !tokens[right.lowerBound].classes.isAny([.determiner, .person]),
            tokens[right.upperBound - 1].endsPersonsName
        else { return nil }
        return phrase.lowerBound.upTo(right.upperBound)
    }
}
