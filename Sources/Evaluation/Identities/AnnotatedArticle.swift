import ArticleModel

/// An article annotated by hand: a line that `scripts/training/articles/annotation.py json` writes, to which the outlet and
/// the date may have been added.
struct AnnotatedArticle: Decodable {
    struct AnnotatedEntity: Decodable {
        let number: Int
        let kind: Entity.Kind
        let name: String
        let role: String?
        /// The ISO code of the country in which a place lies.
        let country: String?
    }

    /// Words of the text that mean an entity. Offsets count Unicode scalars of the whole text.
    struct AnnotatedMention: Decodable {
        let entity: Int
        let start: Int
        let text: String
    }

    let id: String
    let title: String?
    /// The paragraphs, one a line.
    let text: String
    let outlet: String?
    let date: String?
    let entities: [AnnotatedEntity]
    /// The mentions by name.
    let mentions: [AnnotatedMention]
    /// The mentions by pronoun or description.
    let references: [AnnotatedMention]
}

extension AnnotatedArticle {
    /// The article as extraction would hand it on if it found all that is annotated, and nothing else.
    var extracted: ExtractedArticle {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
        var article = CleanArticle(id: ArticleID(id), paragraphs: paragraphs.map { Paragraph(.text, String($0)) })
        article.title = title
        article.language = "en"
        article.outlet = outlet
        article.publishedAt = date.flatMap { DateParts($0) }.map { ArticleDate($0, source: "label") }
        return ExtractedArticle(article, entities: entities.map(extracted), quotes: [])
    }

    private func extracted(_ entity: AnnotatedEntity) -> Entity {
        Entity(
            kind: entity.kind, name: entity.name, role: entity.role,
            mentions: spans(naming: entity.number).map { mention($0, rule: "label") }
                + references.filter { $0.entity == entity.number }.map { reference in
                    let isPronoun = AnnotatedArticle.pronouns.contains(reference.text.lowercased())
                    return mention((span(of: reference), reference.text), rule: isPronoun ? "pronoun" : "nominal")
                },
            location: entity.country.map { AnnotatedPlace(entity.name, in: $0).location })
    }

    private func mention(_ words: (span: TextSpan, surface: String), rule: String) -> Mention {
        Mention(span: words.span, surface: words.surface, rule: rule, confidence: 1)
    }

    /// Where the entity is named, with the words that name it.
    func spans(naming entity: Int) -> [(span: TextSpan, surface: String)] {
        mentions.filter { $0.entity == entity }.map { (span(of: $0), $0.text) }
    }

    private func span(of mention: AnnotatedMention) -> TextSpan {
        var start = mention.start
        var paragraph = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let length = line.unicodeScalars.count
            if start <= length { break }
            start -= length + 1
            paragraph += 1
        }
        return TextSpan(paragraph: paragraph, start: start, length: mention.text.unicodeScalars.count)
    }

    private static let pronouns: Set<String> = [
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "they", "them", "their",
    ]
}
