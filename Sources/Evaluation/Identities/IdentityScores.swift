import ArticleModel

/// Scores how well entities of one identity are joined across articles, and others kept apart.
///
/// What is counted are pairs of entities of two different articles. A pair is expected if both have one identity, and
/// predicted if both stand for one entity in the database.
package struct IdentityScores {
    let predictions: [IdentityPrediction]
    /// Such as "7280 of 7280 labelled entities, in 579 articles".
    let counts: String

    /// - Parameters:
    ///   - labels: A table like `scripts/training/identities/labels.tsv`.
    ///   - articles: The annotated articles, a line of JSON each; those without labels are loaded and not counted, as are
    ///     labels without their article.
    ///   - extracted: The same articles as `copydesk-extract` writes them; nil to load the annotated names.
    package static func measure(labels: String, articles: String, extracted: String?) throws -> IdentityScores {
        let articles = try EvaluationFile.jsonLines(AnnotatedArticle.self, articles)
        let ids = Set(articles.map(\.id))
        let labels = try LabelledEntity.all(path: labels).filter { ids.contains($0.article) }
        guard let extracted else {
            return IdentityScores(try IdentityPrediction.ofAnnotated(articles, labels), of: labels)
        }
        let found = try EvaluationFile.jsonLines(ExtractedArticle.self, extracted)
        return IdentityScores(try IdentityPrediction.ofExtracted(found, articles, labels), of: labels)
    }

    private init(_ predictions: [IdentityPrediction], of labels: [LabelledEntity]) {
        self.predictions = predictions
        let articles = Set(predictions.map(\.label.article)).count
        counts = "\(predictions.count) of \(labels.count) labelled entities, in \(articles) articles"
    }
}
