import ArticleModel
import Loading

/// A labelled entity with the entity of the database that its name stands for.
struct IdentityPrediction {
    let label: LabelledEntity
    let name: ResolvedName
    /// The number of the entity in the database.
    var predicted: Int64 { name.entity }
    /// What the article says of the entity beside its name: the role of a person, the country of a place.
    let detail: String?
}

extension IdentityPrediction {
    /// Returns the labelled entities of the articles as the database of these very names has them.
    static func ofAnnotated(_ articles: [AnnotatedArticle], _ labels: [LabelledEntity]) throws -> [IdentityPrediction] {
        let extracted = articles.map(\.extracted)
        let names = try LoadedNames(of: extracted)
        let labels = Dictionary(grouping: labels, by: \.article)
        return zip(articles, extracted).flatMap { article, extracted in
            predictions(article, labels[article.id] ?? []) { number in
                article.entities.firstIndex { $0.number == number }.flatMap {
                    names[extracted.entities[$0], in: article.id]
                }
            }
        }
    }

    /// Returns the labelled entities that were found in the articles as the database of what was found has them.
    static func ofExtracted(
        _ extracted: [ExtractedArticle], _ articles: [AnnotatedArticle], _ labels: [LabelledEntity]
    ) throws -> [IdentityPrediction] {
        let names = try LoadedNames(of: extracted)
        let labels = Dictionary(grouping: labels, by: \.article)
        let byID = Dictionary(
            extracted.map { ($0.article.id?.value, $0) }, uniquingKeysWith: { first, _ in first })
        return articles.flatMap { article -> [IdentityPrediction] in
            guard let found = byID[article.id] else { return [] }
            let matches = MatchedEntities(article, found.entities)
            return predictions(article, labels[article.id] ?? []) { number in
                matches[number].flatMap { names[$0, in: article.id] }
            }
        }
    }

    private static func predictions(
        _ article: AnnotatedArticle, _ labels: [LabelledEntity], _ name: (Int) -> ResolvedName?
    ) -> [IdentityPrediction] {
        let annotated = Dictionary(uniqueKeysWithValues: article.entities.map { ($0.number, $0) })
        return labels.compactMap { label in
            name(label.number).map {
                IdentityPrediction(
                    label: label, name: $0,
                    detail: annotated[label.number]?.role ?? annotated[label.number]?.country)
            }
        }
    }
}
