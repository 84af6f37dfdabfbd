extension SpeakerRule {
    static let afterQuote = SpeakerRule(
        name: "afterQuote",
        reason: "subject and reporting verb follow the quotation at once",
        confidence: 0.95,
        examples: [
            Example("“We are ready,” Keller said.", "Keller"),
            Example("“We are ready,” a senior Danish official later told reporters.", "a senior Danish official"),
            Example("“Are we ready?” she asked.", "she"),
            Example("“We are ready.” Keller said goodbye.", nil),
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
            Example("“We are ready,” said in a low voice.", nil),
        ],
        find: { site in
            let next = site.next
            guard site.sentence.contains(next), site.passage.hasFiniteVerb(at: next),
                let range = site.subjects.phrase(startingAt: next + 1, to: site.sentence.upperBound)
            else { return nil }
            return site.phrase(range, cue: next..<(next + 1))
        }
    )

    static let laterVerb = SpeakerRule(
        name: "laterVerb",
        reason: "the sentence around the quotation ends with its reporting clause",
        confidence: 0.9,
        examples: [
            Example("The “great plan” would cost billions, Keller said.", "Keller"),
            Example("The “great plan” that Keller said goodbye to is dead.", nil),
        ],
        find: { site in
            for index in (site.place + 1)..<max(site.sentence.upperBound, site.place + 1) {
                guard site.passage.hasFiniteVerb(at: index),
                    let range = site.subjects.subject(of: index), range.lowerBound > site.place,
                    site.passage.kind(range.lowerBound - 1) == .comma || site.passage.word(range.lowerBound - 1) == "as"
                else { continue }
                return site.phrase(range, cue: index..<(index + 1))
            }
            return nil
        }
    )
}

extension QuoteSite {
    fileprivate func sourceBehind(withApposition: Bool) -> SourcePhrase? {
        guard invitesClause || passage.pieces.indices.contains(place + 1) else { return nil }
        let first = next
        guard sentence.contains(first), pieces[first].isWord else { return nil }
        for index in (first + 1)..<max(sentence.upperBound, first + 1) {
            if pieces[index].isQuote { return nil }
            guard passage.hasFiniteVerb(at: index) else { continue }
            guard let range = subjects.subject(of: index), range.lowerBound == first else {
                if withApposition { continue }
                return nil
            }
            let hasApposition = pieces[range.upperBound..<index].contains { !$0.isWord || $0.word == "who" }
            return hasApposition == withApposition ? phrase(range, cue: index..<(index + 1)) : nil
        }
        return nil
    }
}
