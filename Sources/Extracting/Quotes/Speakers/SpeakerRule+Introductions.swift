extension SpeakerRule {
    static let quotedAsSaying = SpeakerRule(
        name: "quotedAsSaying",
        reason: "somebody is quoted as saying it, whoever quotes him",
        confidence: 0.95,
        examples: [
            Example("Keller was quoted by the Lund Echo as saying: “We are ready.”", "Keller"),
            Example("The Lund Echo quoted Keller as saying that it was a “broad success”.", "Keller"),
            Example("The Lund Echo quoted the mayor, Ann Keller, as saying: “We are ready.”", "the mayor"),
            Example("“We are ready,” the Lund Echo quoted Keller as saying.", "Keller"),
            Example("The Lund Echo quoted a list of “broad successes”.", nil),
        ],
        find: { context in
            let saying = context.sentence.last {
                ["saying", "telling"].contains(context.paragraph.word($0)) && context.paragraph.word($0 - 1) == "as"
            }
            guard let saying,
                let range = context.subjects.quoted(before: saying - 1, from: context.sentence.lowerBound)
            else { return nil }
            return context.source(at: range, cue: saying.upTo(saying + 1))
        }
    )

    static let inWordsOf = SpeakerRule(
        name: "inWordsOf",
        reason: "it is in somebody's words, or to quote somebody",
        confidence: 0.8,
        examples: [
            Example("The flood was, in her words, “a long low tide of mud”.", "her"),
            Example("The flood was, in Keller’s words, “a long low tide of mud”.", "Keller"),
            Example("The roof is, in the words of Ann Keller, “good for a century”.", "Ann Keller"),
            Example("To quote Ann Keller, the roof is “good for a century”.", "Ann Keller"),
            Example("In the words of a retired bureaucrat, “it is good for a century”.", "a retired bureaucrat"),
            Example("To quote her: “It is good for a century.”", "her"),
            Example("He spoke in other words of a “long low tide of mud”.", nil),
            Example("He had to quote a price for the “ready” room.", nil),
        ],
        find: { context in
            let before = context.sentence.lowerBound.upTo(context.quoteIndex)
            guard let cue = before.reversed().lazy.compactMap(context.sourceOfWords).first else { return nil }
            return context.source(at: cue, cue: nil)
        }
    )

    static let colonIntroduction = SpeakerRule(
        name: "colonIntroduction",
        reason: "a colon introduces the quotation",
        confidence: 0.9,
        examples: [
            Example("Keller told the council on Monday: “We are ready.”", "Keller"),
            Example("Ann Keller: “We are ready.”", "Ann Keller"),
            Example("Many ask for more ships — Ann Keller: “We are ready.”", "Ann Keller"),
            Example("From the report: “The ships are late.”", "the report"),
            Example("The ships left with a note from Ann Keller: “The ships are late.”", "Ann Keller"),
            Example("The office has had no ships from Ann Keller: “late” ones.", nil),
            Example("Olsen quoted a price to Ann Keller: “The ships are late.”", "Olsen"),
            Example("The list is short: “ready” and “able”.", nil),
        ],
        find: { context in
            guard context.paragraph.kind(context.quoteIndex - 1) == .colon else { return nil }
            if let quoted = context.quotedBeforeColon { return context.source(at: quoted, cue: nil) }
            if let found = context.nearestSource(before: context.quoteIndex - 1) { return found }
            return (context.nameBeforeColon ?? context.issuerBeforeColon).map { context.source(at: $0, cue: nil) }
        }
    )
}

extension QuoteContext {
    /// Returns whose words they are by "in her words" or "in the words of Ann Keller" at `index`, or whom one quotes by "to quote
    /// Ann Keller,".
    fileprivate func sourceOfWords(at index: Int) -> Range<Int>? {
        let next = index + 1
        switch (paragraph.word(index), paragraph.word(next)) {
        case ("in", "the") where paragraph.word(next + 1) == "words" && paragraph.word(next + 2) == "of":
            return subjects.anyNounPhrase(startingAt: next + 3, to: quoteIndex)
        case ("in", _):
            let words = next.upTo(quoteIndex).prefix(4).first { paragraph.word($0) == "words" }
            guard let words, words > next else { return nil }
            let isOwned = tokens[words - 1].isPossessive || ["his", "her", "their"].contains(tokens[words - 1].word)
            return isOwned ? next.upTo(words) : nil
        case ("to", "quote"):
            let pronoun = ["him", "her", "them"].contains(paragraph.word(next + 1)) ? (next + 1).upTo(next + 2) : nil
            guard let range = pronoun ?? subjects.sourcePhrase(startingAt: next + 1, to: quoteIndex),
                [.comma, .colon].contains(paragraph.kind(range.upperBound))
            else { return nil }
            return range
        default: return nil
        }
    }

    /// Who is quoted by somebody before the colon: "quoting the late judge Per Olsen:".
    fileprivate var quotedBeforeColon: Range<Int>? {
        let verb = sentence.lowerBound.upTo(quoteIndex).last {
            ["quoted", "quotes", "quoting"].contains(paragraph.word($0))
        }
        guard let verb, !paragraph.classes(verb - 1).contains(.formOfBe),
            let range = subjects.sourcePhrase(startingAt: verb + 1, to: quoteIndex - 1),
            range.upperBound == quoteIndex - 1, tokens[range.upperBound - 1].endsPersonsName
        else { return nil }
        return range
    }

    /// The name right before the colon, with nothing before it but a dash or "From".
    fileprivate var nameBeforeColon: Range<Int>? {
        guard let nearest = subjects.sourcePhrase(endingAt: quoteIndex - 2, from: sentence.lowerBound) else {
            return nil
        }
        let range = subjects.coordinated(nearest, from: sentence.lowerBound)
        let isSource = tokens[range.upperBound - 1].isCapitalized
        if range.lowerBound == sentence.lowerBound || paragraph.kind(range.lowerBound - 1) == .dash {
            return isSource ? range : nil
        }
        return range.lowerBound == sentence.lowerBound + 1 && paragraph.word(sentence.lowerBound) == "from"
            ? range : nil
    }

    /// Whose statement stands right before the colon: "the following statement from Ann Keller:".
    fileprivate var issuerBeforeColon: Range<Int>? {
        guard let issuer = subjects.phrases.phrase(endingAt: quoteIndex - 2, from: sentence.lowerBound),
            subjects.valid(issuer) != nil || subjects.isAnyNoun(issuer),
            ["from", "by"].contains(paragraph.word(issuer.lowerBound - 1)),
            DocumentNouns.statements.contains(paragraph.word(issuer.lowerBound - 2))
        else { return nil }
        return issuer
    }
}
