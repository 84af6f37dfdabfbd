import ArticleModel

/// What a rule found: the words that name the source, or an earlier quotation of the same source.
enum SourcePhrase: Hashable, Sendable {
    /// The subject's span and the reporting words as written.
    case phrase(TextSpan, cue: String?)
    /// Index into the quotations found before.
    case same(Int, cue: String?)
}
