/// A sentence of the reporter's that may tell what somebody said.
struct IndirectSpeechSentence {
    struct AttributionRelation: Hashable {
        /// The content, in one span or in two around a reporting clause: "The talks, Keller said, will go on".
        let contents: [Range<Int>]
        let source: Range<Int>
        let cue: Range<Int>
    }

    let range: Range<Int>
    let paragraph: ParsedParagraph
    let subjects: SubjectFinder
    /// The index after the last word.
    let end: Int
    /// The words for the speakers of quotations in the sentence, and then for those of what was found in it so far.
    private(set) var sources: [Range<Int>]
    /// The index after what was found so far.
    private(set) var resumeIndex: Int
    /// The spans in marks that are quotations; the others, such as the name of a song, are words like all.
    private let quoted: Set<Int>

    init(_ range: Range<Int>, _ paragraph: ParsedParagraph, quoted: Set<Int>? = nil, sources: [Range<Int>] = []) {
        self.range = range
        self.paragraph = paragraph
        self.sources = sources
        self.quoted = quoted ?? Set(paragraph.quotedSpans.indices)
        subjects = SubjectFinder(paragraph)
        resumeIndex = range.lowerBound
        var end = range.upperBound
        while end > range.lowerBound, !IndirectSpeechSentence.isPart(paragraph.tokens[end - 1], paragraph) { end -= 1 }
        self.end = end
    }

    /// Whether a sentence goes up to there, as to "39%".
    private static func isPart(_ token: ParsedToken, _ paragraph: ParsedParagraph) -> Bool {
        switch token.kind {
        case .word, .close, .quote: true
        case .other: ["%", "€", "°"].contains(paragraph.scalars[token.start])
        default: false
        }
    }

    /// Returns the attributions of the sentence in order: for each cue the one that the first rule finds.
    func attributions() -> [(rule: IndirectSpeechRule, attribution: AttributionRelation)] {
        var found: [(rule: IndirectSpeechRule, attribution: AttributionRelation)] = []
        var sentence = self
        for cue in range where cue >= sentence.resumeIndex && Self.mayBeCue(cue, in: paragraph) {
            for rule in IndirectSpeechRule.all {
                guard let attribution = rule.find(sentence, cue), sentence.isNew(attribution) else { continue }
                found.append((rule, attribution))
                sentence.sources.append(attribution.source)
                sentence.resumeIndex = max(attribution.cue.upperBound, attribution.contents.last?.upperBound ?? 0)
                break
            }
        }
        return found
    }

    /// Whether a cue can stand there, as far as the word tells.
    static func mayBeCue(_ index: Int, in paragraph: ParsedParagraph) -> Bool {
        paragraph.classes(index).isAny([.verbWithThat, .participle])
            || ["according", "as"].contains(paragraph.word(index))
    }

    private func isNew(_ attribution: AttributionRelation) -> Bool {
        attribution.contents.allSatisfy { content in
            content.lowerBound >= resumeIndex
                && ![content.lowerBound, content.upperBound - 1].contains(where: isQuoted)
        } && !attribution.source.contains(where: isQuoted)
    }

    func isQuoted(_ index: Int) -> Bool { paragraph.tokens[index].quote.map(quoted.contains) ?? false }

    /// Returns the attribution, or nil where the content is too little to be a statement: "said so", "said on
    /// Monday".
    func attribution(_ contents: [Range<Int>], source: Range<Int>, cue: Range<Int>) -> AttributionRelation? {
        guard let first = contents.first, !contents.contains(where: \.isEmpty) else { return nil }
        let words = contents.reduce(0) { $0 + $1.count }
        guard words > 2 || words == 2 && paragraph.classes(first.lowerBound).contains(.subjectPronoun) else {
            return nil
        }
        return AttributionRelation(contents: contents, source: source, cue: cue)
    }

    /// Returns the words for whoever spoke last before `index`.
    func lastSource(before index: Int) -> Range<Int>? { sources.last { $0.upperBound <= index } }
}
