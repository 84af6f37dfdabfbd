import ArticleModel

/// Finds what somebody said in the reporter's words: "Kyiv says it is prepared to halt fighting."
///
/// Only a clear reporting verb with a clear source counts, and only in sentences without marked quotations.
struct IndirectSpeech {
    private let passages: [Passage]
    private let resolver: SpeakerResolver

    init(_ passages: [Passage], _ resolver: SpeakerResolver) {
        self.passages = passages
        self.resolver = resolver
    }

    func quotes(besides marked: [Quotation]) -> [Quotation] {
        var spoken = SpokenNames()
        for quote in marked {
            if let speaker = quote.speaker, let span = quote.speakerSpan { spoken.insert(speaker, at: span) }
        }
        return passages.filter { $0.role != .heading && $0.role != .table }.flatMap { quotes(in: $0, spoken) }
    }

    private func quotes(in passage: Passage, _ spoken: SpokenNames) -> [Quotation] {
        var found: [Quotation] = []
        var start = 0
        while start < passage.pieces.count {
            let sentence = passage.sentences[start]
            if !passage.pieces[sentence].contains(where: \.isQuote) {
                found += ReportedSentence(sentence, passage).reports().compactMap { rule, report in
                    quotation(report, by: rule, passage, spoken)
                }
            }
            start = sentence.upperBound
        }
        return found
    }

    /// Nil where the source is nobody in particular.
    private func quotation(
        _ report: ReportedSentence.Report, by rule: ReportRule, _ passage: Passage, _ spoken: SpokenNames
    ) -> Quotation? {
        let sourceSpan = passage.span(of: report.source)
        let (speaker, attribution) = resolver.speaker(sourceSpan, spoken: spoken)
        guard let speaker else { return nil }
        let first = passage.pieces[report.content.lowerBound].start
        let end = passage.pieces[report.content.upperBound - 1].end
        return Quotation(
            kind: .indirect, span: TextSpan(paragraph: passage.paragraph, start: first, length: end - first),
            text: passage.text(from: first, to: end), speaker: speaker, speakerSpan: sourceSpan,
            cue: passage.text(report.cue), attribution: attribution, rule: rule.name, confidence: rule.confidence)
    }
}
