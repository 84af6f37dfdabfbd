import ArticleModel
import GRDB

extension ArticlePartsWriter {
    mutating func writeQuotes(_ quotes: [Quotation], speakers: [NameIndex.Alias]) throws {
        var ordinals: Set<Int> = []
        for (ordinal, quote) in quotes.enumerated() {
            let parts = [quote.span] + quote.continued
            let ranges = parts.compactMap(spans.range)
            guard ranges.count == parts.count, isInRange(quote.confidence) else {
                if ranges.count < parts.count { faults.spansOutsideBody += 1 }
                continue
            }
            if parts.compactMap(spans.text).joined(separator: "\n") != quote.text { faults.textsUnequalToBody += 1 }
            ordinals.insert(ordinal)
            let echo = quote.echoOf.flatMap { ordinals.contains($0) && $0 < ordinal ? $0 : nil }
            let speaker = speaker(of: quote, among: speakers)
            try write(quote, ordinal, ranges[0], echo: echo, speaker: speaker)
            let id = db.lastInsertedRowID
            for (part, range) in ranges.enumerated().dropFirst() {
                try db.run(
                    "INSERT INTO quote_parts (quote_id, ordinal, start_char, end_char) VALUES (?, ?, ?, ?)",
                    [id, part, range.lowerBound, range.upperBound])
            }
        }
    }

    private mutating func speaker(of quote: Quotation, among speakers: [NameIndex.Alias]) -> NameIndex.Alias? {
        guard case .named(_, let index) = quote.speaker else { return nil }
        guard speakers.indices.contains(index), quote.attribution != .none else {
            faults.unknownSpeakers += 1
            return nil
        }
        return speakers[index]
    }

    private func write(
        _ quote: Quotation, _ ordinal: Int, _ range: Range<Int>, echo: Int?, speaker: NameIndex.Alias?
    ) throws {
        let speakerRange = quote.speakerSpan.flatMap(spans.range)
        let wording = quote.kind == .indirect ? nil : try utterances.wording(of: quote.text)
        var description: String?
        var affiliation: String?
        if case .described(let text, let institution) = quote.speaker {
            (description, affiliation) = (text, institution)
        }
        try db.run(
            """
            INSERT INTO quotes (article_id, ordinal, kind, text, wording_id, start_char, end_char, speaker_entity_id,
                speaker_alias_id, speaker_text, speaker_start_char, speaker_end_char, speaker_description,
                speaker_affiliation, cue, medium, statement, echo_of, attribution, confidence, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                article, ordinal, quote.kind.rawValue, quote.text, wording, range.lowerBound, range.upperBound,
                speaker?.entityID, speaker?.id, quote.speakerSpan.flatMap(spans.text), speakerRange?.lowerBound,
                speakerRange?.upperBound, description?.withoutNUL, affiliation?.withoutNUL, quote.cue?.withoutNUL,
                quote.medium?.withoutNUL, quote.statement, echo, quote.attribution.rawValue, quote.confidence,
                quote.rule,
            ])
    }
}
