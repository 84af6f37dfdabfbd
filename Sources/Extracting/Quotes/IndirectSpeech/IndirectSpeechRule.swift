/// One way in which a sentence of the reporter's says what somebody said.
package struct IndirectSpeechRule: Sendable {
    package let name: String
    let reason: String
    /// The share, 0 to 1, of hits that name the right speaker, as `scripts/training/speakers` measures it on annotated
    /// articles; judged where those have fewer than ten.
    package let confidence: Double
    let examples: [Example]
    /// Returns the attribution whose cue is the word at an index: the verb, or "according".
    let find: @Sendable (IndirectSpeechSentence, Int) -> IndirectSpeechSentence.AttributionRelation?

    /// A sentence with the words that the rule takes for what is said, " … " between two spans; nil where it takes
    /// none.
    struct Example: Sendable {
        let text: String
        let content: String?

        init(_ text: String, _ content: String?) {
            self.text = text
            self.content = content
        }
    }

    /// The rules in the order in which they are asked.
    package static let all: [IndirectSpeechRule] = [.verb, .participle, .verbAfterContent, .invertedVerb, .accordingTo]
}

extension IndirectSpeechRule {
    static let verb = IndirectSpeechRule(
        name: "indirectVerb",
        reason: "what is said follows the reporting verb, after \"that\" or as a clause",
        confidence: 0.94,
        examples: [
            Example("Keller said that the bridge is closed.", "the bridge is closed"),
            Example("Keller, who is not a pilot, said the ships are late.", "the ships are late"),
            Example("Keller warned the ships would be late.", "the ships would be late"),
            Example("Keller, who said the ships are late, went home.", "the ships are late"),
            Example(
                "Keller, who was there, said the ships, all of them, are late.", "the ships, all of them, are late"),
            Example("Keller told reporters in Lund on Monday she would go.", "she would go"),
            Example("Keller said in a statement on Monday that the bridge is closed.", "the bridge is closed"),
            Example("Calder Resources Inc. said it would appeal.", "it would appeal"),
            Example("The trust said it paid, but Keller insisted they had not.", "it paid"),
            Example("Keller pointed out that the ships are late.", "the ships are late"),
            Example("Keller affirmed that the ships are late.", "the ships are late"),
            Example("Keller went on to say that the ships are late.", "the ships are late"),
            Example("The minister said the plan was “dead” and that taxes would rise.", "taxes would rise"),
            Example("The minister said taxes would rise and that the plan was “dead”.", "taxes would rise"),
            Example("Keller said that was not true.", "that was not true"),
            Example("The central bank on Wednesday said it would raise rates.", "it would raise rates"),
            Example("The minister late on Tuesday said that the bridge is closed.", "the bridge is closed"),
            Example("Keller this week said prices were too high.", "prices were too high"),
            Example("Police said there were ships in the harbour.", "there were ships in the harbour"),
            Example("Police said at least 26 people were hurt.", "at least 26 people were hurt"),
            Example("Police said not all were hurt.", "not all were hurt"),
            Example("Keller said usually he is late.", "usually he is late"),
            Example("Keller said at the time prices had fallen.", "prices had fallen"),
            Example("Keller said over a hundred ships were late.", "over a hundred ships were late"),
            Example("Keller said later usually such ships were late.", "usually such ships were late"),
            Example("Keller told Reuters only two of the ships were late.", "only two of the ships were late"),
            Example("Keller said Monday's storm was the worst in years.", "Monday's storm was the worst in years"),
            Example(
                "Keller claimed the drilling in the waters of Lund is legal.",
                "the drilling in the waters of Lund is legal"),
            Example("Keller announced yesterday she would go.", "she would go"),
            Example("Keller has since said that the ships are late.", "the ships are late"),
            Example("The agency projected in May that rates would fall.", "rates would fall"),
            Example("Studies have shown that ships are often late.", "ships are often late"),
            Example("The map shows that ships are often late.", nil),
            Example("Police say if it rains the ships will wait.", "if it rains the ships will wait"),
            Example("Police would not say if it had rained.", nil),
            Example("Prosecutors allege that the ships were late.", "the ships were late"),
            Example("Supporters point out that the ships were late.", "the ships were late"),
            Example("Keller told her he was late.", "he was late"),
            Example("Keller told the court there were two ships.", "there were two ships"),
            Example("Keller, who was there, added that not every ship was late.", "not every ship was late"),
            Example("Keller is among officials who said the ships were late.", "the ships were late"),
            Example("Officials who said the ships were late left.", nil),
            Example("Keller announced the death of a pilot who was ill.", nil),
            Example("The bridge is closed, said Ann Keller, a Lund economist.", nil),
            Example("The key to the success of the harbour, says Keller, is the new bridge.", nil),
            Example("Keller said at the harbour.", nil),
            Example("Keller said quietly.", nil),
            Example("The minister said the plan was “dead” on Monday.", "the plan was “dead” on Monday"),
            Example("The minister said the plan for Lund was “dead”.", nil),
            Example(
                "The minister said the plan for Lund came to a “dead” end on Monday.",
                "the plan for Lund came to a “dead” end on Monday"),
            Example("The minister said the plan for Lund had died with a “bang”.", "the plan for Lund had died with a"),
            Example("The minister said the pilot of the ship told her that “it was late”.", nil),
            Example(
                "The minister said Lund had seen “fewer ships” and that taxes would rise.",
                "Lund had seen “fewer ships” and that taxes would rise"),
            Example(
                "Keller said the ships were late, though it was later found that they were not.", "the ships were late"),
            Example("Keller said the ships were late, and thinks they are old.", "the ships were late"),
            Example(
                "Keller said usually the ships are late and that two had left.",
                "usually the ships are late and that two had left"),
            Example("The court ruled that the ships were late.", nil),
            Example("The pilot found that the ships were late.", nil),
            Example("The report found that the ships were late.", "the ships were late"),
            Example("Blood tests revealed that the pilot was ill.", nil),
            Example("Officials revealed that the pilot was ill.", "the pilot was ill"),
            Example("The minister said the plan was “dead”.", nil),
            Example("Keller said the ships were late, though others have since left.", "the ships were late"),
            Example("Keller said the ships were late, but gave no details.", "the ships were late"),
            Example("Keller said the ships were late, a claim that Olsen denies.", "the ships were late"),
            Example(
                "Keller said the ships were late, though they were new.", "the ships were late, though they were new"),
            Example("Keller announced the death of a pilot.", nil),
            Example("If Keller says that the bridge is closed, go home.", nil),
            Example("Keller said little about the bridge.", nil),
            Example("These are savings that Keller says the plan would bring.", nil),
        ],
        find: { sentence, index in
            guard let verb = sentence.verb(at: index), !sentence.isInverted(verb),
                let start = sentence.contentStart(after: verb), let source = sentence.source(of: index),
                sentence.isAsserted(source, index),
                let limit = sentence.clauseEnd(source, index), let content = sentence.content(from: start, to: limit),
                !sentence.isNameBehindComma(content, index)
            else { return nil }
            return sentence.attribution([content], source: source, cue: verb)
        }
    )

    static let participle = IndirectSpeechRule(
        name: "indirectParticiple",
        reason: "\"adding that\" or \"saying\" and a clause go on after what is said or done",
        confidence: 0.88,
        examples: [
            Example("Keller closed the bridge, saying that it was old.", "it was old"),
            Example("Keller closed the bridge, saying it was too old.", "it was too old"),
            Example("“We are late,” Keller said, adding that the ships would wait.", "the ships would wait"),
            Example("Keller was quoted by the agency as saying that the bridge is closed.", "the bridge is closed"),
            Example("The bank issued a statement saying the ships were late.", "the ships were late"),
            Example("State media are reporting that the bridge is closed.", "the bridge is closed"),
            Example("Damage spreads, suggesting that the bridge is old.", nil),
            Example("Keller left without saying that the bridge was closed.", nil),
            Example("Keller left, saying goodbye to the pilot.", nil),
        ],
        find: { sentence, index in
            guard let participle = sentence.participle(at: index),
                let start = sentence.contentStart(after: participle),
                let source = sentence.source(ofParticiple: index), sentence.isAsserted(source, index),
                let content = sentence.content(from: start, to: sentence.end)
            else { return nil }
            return sentence.attribution([content], source: source, cue: participle)
        }
    )

    static let verbAfterContent = IndirectSpeechRule(
        name: "indirectVerbAfterContent",
        reason: "the reporting clause stands after what is said, or between commas within it",
        confidence: 0.93,
        examples: [
            Example("The bridge is closed, Keller said on Monday.", "The bridge is closed"),
            Example("The bridge will close, Keller said on Monday, after a storm.", "The bridge will close"),
            Example("The bridge, Keller said, will be closed.", "The bridge … will be closed"),
            Example("The city will buy a bridge, which, Keller said, was too old.", "was too old"),
            Example("But, Keller said, the bridge is closed.", "the bridge is closed"),
            Example("Building bridges is hard, Keller said.", "Building bridges is hard"),
            Example("Speaking in Lund, Keller said no.", nil),
            Example("The bridge is closed, Ann Keller, a pilot, said.", "The bridge is closed"),
            Example("The bridge is closed, officials say.", "The bridge is closed"),
            Example("The plan was “dead”, Keller said.", nil),
            Example("On the issue of ships, Keller said no.", nil),
            Example("In addition to ships that are late, Keller vowed to build new ones.", nil),
        ],
        find: { sentence, index in
            guard let verb = sentence.verb(at: index), let rest = sentence.adjunctEnd(verb.upperBound),
                let source = sentence.subjects.subject(of: index), source.upperBound <= index,
                source.lowerBound > sentence.range.lowerBound,
                sentence.paragraph.kind(source.lowerBound - 1) == .comma, sentence.isAsserted(source, index)
            else { return nil }
            let contents = sentence.contents(before: source.lowerBound - 1, goingOnAt: rest)
            let hasApposition = sentence.paragraph.tokens[source.upperBound.upTo(index)].contains { $0.kind == .comma }
            guard !hasApposition || contents.first.map(sentence.hasFiniteVerb) == true else { return nil }
            return sentence.attribution(contents, source: source, cue: verb)
        }
    )

    static let invertedVerb = IndirectSpeechRule(
        name: "indirectInvertedVerb",
        reason: "a comma, the reporting verb and then its subject end the sentence",
        confidence: 0.9,
        examples: [
            Example("The bridge will close, said Ann Keller, a pilot.", "The bridge will close"),
            Example("The bridge will close, argued officials in Lund.", "The bridge will close"),
            Example(
                "Ships and ferries are late, too, said Ann Keller, a Lund economist.", "Ships and ferries are late, too"
            ),
            Example("Ships are late, said Ann Keller, who runs the harbour.", "Ships are late"),
            Example("Keller, who was there, said Ann Olsen, the mayor, is late.", nil),
            Example("Ann Keller, the mayor of Lund, announced a new bridge.", nil),
        ],
        find: { sentence, index in
            let paragraph = sentence.paragraph
            guard let verb = sentence.verb(at: index), paragraph.kind(index - 1) == .comma,
                !["told", "tells"].contains(paragraph.word(index)),
                let source = sentence.subjects.sourcePhrase(startingAt: verb.upperBound, to: sentence.end),
                sentence.isSpeaker(source, after: index),
                source.upperBound == sentence.end || paragraph.kind(source.upperBound) == .comma
                    || sentence.adjunctEnd(source.upperBound) != nil
            else { return nil }
            let contents = sentence.contents(before: index - 1, goingOnAt: sentence.end)
            guard contents.first.map(sentence.hasFiniteVerb) == true else { return nil }
            return sentence.attribution(contents, source: source, cue: verb)
        }
    )

    static let accordingTo = IndirectSpeechRule(
        name: "indirectAccordingTo",
        reason: "the sentence says according to whom, at its beginning, its end or between commas",
        confidence: 0.98,
        examples: [
            Example("According to Keller, a pilot, the bridge is closed.", "the bridge is closed"),
            Example("According to Keller, a consultancy in Lund, rates fell sharply.", "rates fell sharply"),
            Example("According to documents seen by Reuters, there are ships in Lund.", "there are ships in Lund"),
            Example("According to Ann Keller of the University of Lund, last year was warm.", "last year was warm"),
            Example("As per Keller, the bridge is closed.", "the bridge is closed"),
            Example("Longer term, according to Keller, the bridge is closed.", "Longer term … the bridge is closed"),
            Example("Now, according to Keller, the bridge is closed.", "the bridge is closed"),
            Example("The bridge is closed, according to officials.", "The bridge is closed"),
            Example("The bridge, according to Keller, is closed.", "The bridge … is closed"),
            Example("The ferry sailed according to the plan.", nil),
        ],
        find: { sentence, index in
            let paragraph = sentence.paragraph
            guard let cue = paragraph.accordance(at: index), let source = sentence.accordingSource(from: cue.upperBound)
            else { return nil }
            if sentence.opensClause(at: index) {
                guard let comma = sentence.comma(afterOpening: source),
                    let content = sentence.content(from: sentence.indexAfterApposition(comma + 1), to: sentence.end)
                else { return nil }
                return sentence.attribution([content], source: source, cue: cue)
            }
            guard let end = sentence.clauseEnd(after: source) else { return nil }
            let rest = paragraph.kind(end) == .comma ? sentence.indexAfterApposition(end + 1) - 1 : end
            let isBetweenCommas = paragraph.kind(index - 1) == .comma
            guard isBetweenCommas || rest == sentence.end else { return nil }
            let contents = sentence.contents(before: isBetweenCommas ? index - 1 : index, goingOnAt: rest)
            return sentence.attribution(contents, source: source, cue: cue)
        }
    )
}
