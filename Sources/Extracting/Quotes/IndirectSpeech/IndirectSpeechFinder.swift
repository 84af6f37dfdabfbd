import ArticleModel

/// Finds what somebody said in the reporter's words: "Kyiv says it is prepared to halt fighting."
///
/// Only a clear reporting verb with a clear source counts, and never words that are part of a marked quotation.
struct IndirectSpeechFinder {
    private let paragraphs: [ParsedParagraph]
    private let resolver: SpeakerResolver
    private let medium: MediumFinder

    init(_ paragraphs: [ParsedParagraph], _ resolver: SpeakerResolver, _ entities: [Entity]) {
        self.paragraphs = paragraphs
        self.resolver = resolver
        medium = MediumFinder(entities)
    }

    /// Returns what is reported beside the marked quotations, whose speakers `history` has.
    func quotes(besides marked: [Quotation], _ history: SpeakerHistory) -> [Quotation] {
        var history = history
        let said = Dictionary(grouping: marked) { $0.span.paragraph }
        var found: [Quotation] = []
        for paragraph in paragraphs where paragraph.role != .heading && paragraph.role != .table {
            let quotes = said[paragraph.index] ?? []
            for sentence in sentences(of: paragraph, quotes) {
                for (rule, relation) in sentence.attributions() {
                    let source = paragraph.span(of: relation.source)
                    let resolution = resolver.speaker(source, history: history)
                    history.insert(resolution, at: source)
                    if let quote = quotation(relation, of: resolution, by: rule, sentence) { found.append(quote) }
                }
            }
        }
        return found
    }

    private func sentences(of paragraph: ParsedParagraph, _ quotes: [Quotation]) -> [IndirectSpeechSentence] {
        let starts = Set(quotes.flatMap { [$0.span] + $0.continued }.map(\.start))
        let quoted = Set(
            paragraph.quotedSpans.indices.filter { starts.contains(paragraph.quotedSpans[$0].inner.lowerBound) })
        let sources = Set(quotes.compactMap(\.speakerSpan)).filter { $0.paragraph == paragraph.index }.sorted()
            .map { paragraph.token(startingFrom: $0.start).upTo(paragraph.token(startingFrom: $0.end)) }
        var result: [IndirectSpeechSentence] = []
        var start = 0
        var next = 0
        while start < paragraph.tokens.count {
            let range = paragraph.sentences[start]
            start = range.upperBound
            while let source = sources[at: next], source.lowerBound < range.lowerBound { next += 1 }
            guard range.contains(where: { IndirectSpeechSentence.mayBeCue($0, in: paragraph) }) else { continue }
            let own = sources.dropFirst(next).prefix { $0.lowerBound < range.upperBound }.filter { !$0.isEmpty }
            result.append(IndirectSpeechSentence(range, paragraph, quoted: quoted, sources: own))
        }
        return result
    }

    /// Returns the quotation, or nil where the source is nobody in particular.
    private func quotation(
        _ relation: IndirectSpeechSentence.AttributionRelation, of resolution: SpeakerResolver.Resolution,
        by rule: IndirectSpeechRule, _ sentence: IndirectSpeechSentence
    ) -> Quotation? {
        guard let speaker = resolution.speaker else { return nil }
        let paragraph = sentence.paragraph
        let spans = relation.contents.map { span(of: $0, in: paragraph) }
        return Quotation(
            kind: .indirect, span: spans[0], continued: Array(spans.dropFirst()),
            text: spans.map { paragraph.text(from: $0.start, to: $0.end) }.joined(separator: "\n"),
            speaker: speaker, speakerSpan: paragraph.span(of: relation.source), cue: paragraph.text(relation.cue),
            medium: medium.medium(in: sentence.range, of: paragraph, besides: relation.contents),
            attribution: resolution.attribution, rule: rule.name, confidence: resolution.confidence(of: rule.confidence)
        )
    }

    private func span(of words: Range<Int>, in paragraph: ParsedParagraph) -> TextSpan {
        let start = paragraph.tokens[words.lowerBound].start
        return TextSpan(
            paragraph: paragraph.index, start: start, length: paragraph.tokens[words.upperBound - 1].end - start)
    }
}
