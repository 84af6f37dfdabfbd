/// One way in which a sentence of the reporter's says what somebody said.
public struct ReportRule: Sendable {
    public let name: String
    let reason: String
    /// 0 to 1: how often content and speaker are right, graded by judgement in steps of a twentieth.
    public let confidence: Double
    let examples: [Example]
    /// What is found by the word at an index: the verb, or "according".
    let find: @Sendable (ReportedSentence, Int) -> ReportedSentence.Report?

    /// A sentence with the words that the rule takes for what is said; nil where it takes none.
    struct Example: Sendable {
        let text: String
        let content: String?

        init(_ text: String, _ content: String?) {
            self.text = text
            self.content = content
        }
    }

    /// In the order in which they are asked.
    public static let all: [ReportRule] = [.verb, .verbBehind, .invertedVerb, .accordingTo]
}

extension ReportRule {
    static let verb = ReportRule(
        name: "indirectVerb",
        reason: "what is said follows the reporting verb, behind \"that\" or as a clause",
        confidence: 0.8,
        examples: [
            Example("Keller said that the bridge is closed.", "the bridge is closed"),
            Example("Keller warned the ships would be late.", "the ships would be late"),
            Example("Keller, who said the ships are late, went home.", "the ships are late"),
            Example("Keller, who is not a pilot, said the ships are late.", "the ships are late"),
            Example("Ann Keller, police said on Monday, is late.", nil),
            Example("Keller announced the death of a pilot.", nil),
            Example("If Keller says that the bridge is closed, go home.", nil),
        ],
        find: { sentence, verb in
            guard sentence.isReportingVerb(verb), let start = sentence.contentStart(behind: verb),
                let source = sentence.subjects.subject(of: verb), source.upperBound <= verb,
                sentence.isAsserted(source, verb), let limit = sentence.clauseEnd(source, verb)
            else { return nil }
            let end = sentence.contentEnd(from: start, to: limit)
            return .init(from: start, to: end, source: source, cue: verb..<(verb + 1))
        }
    )

    static let verbBehind = ReportRule(
        name: "indirectVerbBehind",
        reason: "the sentence ends with its reporting clause",
        confidence: 0.8,
        examples: [
            Example("The bridge is closed, Keller said on Monday.", "The bridge is closed"),
            Example("On the issue of ships, Keller said no.", nil),
        ],
        find: { sentence, verb in
            guard sentence.isReportingVerb(verb), sentence.isAdjunct(verb + 1),
                let source = sentence.subjects.subject(of: verb), source.upperBound <= verb,
                source.lowerBound > sentence.range.lowerBound,
                sentence.passage.kind(source.lowerBound - 1) == .comma,
                !sentence.passage.pieces[source.upperBound..<verb].contains(where: { $0.kind == .comma }),
                sentence.isAsserted(source, verb), !sentence.isAside(before: source.lowerBound - 1)
            else { return nil }
            return .init(
                from: sentence.contentStart, to: source.lowerBound - 1, source: source, cue: verb..<(verb + 1))
        }
    )

    static let invertedVerb = ReportRule(
        name: "indirectInvertedVerb",
        reason: "a comma, the reporting verb and then its subject end the sentence",
        confidence: 0.75,
        examples: [
            Example("The bridge will close, said Ann Keller, a pilot.", "The bridge will close"),
            Example("The bridge will close, argued officials in Lund.", "The bridge will close"),
            Example("Ann Keller, the mayor of Lund, announced a new bridge.", nil),
        ],
        find: { sentence, verb in
            let passage = sentence.passage
            guard sentence.isReportingVerb(verb), passage.kind(verb - 1) == .comma,
                !["told", "tells"].contains(passage.word(verb)),
                let source = sentence.subjects.phrase(startingAt: verb + 1, to: sentence.end),
                sentence.isSpeaker(source, behind: verb), !sentence.isAside(before: verb - 1),
                source.upperBound == sentence.end || passage.kind(source.upperBound) == .comma
                    || sentence.isAdjunct(source.upperBound)
            else { return nil }
            return .init(from: sentence.contentStart, to: verb - 1, source: source, cue: verb..<(verb + 1))
        }
    )

    static let accordingTo = ReportRule(
        name: "indirectAccordingTo",
        reason: "the sentence begins or ends with according to whom",
        confidence: 0.75,
        examples: [
            Example("According to Keller, a pilot, the bridge is closed.", "the bridge is closed"),
            Example("The bridge is closed, according to officials.", "The bridge is closed"),
            Example("The ferry sailed according to the plan.", nil),
            Example("The bridge, according to Keller, is closed.", nil),
        ],
        find: { sentence, according in
            let passage = sentence.passage
            guard passage.word(according) == "according", passage.word(according + 1) == "to",
                let source = sentence.accordingSource(from: according + 2)
            else { return nil }
            let cue = according..<(according + 2)
            let isFirst =
                according == sentence.range.lowerBound || passage.kind(according - 1) == .semicolon
            if isFirst {
                guard passage.kind(source.upperBound) == .comma else { return nil }
                let start = sentence.behindApposition(source.upperBound + 1)
                return .init(from: start, to: sentence.end, source: source, cue: cue)
            }
            guard sentence.endsClause(source) else { return nil }
            let end = passage.kind(according - 1) == .comma ? according - 1 : according
            return .init(from: sentence.contentStart, to: end, source: source, cue: cue)
        }
    )
}
