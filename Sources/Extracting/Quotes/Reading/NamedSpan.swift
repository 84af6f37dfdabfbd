import ArticleModel

/// A mention that names an entity of the article.
struct NamedSpan: Hashable {
    let span: TextSpan
    /// The index of the entity in the article.
    let entity: Int
    let kind: Entity.Kind

    /// Returns the mentions of the entities in the order of the text, by paragraph.
    static func byParagraph(_ entities: [Entity], paragraphs: Int) -> [[NamedSpan]] {
        var result: [[NamedSpan]] = Array(repeating: [], count: paragraphs)
        for (index, entity) in entities.enumerated() {
            for mention in entity.mentions where result.indices.contains(mention.span.paragraph) {
                result[mention.span.paragraph].append(
                    NamedSpan(span: mention.span, entity: index, kind: entity.kind))
            }
        }
        for index in result.indices { result[index].sort { ($0.span, $0.entity) < ($1.span, $1.entity) } }
        return result
    }

    var classes: WordClasses {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .other: []
        }
    }
}
