import Text

/// The quoted speech of one paragraph.
struct QuotedSpeeches {
    private let paragraph: AnnotatedParagraph
    private let speeches: [QuotedSpeech]

    init(_ paragraph: AnnotatedParagraph, _ speeches: [QuotedSpeech]) {
        self.paragraph = paragraph
        self.speeches = speeches.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Returns the expressions with the speech in which each is said; "I" means a speaker only within one.
    func placed(_ expressions: [ReferringExpression]) -> [ReferringExpression] {
        expressions.compactMap { expression in
            var expression = expression
            expression.speech = speech(at: expression.tokens.lowerBound)
            if case .speaker = expression.kind, expression.speech == nil { return nil }
            return expression
        }
    }

    /// Whether every word of the sentence is in quotation marks.
    func isQuotation(_ sentence: Range<Int>) -> Bool {
        sentence.allSatisfy { paragraph.text.tokens[$0].kind == .punctuation || speech(at: $0) != nil }
    }

    private func speech(at index: Int) -> QuotedSpeech? {
        let start = paragraph.text.tokens[index].start
        let next = speeches.partitioningIndex { $0.range.lowerBound > start }
        guard let speech = speeches[at: next - 1], speech.range.contains(start) else { return nil }
        return speech
    }
}
