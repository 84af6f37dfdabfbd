extension SpeakerRule {
    static let afterQuote = SpeakerRule(
        name: "afterQuote",
        reason: "subject and reporting verb follow the quotation at once",
        confidence: 0.95,
        examples: [
            Example("“We are ready,” Keller said.", "Keller"),
            Example("“We are ready,” a senior Danish official later told reporters.", "a senior Danish official"),
            Example("“Are we ready?” she asked.", "she"),
            Example("“We are ready,” Keller went on.", "Keller"),
            Example("“We are ready,” state Sen. Keller said.", "state Sen. Keller"),
            Example("“We are ready.” Keller said goodbye.", nil),
            Example("“We are ready.” Keller went on Monday.", nil),
            Example("When Olsen shouted, “Ready,” Keller said no.", nil),
            Example("The “ready” crowd said nothing.", nil),
        ],
        find: { site in site.sourceBehind(withApposition: false) }
    )

    static let afterQuoteWithApposition = SpeakerRule(
        name: "afterQuoteWithApposition",
        reason: "the subject follows the quotation, and its verb an apposition or relative clause",
        confidence: 0.95,
        examples: [
            Example("“We are ready,” Ann Keller, the mayor of Lund, said.", "Ann Keller"),
            Example(
                "“We are ready,” Ann Keller of the Harbour Office, no pilot, said.", "Ann Keller of the Harbour Office"),
            Example("“We are ready,” Rep. Ann Keller (D-Ohio), who chairs the panel, said.", "Rep. Ann Keller"),
            Example("“We are ready,” Keller said.", nil),
        ],
        find: { site in site.sourceBehind(withApposition: true) }
    )

    static let invertedVerb = SpeakerRule(
        name: "invertedVerb",
        reason: "the reporting verb follows the quotation, then its subject",
        confidence: 0.9,
        examples: [
            Example("“We are ready,” said Ann Keller, a pilot.", "Ann Keller"),
            Example("“We are ready,” said a spokesman for the Danish navy.", "a spokesman for the Danish navy"),
            Example("“We are ready,” said harbour ranking officer Ann Keller.", "harbour ranking officer Ann Keller"),
            Example("“We are ready,” said in a low voice.", nil),
        ],
        find: { site in
            let next = site.next
            guard site.sentence.contains(next), site.passage.hasFiniteVerb(at: next),
                let range = site.subjects.anyPhrase(startingAt: next + 1, to: site.sentence.upperBound)
            else { return nil }
            return site.phrase(range, cue: next..<(next + 1))
        }
    )

    static let agent = SpeakerRule(
        name: "agent",
        reason: "the quotation is what something was called by somebody",
        confidence: 0.8,
        examples: [
            Example("The plan was called “a great success” by Ann Keller, a pilot.", "Ann Keller"),
            Example("The plan was dismissed as “late” by officials in Lund.", "officials in Lund"),
            Example("Keller called it “late” by two days.", nil),
            Example("It was reported in an “open letter” by Olsen.", nil),
            Example("The plan was “late” by Danish standards.", nil),
        ],
        find: { site in
            guard site.passage.word(site.place + 1) == "by",
                let verb = (site.sentence.lowerBound..<site.place).last(where: { site.passage.hasFiniteVerb(at: $0) }),
                site.place - verb <= 3, site.subjects.subject(of: verb) == nil,
                !site.pieces[(verb + 1)..<site.place].contains(where: {
                    $0.classes.contains(.preposition) && $0.word != "as"
                }),
                let range = site.subjects.phrase(startingAt: site.place + 2, to: site.sentence.upperBound)
            else { return nil }
            return site.phrase(range, cue: verb..<(verb + 1))
        }
    )

    static let laterVerb = SpeakerRule(
        name: "laterVerb",
        reason: "the sentence around the quotation ends with its reporting clause",
        confidence: 0.9,
        examples: [
            Example("The “great plan” would cost billions, Keller said.", "Keller"),
            Example("The “great plan” would cost billions, said Ann Keller, a pilot.", "Ann Keller"),
            Example("Police had “simply forgotten” it, the court found.", "the court"),
            Example("The “great plan” was lost, the ships the pilot found.", nil),
            Example("The “great plan” that Keller said goodbye to is dead.", nil),
        ],
        find: { site in
            for index in (site.place + 1)..<max(site.sentence.upperBound, site.place + 1) {
                guard site.passage.hasFiniteVerb(at: index) || site.isFinding(index) else { continue }
                if let range = site.invertedSubject(of: index) { return site.phrase(range, cue: index..<(index + 1)) }
                guard let range = site.subjects.subject(of: index), range.lowerBound > site.place,
                    site.passage.kind(range.lowerBound - 1) == .comma || site.passage.word(range.lowerBound - 1) == "as"
                else { continue }
                return site.phrase(range, cue: index..<(index + 1))
            }
            return nil
        }
    )

    static let signature = SpeakerRule(
        name: "signature",
        reason: "the paragraph is a quotation with a dash and a name",
        confidence: 0.95,
        examples: [
            Example("“We are ready.” — Ann Keller", "Ann Keller"),
            Example("“We are ready.” – Ann Keller, mayor", "Ann Keller"),
            Example("“We are ready” — Keller said no more.", nil),
        ],
        find: { site in
            let dash = site.place + 1
            guard site.place == 0, site.passage.kind(dash) == .dash,
                let range = site.subjects.phrase(startingAt: dash + 1, to: site.pieces.count),
                site.pieces[range].allSatisfy(\.isCapitalized),
                range.upperBound == site.pieces.count || !site.pieces[range.upperBound].isWord
            else { return nil }
            return site.phrase(range, cue: nil)
        }
    )

    static let clauseBehind = SpeakerRule(
        name: "clauseBehind",
        reason: "a whole statement ends with a comma or question, and somebody with an unlisted verb follows",
        confidence: 0.8,
        examples: [
            Example("“We are ready,” Ann Keller riffed.", "Ann Keller"),
            Example("“Are we ready?” a Danish official wondered aloud.", "a Danish official"),
            Example("“We are ready!” bellowed Ann Keller.", "Ann Keller"),
            Example("“The Long Winter”, a film, opens.", nil),
            Example("“We are ready.” Keller left.", nil),
        ],
        find: { site in
            guard site.isStatementBefore(site.next), site.sentence.contains(site.next) else { return nil }
            let first = site.isInverted(at: site.next) ? site.next + 1 : site.next
            guard let range = site.subjects.phrase(startingAt: first, to: site.sentence.upperBound),
                first > site.next || site.isVerbal(range.upperBound) || site.endsPersonsName(range)
            else { return nil }
            return site.phrase(range, cue: nil)
        }
    )
}

extension QuoteContext {
    /// "found" at the end of the sentence: what a court or an inquiry finds, it says.
    fileprivate func isFinding(_ index: Int) -> Bool {
        passage.word(index) == "found" && pieces[index - 1].classes.contains(.sourceNoun)
            && (index + 1 == sentence.upperBound || passage.kind(index + 1) == .stop)
    }

    /// Whether the marks close behind a comma, question or exclamation, so that the sentence has to go on.
    fileprivate func isStatementBefore(_ index: Int) -> Bool {
        place == sentence.lowerBound && index == place + 1 && [",", "?", "!"].contains(lastScalar ?? ".")
    }

    /// "bellowed Ann Keller"
    fileprivate func isInverted(at index: Int) -> Bool {
        pieces.indices.contains(index + 1) && pieces[index].isWord && !pieces[index].isCapitalized
            && pieces[index].word.hasSuffix("ed") && pieces[index + 1].isCapitalized
    }

    fileprivate func endsPersonsName(_ range: Range<Int>) -> Bool {
        pieces[range.upperBound - 1].classes.isSuperset(of: [.person, .endOfName])
    }

    /// Whether a word in small letters stands there that can be a verb.
    fileprivate func isVerbal(_ index: Int) -> Bool {
        guard sentence.contains(index), pieces[index].isWord, !pieces[index].isCapitalized else { return false }
        return !pieces[index].classes.isAny([.preposition, .conjunction, .determiner, .time])
    }

    /// "the organizer" right between a statement's comma and the verb.
    private func anySubject(from first: Int, of verb: Int) -> Range<Int>? {
        guard [",", "?", "!"].contains(lastScalar ?? "."), let phrase = subjects.anyPhrase(startingAt: first, to: verb)
        else { return nil }
        let between = pieces[phrase.upperBound..<verb]
        return between.allSatisfy { $0.classes.isAny([.adverb, .auxiliary]) } ? phrase : nil
    }

    /// Whether "When Olsen shouted" leads to the quotation, and the verb behind it to something else.
    private func endsSubordinateReport(before verb: Int) -> Bool {
        guard place > sentence.lowerBound, opensWithSubordinator, verb + 1 < sentence.upperBound,
            pieces[verb + 1].kind != .stop
        else { return false }
        return (sentence.lowerBound..<place).contains {
            passage.hasFiniteVerb(at: $0) && subjects.subject(of: $0) != nil
        }
    }

    fileprivate func sourceBehind(withApposition: Bool) -> SourcePhrase? {
        guard invitesClause || !passage.classes(place - 1).contains(.determiner) else { return nil }
        let first = next
        guard sentence.contains(first), pieces[first].isWord else { return nil }
        for index in (first + 1)..<max(sentence.upperBound, first + 1) {
            if pieces[index].isQuote { return nil }
            guard passage.hasFiniteVerb(at: index) else { continue }
            if endsSubordinateReport(before: index) { return nil }
            guard let range = subjects.subject(of: index) ?? anySubject(from: first, of: index),
                range.lowerBound == first
            else {
                if withApposition { continue }
                return nil
            }
            let hasApposition = pieces[range.upperBound..<index].contains { !$0.isWord || $0.word == "who" }
            return hasApposition == withApposition ? phrase(range, cue: index..<(index + 1)) : nil
        }
        return nil
    }
}
