import ArticleModel
import Language

/// Finds the people, organizations and places of an article, each once, with all mentions.
struct EntityFinder {
    /// The network knows English only.
    var parts = TokenNames.Parts.both

    func entities(in article: CleanArticle, _ texts: [TokenizedText]) -> [Entity] {
        let names = texts.enumerated().map { NameText($0, $1) }
        let candidates = NameFinder(parts: parts).candidates(in: names, texts)
        let place = DatelinePlace(article.dateline, texts.first, names.first)
        return MentionClusterer(article, texts, names).entities(of: place.inserted(into: candidates))
    }
}
