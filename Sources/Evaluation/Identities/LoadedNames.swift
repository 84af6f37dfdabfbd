import ArticleModel
import Loading

/// Which entity each name of each article stands for, once all articles are loaded into one database.
struct LoadedNames {
    private struct Key: Hashable {
        let article: String
        let kind: String
        let name: String
    }

    private let names: [Key: ResolvedName]

    /// Loads the articles as one run into a fresh database.
    init(of articles: [ExtractedArticle]) throws {
        let resolved = try TemporaryLoad.of(articles) { try $0.resolvedNames() }
        names = Dictionary(
            resolved.map { (Key(article: $0.article, kind: $0.kind, name: $0.name), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A name of the article with the entity that it stands for; nil where the article has no such name.
    subscript(_ name: Entity, in article: String) -> ResolvedName? {
        names[Key(article: article, kind: name.kind.rawValue, name: name.name)]
    }
}
