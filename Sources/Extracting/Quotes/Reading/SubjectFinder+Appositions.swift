import Text

/// The subjects that an apposition stands beside: "Keller, a pilot, said".
extension SubjectFinder {
    /// Returns the phrase before the comma or dash that begins the apposition ending at `end`: Keller in "Keller, a
    /// pilot, said".
    func headOfApposition(endingAt end: Int, from start: Int) -> Range<Int>? {
        let kind = tokens[end].kind
        if end > start, tokens[end - 1].kind == .close,
            let phrase = valid(phrases.phrase(endingAt: end - 1, from: start))
        {
            return phrase
        }
        if let titled = titled(endingAt: end, from: start) ?? namedBehindPlace(endingAt: end, from: start) {
            return titled
        }
        var nearest: Range<Int>?
        for comma in start.upTo(end).reversed() where tokens[comma].kind == kind {
            guard let phrase = valid(phrases.phrase(endingAt: comma - 1, from: start)) else { continue }
            if nearest == nil { nearest = phrase }
            if phrase.lowerBound == start { return phrase }
        }
        return nearest ?? nameApposed(before: end, from: start) ?? clauseSubject(from: start, to: end)
    }

    /// Returns "Ann Keller" of "The treasurer, Ann Keller," where "the treasurer" is not known to speak.
    private func nameApposed(before end: Int, from start: Int) -> Range<Int>? {
        guard tokens[end].kind == .comma,
            let comma = tokens[start.upTo(end)].lastIndex(where: { !$0.isWord }), tokens[comma].kind == .comma,
            let name = phrases.phrase(startingAt: comma + 1, to: end), name.lowerBound == comma + 1,
            name.upperBound == end, tokens[end - 1].classes.isAny([.person, .organization]),
            let noun = phrases.phrase(endingAt: comma - 1, from: start), isAnyNoun(noun)
        else { return nil }
        return name
    }

    /// Returns "Ann Keller" of "The head of the centre in Lund, Ann Keller,", where Lund only says where.
    private func namedBehindPlace(endingAt end: Int, from start: Int) -> Range<Int>? {
        guard tokens[end].kind == .comma, tokens[end - 1].classes.isSuperset(of: [.person, .endOfName]),
            let name = phrases.phrase(endingAt: end - 1, from: start), paragraph.kind(name.lowerBound - 1) == .comma,
            name.lowerBound - 2 > start, tokens[name.lowerBound - 2].classes.contains(.place),
            let place = phrases.phrase(endingAt: name.lowerBound - 2, from: start), isLocative(place, from: start),
            !tokens[start].classes.contains(.preposition)
        else { return nil }
        return name
    }

    /// Returns "his partner" of "In Lund, his partner, Ann Keller, said": what the named one is.
    private func titled(endingAt end: Int, from start: Int) -> Range<Int>? {
        guard end > start, tokens[end - 1].classes.isSuperset(of: [.person, .endOfName]),
            let name = phrases.phrase(endingAt: end - 1, from: start), name.lowerBound - 2 >= start,
            paragraph.kind(name.lowerBound - 1) == .comma,
            let role = phrases.phrase(endingAt: name.lowerBound - 2, from: start),
            tokens[role].contains(where: { PersonLexicon.nouns[$0.word] != nil || $0.classes.contains(.sourceNoun) }),
            tokens[role.lowerBound].classes.contains(.determiner) || tokens[role.lowerBound].isPossessive
        else { return nil }
        return role
    }
}
