import ArticleModel

/// The entities that were found in an article, each as the annotated one that it has most mentions in common with.
struct MatchedEntities {
    private var matches: [Int: (entity: Entity, shared: Int)] = [:]

    init(_ article: AnnotatedArticle, _ found: [Entity]) {
        var annotated: [TextSpan: Int] = [:]
        for entity in article.entities {
            for mention in article.spans(naming: entity.number) { annotated[mention.span] = entity.number }
        }
        for entity in found {
            let names = entity.mentions.filter { $0.form == .name }
            let votes = multiset(names.compactMap { annotated[$0.span] })
            guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            if best.value > matches[best.key]?.shared ?? 0 { matches[best.key] = (entity, best.value) }
        }
    }

    /// The entity found that is the annotated one of this number; nil where none is.
    subscript(_ number: Int) -> Entity? { matches[number]?.entity }
}
