import ArticleModel

/// Finds what somebody said in the reporter's words: "Kyiv says it is prepared to halt fighting."
///
/// Only a clear reporting verb with a clear source counts, and never words that are part of a marked quotation.
struct IndirectSpeech {
    private let passages: [ParsedParagraph]
    private let resolver: SpeakerResolver
    private let medium: MediumFinder
    private let institutions: Institutions

    init(_ passages: [ParsedParagraph], _ resolver: SpeakerResolver, _ entities: [Entity]) {
        self.passages = passages
        self.resolver = resolver
        medium = MediumFinder(entities)
        institutions = Institutions(entities)
    }

    func quotes(besides marked: [Quotation]) -> [Quotation] {
        var spoken = SpokenNames()
        for quote in marked {
            if let speaker = quote.speaker, let span = quote.speakerSpan { spoken.insert(speaker, at: span) }
        }
        let said = Dictionary(grouping: marked) { $0.span.paragraph }
        var found: [Quotation] = []
        for passage in passages where passage.role != .heading && passage.role != .table {
            let quotes = said[passage.paragraph] ?? []
            for sentence in sentences(of: passage, quotes) {
                for (rule, report) in sentence.reports() {
                    guard
                        let quote = quotation(report, by: rule, sentence, spoken, { quotes + found.suffix(Self.reach) })
                    else { continue }
                    found.append(quote)
                }
            }
        }
        return found
    }

    /// So many rows back "it" may mean whoever spoke.
    private static let reach = 3

    private func sentences(of passage: ParsedParagraph, _ quotes: [Quotation]) -> [IndirectSpeechSentence] {
        let starts = Set(quotes.flatMap { [$0.span] + $0.continued }.map(\.start))
        let quoted = Set(passage.stretches.indices.filter { starts.contains(passage.stretches[$0].inner.lowerBound) })
        let sources = Set(quotes.compactMap(\.speakerSpan)).filter { $0.paragraph == passage.paragraph }.sorted()
            .map { passage.piece(from: $0.start)..<passage.piece(from: $0.end) }
        var result: [IndirectSpeechSentence] = []
        var start = 0
        while start < passage.pieces.count {
            let range = passage.sentences[start]
            start = range.upperBound
            guard range.contains(where: { IndirectSpeechSentence.mayReport($0, in: passage) }) else { continue }
            let own = sources.filter { range.contains($0.lowerBound) && !$0.isEmpty }
            result.append(IndirectSpeechSentence(range, passage, quoted: quoted, sources: own))
        }
        return result
    }

    /// Nil where the source is nobody in particular.
    private func quotation(
        _ report: IndirectSpeechSentence.Report, by rule: IndirectSpeechRule, _ sentence: IndirectSpeechSentence,
        _ spoken: SpokenNames,
        _ earlier: () -> [Quotation]
    ) -> Quotation? {
        let passage = sentence.passage
        let sourceSpan = passage.span(of: report.source)
        let (found, attribution) = resolver.speaker(sourceSpan, spoken: spoken)
        let pronoun = passage.word(report.source.lowerBound)
        guard let speaker = found ?? institutions.speaker(for: pronoun, at: sourceSpan, among: earlier()) else {
            return nil
        }
        let spans = report.contents.map { span(of: $0, in: passage) }
        return Quotation(
            kind: .indirect, span: spans[0], continued: Array(spans.dropFirst()),
            text: spans.map { passage.text(from: $0.start, to: $0.end) }.joined(separator: "\n"),
            speaker: speaker, speakerSpan: sourceSpan, cue: passage.text(report.cue),
            medium: medium.medium(in: sentence.range, of: passage, besides: report.contents),
            attribution: attribution, rule: rule.name, confidence: rule.confidence)
    }

    private func span(of words: Range<Int>, in passage: ParsedParagraph) -> TextSpan {
        let start = passage.pieces[words.lowerBound].start
        return TextSpan(
            paragraph: passage.paragraph, start: start, length: passage.pieces[words.upperBound - 1].end - start)
    }
}
