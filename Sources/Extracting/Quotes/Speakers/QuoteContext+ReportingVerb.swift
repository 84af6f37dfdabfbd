import Text

/// The source of the reporting verb that is nearest before a quotation.
extension QuoteContext {
    /// The nearest reporting verb before `end` in the sentence that has a source.
    func nearestSource(before end: Int) -> QuoteSource? {
        for index in sentence.lowerBound.upTo(end).reversed() where paragraph.hasReportingVerb(at: index) {
            guard !isParentheticalReport(index, before: end), !isWithinSaying(index, before: end),
                let found = source(ofVerb: index)
            else { continue }
            return listSource(after: index, before: end) ?? mainClauseSource(after: index, before: end)
                ?? sourceReporting(judgement: index)
                ?? namedSource(above: found, before: index) ?? found
        }
        return clauseSource(before: end)
    }

    /// Returns Keller in "Keller led a town that defied Olsen, identified him as a “fraud”, and left", where `verb` belongs to what the town
    /// does, and another verb of Keller's has the quotation.
    private func listSource(after verb: Int, before end: Int) -> QuoteSource? {
        guard let later = (verb + 1).upTo(end).last(where: { paragraph.kind($0 - 1) == .comma }),
            !tokens[later.upTo(end)].contains(where: { $0.classes.isAny([.auxiliary, .formOfBe, .finiteVerb]) }),
            let subject = subjects.subjectOfList(before: later - 1, verb: later, in: sentence)
        else { return nil }
        return source(at: subject, cue: later.upTo(later + 1))
    }

    /// Whether the verb belongs to a clause within what another verb reports, which goes on behind it: "Keller said after the court
    /// ruled that it was late, there had been".
    private func isWithinSaying(_ verb: Int, before end: Int) -> Bool {
        guard let subject = subjects.subject(of: verb),
            Self.subordinators.contains(paragraph.word(subject.lowerBound - 1)),
            paragraph.classes(subject.lowerBound - 2).contains(.verbWithThat),
            let comma = tokens[verb.upTo(end)].lastIndex(where: { $0.kind == .comma })
        else { return false }
        return paragraph.word(comma + 1) == "there"
            || subjects.anyNounPhrase(startingAt: comma + 1, to: end).map { $0.lowerBound == comma + 1 } ?? false
    }

    /// Words that open a clause of time, between a reporting verb and what it reports.
    private static let subordinators: WordList = "after before once since when while"

    /// Returns Keller in "Keller said that Oslo had concluded it was “late”", where `verb` tells what Oslo holds.
    private func sourceReporting(judgement verb: Int) -> QuoteSource? {
        guard ReportingVerbs.ofJudgement.contains(paragraph.word(verb)), let subject = subjects.subject(of: verb) else {
            return nil
        }
        let before = sentence.lowerBound.upTo(subject.lowerBound)
        let outer = before.last {
            paragraph.hasReportingVerb(at: $0) || tokens[$0].kind == .comma
                || ["and", "but", "while"].contains(tokens[$0].word)
        }
        guard let outer, tokens[outer].classes.isAny([.verbWithThat, .participle]) else { return nil }
        return source(ofVerb: outer)
    }

    /// Whether the verb belongs to a parenthetical clause that reports what others say: "— as Olsen said — the plan is".
    private func isParentheticalReport(_ verb: Int, before end: Int) -> Bool {
        guard let subject = subjects.subject(of: verb),
            ["as", "which"].contains(paragraph.word(subject.lowerBound - 1)),
            let mark = paragraph.kind(subject.lowerBound - 2), [.comma, .dash, .open].contains(mark),
            subject.lowerBound - sentence.lowerBound > QuoteContext.maximumOpeningClauseLength
        else { return false }
        // In "— as Olsen said — “…”" Olsen said it; what "which Olsen noted" tells is another thing.
        let last = paragraph.word(subject.lowerBound - 1) == "which" ? end : end - 1
        return (verb + 1).upTo(max(last, verb + 1)).contains {
            paragraph.kind($0) == (mark == .open ? .close : mark)
        }
    }

    /// The number of tokens up to which the subject is at the front: "Of course, as Olsen said" is not parenthetical.
    private static let maximumOpeningClauseLength = 4

    /// Returns the subject of the main clause where the verb is in a clause before it: "When Olsen criticized …,".
    private func mainClauseSource(after verb: Int, before end: Int) -> QuoteSource? {
        guard opensWithSubordinator, paragraph.word(quoteIndex - 1) != "and",
            !tokens[sentence.lowerBound.upTo(verb)].contains(where: { $0.kind == .comma }),
            let comma = tokens[verb.upTo(end)].firstIndex(where: { $0.kind == .comma }),
            let range = subjects.anyNounPhrase(startingAt: comma + 1, to: end), range.upperBound < end,
            tokens[range.upperBound].isWord, !tokens[range.upperBound].classes.isAny([.preposition, .conjunction])
        else { return nil }
        return source(at: range, cue: nil)
    }

    /// Returns the subject of the clause where nothing right before the reporting verbs can speak: "A film on show
    /// Friday says …".
    private func clauseSource(before end: Int) -> QuoteSource? {
        let verb = sentence.lowerBound.upTo(end).last { paragraph.hasFiniteVerb(at: $0) && isActive($0) }
        if let verb, let range = subjects.anySubject(of: verb) { return source(at: range, cue: verb.upTo(verb + 1)) }
        guard let verb, let range = subjects.clauseSubject(from: sentence.lowerBound, to: verb), isPersonal(range)
        else {
            return nil
        }
        return source(at: range, cue: verb.upTo(verb + 1))
    }

    private func isActive(_ verb: Int) -> Bool {
        verb > sentence.lowerBound && !tokens[verb - 1].classes.isAny([.formOfBe, .adverb])
            && tokens[verb].tag != .pastParticiple
    }

    /// Returns Keller where "he" is found in "Keller said that he called it", but not in "Keller recalled that he said, “…”", which
    /// tells what another one said.
    func namedSource(above found: QuoteSource, before end: Int) -> QuoteSource? {
        guard let pronoun = pronounToken(found), pronoun > sentence.lowerBound,
            !introducesQuotation(end),
            ["that", "what", "whom"].contains(tokens[pronoun - 1].word) || paragraph.hasReportingVerb(at: pronoun - 1)
                || ReportingVerbs.formsOfTell.contains(paragraph.word(pronoun - 2))
        else { return nil }
        for index in sentence.lowerBound.upTo(end).reversed() where paragraph.hasFiniteVerb(at: index) {
            if let outer = source(ofVerb: index), pronounToken(outer) == nil { return outer }
        }
        return nil
    }

    /// Whether nothing but a comma or colon stands between the verb and the quotation.
    private func introducesQuotation(_ verb: Int) -> Bool {
        verb == quoteIndex - 2 && [.comma, .colon].contains(paragraph.kind(verb + 1))
    }

    /// The token that is the source, if that is a pronoun.
    private func pronounToken(_ source: QuoteSource) -> Int? {
        guard case .words(let span, _) = source else { return nil }
        let first = paragraph.token(startingFrom: span.start)
        guard sentence.contains(first), tokens[first].start == span.start, tokens[first].end <= span.end + 2 else {
            return nil
        }
        return tokens[first].classes.contains(.subjectPronoun) ? first : nil
    }
}
