import ArticleModel

/// Finds what somebody said in the reporter's words: "Kyiv says it is prepared to halt fighting."
///
/// Only a clear reporting verb with a clear source counts, and only in sentences without marked quotations.
struct IndirectSpeech {
    private static let rule = "indirectVerb"
    private static let confidence = 0.75
    /// Fewer words are hardly a statement ("said so", "said on Monday").
    private static let fewestWords = 3

    private let passages: [Passage]
    private let resolver: SpeakerResolver

    init(_ passages: [Passage], _ resolver: SpeakerResolver) {
        self.passages = passages
        self.resolver = resolver
    }

    func quotes(besides marked: [Quotation]) -> [Quotation] {
        let spoken: [SpeakerResolver.Named] = marked.compactMap { quote in
            guard case .named(_, let entity)? = quote.speaker, let span = quote.speakerSpan else { return nil }
            return SpeakerResolver.Named(span: span, entity: entity)
        }
        return passages.filter { $0.role != .heading && $0.role != .table }.flatMap { quotes(in: $0, spoken) }
    }

    private func quotes(in passage: Passage, _ spoken: [SpeakerResolver.Named]) -> [Quotation] {
        var found: [Quotation] = []
        var start = 0
        while start < passage.pieces.count {
            let sentence = passage.sentences[start]
            if !passage.pieces[sentence].contains(where: \.isQuote), let quote = quote(in: sentence, passage, spoken) {
                found.append(quote)
            }
            start = sentence.upperBound
        }
        return found
    }

    private func quote(in sentence: Range<Int>, _ passage: Passage, _ spoken: [SpeakerResolver.Named]) -> Quotation? {
        let subjects = Subjects(passage)
        for verb in sentence
        where ReportingVerbs.withThat.contains(passage.word(verb)) && passage.hasFiniteVerb(at: verb) {
            guard let content = content(behind: verb, in: sentence, passage), let source = subjects.subject(of: verb),
                source.upperBound <= verb
            else { continue }
            return quotation(content, source, verb, passage, spoken)
        }
        return nil
    }

    /// From behind "that", or behind a plain verb, to the end of the sentence.
    private func content(behind verb: Int, in sentence: Range<Int>, _ passage: Passage) -> Range<Int>? {
        var end = sentence.upperBound
        while end > verb, !passage.pieces[end - 1].isWord, passage.pieces[end - 1].kind != .close { end -= 1 }
        let that = (verb + 1..<min(verb + 5, max(end, verb + 1))).first { passage.word($0) == "that" }
        let start: Int
        if let that, passage.pieces[(verb + 1)..<that].allSatisfy(\.isWord) {
            start = that + 1
        } else if ReportingVerbs.plain.contains(passage.word(verb)), opensClause(verb + 1, passage) {
            start = verb + 1
        } else {
            return nil
        }
        return end - start >= IndirectSpeech.fewestWords ? start..<end : nil
    }

    private func opensClause(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.kind(index) == .word else { return false }
        let word = passage.word(index)
        return !FunctionWords.prepositions.contains(word) && !FunctionWords.isAdverb(word)
            && !FunctionWords.conjunctions.contains(word) && !FunctionWords.times.contains(word)
    }

    private func quotation(
        _ content: Range<Int>, _ source: Range<Int>, _ verb: Int, _ passage: Passage, _ spoken: [SpeakerResolver.Named]
    ) -> Quotation? {
        let sourceSpan = passage.span(of: source)
        let (speaker, attribution) = resolver.speaker(sourceSpan, spoken: spoken)
        guard let speaker else { return nil }
        let first = passage.pieces[content.lowerBound].start
        let end = passage.pieces[content.upperBound - 1].end
        let span = TextSpan(paragraph: passage.paragraph, start: first, length: end - first)
        return Quotation(
            kind: .indirect, span: span, text: passage.text(from: first, to: end), speaker: speaker,
            speakerSpan: sourceSpan,
            cue: passage.text(verb..<(verb + 1)), attribution: attribution, rule: IndirectSpeech.rule,
            confidence: IndirectSpeech.confidence)
    }
}
