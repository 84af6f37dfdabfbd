import ArticleModel

/// The source that a rule found: the words that name it, or an earlier quotation of the same source.
enum QuoteSource: Hashable, Sendable {
    /// The subject's span and the reporting words as written.
    case words(TextSpan, cue: String?)
    /// The index of an earlier quotation of the same source.
    case sameAs(quotation: Int, cue: String?)
}
