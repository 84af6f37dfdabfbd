import ArticleModel
import Language

/// Finds the people, organizations and places of an article, each once, with all mentions.
struct EntityFinder {
    func entities(in article: CleanArticle, _ texts: [TokenizedText]) -> [Entity] { [] }
}
