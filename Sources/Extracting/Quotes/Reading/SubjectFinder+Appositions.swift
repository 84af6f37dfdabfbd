import Text

extension SubjectFinder {
    /// Returns the subject after a verb, as in "…, explained Keller, …", up to the next comma, quotation or stop.
    func invertedSubject(of verb: Int) -> Range<Int>? {
        guard paragraph.kind(verb - 1) == .comma, paragraph.classes(verb).contains(.verbWithThat),
            !["told", "tells"].contains(paragraph.word(verb)),
            let range = sourcePhrase(startingAt: verb + 1, to: paragraph.sentences[verb].upperBound),
            tokens[range].contains(where: \.isCapitalized)
        else { return nil }
        return [nil, .comma, .stop].contains(paragraph.kind(range.upperBound)) ? range : nil
    }
}

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
        if let titled = namedBehindOffice(endingAt: end, from: start) ?? titled(endingAt: end, from: start)
            ?? namedBehindPlace(endingAt: end, from: start)
        {
            return titled
        }
        var nearest: Range<Int>?
        for comma in start.upTo(end).reversed() where tokens[comma].kind == kind {
            guard let found = valid(phrases.phrase(endingAt: comma - 1, from: start)) else { continue }
            let phrase = documentAbove(found, from: start) ?? found
            if isParticipleOfClause(phrase.lowerBound) || isAgent(phrase, from: start) { continue }
            if nearest == nil { nearest = phrase }
            if phrase.lowerBound == start { return phrase }
        }
        return nearest ?? nameApposed(before: end, from: start) ?? clauseSubject(from: start, to: end)
    }

    /// Returns "a study by the institute" for "the institute".
    private func documentAbove(_ phrase: Range<Int>, from start: Int) -> Range<Int>? {
        guard let preposition = preposition(before: phrase, from: start), preposition > start,
            ["by", "from", "of"].contains(tokens[preposition].word),
            let left = phrases.phrase(endingAt: preposition - 1, from: start), opensClause(left, from: start),
            isDocument(left) || ReportingVerbs.papers.contains(tokens[left.upperBound - 1].word)
        else { return nil }
        return left.lowerBound.upTo(phrase.upperBound)
    }

    /// Whether the phrase is only by whom something before the comma is done: Keller in "members, led by Ann Keller,".
    private func isAgent(_ phrase: Range<Int>, from start: Int) -> Bool {
        let participle = phrase.lowerBound - 2
        return participle - 1 > start && ["by", "with"].contains(tokens[participle + 1].word)
            && paragraph.kind(participle - 1) == .comma
            && (tokens[participle].tag == .pastParticiple || tokens[participle].word.hasSuffix("ed"))
    }

    /// Whether a participle opens a clause there: "Speaking outside the court".
    private func isParticipleOfClause(_ index: Int) -> Bool {
        introduces(tokens[index]) && !tokens[index].classes.isAny([.sourceNoun, .person, .organization])
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
        guard tokens[end].kind == .comma, tokens[end - 1].endsPersonsName,
            let name = phrases.phrase(endingAt: end - 1, from: start), paragraph.kind(name.lowerBound - 1) == .comma,
            name.lowerBound - 2 > start, tokens[name.lowerBound - 2].classes.contains(.place),
            let place = phrases.phrase(endingAt: name.lowerBound - 2, from: start), isLocative(place, from: start),
            !tokens[start].classes.contains(.preposition)
        else { return nil }
        return name
    }

    /// Returns "Ann Keller" of "The head of the Trade Union (LO), Ann Keller," and "Minister for Trade, Ann Keller,": who holds an
    /// office that opens the clause.
    private func namedBehindOffice(endingAt end: Int, from start: Int) -> Range<Int>? {
        guard tokens[end].kind == .comma, tokens[end - 1].endsPersonsName, !tokens[end - 1].isPossessive,
            let name = phrases.phrase(endingAt: end - 1, from: start), paragraph.kind(name.lowerBound - 1) == .comma
        else { return nil }
        let comma = name.lowerBound - 1
        let clause = start.upTo(comma).reversed().prefix { isWithinOffice($0) }
        let holder = clause.last { isHolder($0) && ["of", "for", "at", "to"].contains(tokens[$0 + 1].word) }
        guard let holder, let office = phrases.phrase(endingAt: holder, from: start),
            opensClause(office, from: start), !tokens[office].contains(where: { $0.classes.contains(.preposition) })
        else { return nil }
        return name
    }

    /// Whether the word is what somebody may be of something: "president", "head", "MEP".
    private func isHolder(_ index: Int) -> Bool {
        let word = tokens[index].word.lowercased()
        return Description.isForHolder(word) || NameLexicon.titles.contains(word)
    }

    /// Whether the token may stand in an office: a word that is no verb, or brackets and the commas within them.
    private func isWithinOffice(_ index: Int) -> Bool {
        let token = tokens[index]
        if !token.isWord { return token.kind == .open || token.kind == .close || isBracketed(index) }
        return !token.classes.isAny([.finiteVerb, .auxiliary, .subjectPronoun])
    }

    /// Whether the next bracket behind the token closes.
    private func isBracketed(_ index: Int) -> Bool {
        let ahead = (index + 1).upTo(min(tokens.count, index + SubjectFinder.maximumDatelineLength))
        return ahead.lazy.compactMap { [.open, .close].contains(tokens[$0].kind) ? tokens[$0].kind : nil }.first
            == .close
    }

    /// Returns "his partner" of "In Lund, his partner, Ann Keller, said": what the named one is.
    private func titled(endingAt end: Int, from start: Int) -> Range<Int>? {
        guard end > start, tokens[end - 1].endsPersonsName,
            let name = phrases.phrase(endingAt: end - 1, from: start), name.lowerBound - 2 >= start,
            paragraph.kind(name.lowerBound - 1) == .comma,
            let role = phrases.phrase(endingAt: name.lowerBound - 2, from: start),
            tokens[role].contains(where: { PersonLexicon.nouns[$0.word] != nil || $0.classes.contains(.sourceNoun) }),
            tokens[role.lowerBound].classes.contains(.determiner) || tokens[role.lowerBound].isPossessive
        else { return nil }
        return together(role, name, from: start) ?? role
    }

    /// Returns "Per Olsen and his wife, Ann Keller" where both speak.
    private func together(_ role: Range<Int>, _ name: Range<Int>, from start: Int) -> Range<Int>? {
        let both = coordinated(role, from: start)
        return both.lowerBound < role.lowerBound && tokens[role.lowerBound - 2].endsPersonsName
            ? both.lowerBound.upTo(name.upperBound) : nil
    }
}
