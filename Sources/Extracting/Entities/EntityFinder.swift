import ArticleModel
import Language

/// Finds the people, organizations and places of an article, each once, with all mentions.
struct EntityFinder {
    func entities(in article: CleanArticle, _ texts: [TokenizedText]) -> [Entity] {
        let names = texts.enumerated().map { NameText($0, $1) }
        var candidates = names.flatMap(self.candidates)
        candidates = WeakPeople(candidates, names).settled(candidates)
        DocumentVote(candidates).apply(to: &candidates)
        candidates = SameNames(names, candidates).all()
        return EntityLinker(article, texts, names).entities(of: candidates)
    }

    private func candidates(in text: NameText) -> [NameCandidate] {
        text.sentences.filter { !$0.isTitleCase }.flatMap { sentence in
            let reader = RunReader(text: text, sentence: sentence)
            return RunFinder(text: text).runs(in: sentence).flatMap(reader.candidates)
        }
    }
}
