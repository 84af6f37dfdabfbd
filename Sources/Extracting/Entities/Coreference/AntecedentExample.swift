import ArticleModel

/// A pronoun with its candidates and what speaks for them: what the weights are trained on.
package struct AntecedentExample: Encodable {
    let span: TextSpan
    let context: String
    /// The entities of the candidates, nearest first; nil for somebody unnamed, and for "nobody", which is the last.
    let candidates: [Int?]
    /// The names of each candidate's features.
    let features: [[String]]

    init(
        span: TextSpan, context: PronounContext, candidates: [DiscourseReferent.Identity],
        _ features: [[AntecedentFeature]]
    ) {
        self.span = span
        self.context = String(describing: context)
        self.candidates = candidates.map { if case .person(let index) = $0 { index } else { nil } } + [nil]
        self.features = features.map { $0.map { String(describing: $0) } }
    }
}
