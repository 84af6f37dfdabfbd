import ArticleModel

/// The source that a rule found: the words that name it, or an earlier quotation of the same source.
enum SourcePhrase: Hashable, Sendable {
    /// The subject's span and the reporting words as written.
    case phrase(TextSpan, cue: String?)
    /// The index of an earlier quotation of the same source.
    case same(Int, cue: String?)
}
