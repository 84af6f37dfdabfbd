import ArticleModel

/// A word or phrase with its candidates and what speaks for them: what the weights of a ranker are trained on.
package struct RankingExample: Encodable {
    let span: TextSpan
    let context: String
    /// The entities of the candidates; nil for somebody unnamed, and for "nobody", which is the last.
    let candidates: [Int?]
    /// The names of each candidate's features.
    let features: [[String]]

    init<Context, Feature>(span: TextSpan, context: Context, candidates: [Int?], _ features: [[Feature]]) {
        self.span = span
        self.context = String(describing: context)
        self.candidates = candidates + [nil]
        self.features = features.map { $0.map { String(describing: $0) } }
    }
}
