import ArticleModel
import Language

/// Finds the people, organizations and places of an article, each once, with all mentions.
struct EntityFinder {
    func entities(in article: CleanArticle, _ texts: [TokenizedText]) -> [Entity] {
        let names = texts.enumerated().map { NameText($0, $1) }
        return EntityLinker(article, texts, names).entities(of: NameFinder().candidates(in: names, texts))
    }
}
