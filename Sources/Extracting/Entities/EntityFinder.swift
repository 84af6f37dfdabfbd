import ArticleModel
import Language

/// Finds the people, organizations and places of an article, each once, with all mentions.
struct EntityFinder {
    /// The tagger knows English only.
    var parts = NameRecognizer.Parts.both

    func entities(in article: CleanArticle, _ paragraphs: [AnnotatedParagraph]) -> [Entity] {
        let candidates = NameFinder(parts: parts).candidates(in: paragraphs)
        let place = DatelinePlace(article.dateline, in: paragraphs.first)
        let whole = place.inserted(into: candidates)
        return MentionClusterer(paragraphs).entities(of: CompoundNames(paragraphs, whole).inserted())
    }
}
