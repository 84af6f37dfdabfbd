extension SpeakerRule {
    static let signature = SpeakerRule(
        name: "signature",
        reason: "the paragraph is a quotation with a dash or colon and a name",
        confidence: 0.95,
        examples: [
            Example("“We are ready.” — Ann Keller", "Ann Keller"),
            Example("“We are ready.” – Ann Keller, mayor", "Ann Keller"),
            Example("“We are ready” — Keller said no more.", nil),
            Example("“We are ready”: Ann Keller", "Ann Keller"),
            Example("“We are ready”: Ann Keller and a pilot tell of it.", nil),
        ],
        find: { context in
            let mark = context.quoteIndex + 1
            let kind = context.paragraph.kind(mark)
            guard context.quoteIndex == 0, kind == .dash || kind == .colon,
                let range = context.subjects.sourcePhrase(startingAt: mark + 1, to: context.tokens.count),
                context.tokens[range].allSatisfy(\.isCapitalized),
                kind == .dash || range.upperBound == context.tokens.count,
                range.upperBound == context.tokens.count || !context.tokens[range.upperBound].isWord
            else { return nil }
            return context.source(at: range, cue: nil)
        }
    )
}
