extension SpeakerRule {
    static let colonIntroduction = SpeakerRule(
        name: "colonIntroduction",
        reason: "a colon introduces the quotation",
        confidence: 0.8,
        examples: [
            Example("Keller told the council on Monday: “We are ready.”", "Keller"),
            Example("Ann Keller: “We are ready.”", "Ann Keller"),
            Example("The list is short: “ready” and “able”.", nil),
        ],
        find: { site in
            guard site.passage.kind(site.place - 1) == .colon else { return nil }
            if let found = site.nearestSource(before: site.place - 1) { return found }
            guard let range = site.subjects.phrase(startingAt: site.sentence.lowerBound, to: site.place - 1),
                range.upperBound == site.place - 1, site.pieces[range.upperBound - 1].isCapitalized
            else { return nil }
            return site.phrase(range, cue: nil)
        }
    )

    static let verbBeforeQuote = SpeakerRule(
        name: "verbBeforeQuote",
        reason: "the reporting verb stands right before the quotation",
        confidence: 0.8,
        examples: [
            Example("Keller said that “ready” is too strong.", "Keller"),
            Example("Keller, who flew in from Oslo, said, “We are ready.”", "Keller"),
            Example("“We are ready,” Keller said, adding: “Come.”", "Keller"),
            Example("Keller walked to the door and said “ready”.", "Keller"),
            Example("Keller is called “ready” by friends.", nil),
        ],
        find: { site in
            let verb = site.introduction
            guard verb >= site.sentence.lowerBound, site.passage.hasReportingVerb(at: verb) else { return nil }
            return site.source(ofVerb: verb)
        }
    )

    static let nearestVerb = SpeakerRule(
        name: "nearestVerb",
        reason: "the nearest reporting verb to the left in the sentence, with its subject",
        confidence: 0.8,
        examples: [
            Example("Keller told reporters in Lund that the plan was “ready”.", "Keller"),
            Example("US officials described the talks as a “broad success”.", "US officials"),
            Example("The dog ran through the “ready” room.", nil),
        ],
        find: { site in site.nearestSource(before: site.place) }
    )

    static let accordingTo = SpeakerRule(
        name: "accordingTo",
        reason: "the sentence says according to whom",
        confidence: 0.65,
        examples: [
            Example("The talks were “productive”, according to Keller.", "Keller"),
            Example(
                "According to officials familiar with the talks, they were “productive.”",
                "officials familiar with the talks"),
            Example("According to plan, the “ready” room was closed.", nil),
        ],
        find: { site in
            guard
                let to = site.sentence.first(where: {
                    site.passage.word($0) == "to" && site.passage.word($0 - 1) == "according"
                })
            else { return nil }
            guard let range = site.subjects.phrase(startingAt: to + 1, to: site.sentence.upperBound) else { return nil }
            return site.phrase(range, cue: (to - 1)..<(to + 1))
        }
    )
}

extension QuoteSite {
    /// The nearest reporting verb before `end` in the sentence that has a source.
    func nearestSource(before end: Int) -> SourcePhrase? {
        for index in (sentence.lowerBound..<end).reversed() where passage.hasReportingVerb(at: index) {
            if let found = source(ofVerb: index) { return found }
        }
        return nil
    }
}
