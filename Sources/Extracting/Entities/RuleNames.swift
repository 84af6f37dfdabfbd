import Language

/// Finds names by rules and word lists.
struct RuleNames {
    /// In the order of the text.
    func candidates(in names: [NameText]) -> [NameCandidate] {
        var candidates = names.flatMap(self.candidates)
        candidates = WeakPeople(candidates, names).settled(candidates)
        DocumentVote(candidates).apply(to: &candidates)
        return SameNames(names, candidates, sure: 0.55).all()
    }

    private func candidates(in text: NameText) -> [NameCandidate] {
        text.sentences.filter { !$0.isTitleCase }.flatMap { sentence in
            let reader = RunReader(text: text, sentence: sentence)
            return RunFinder(text: text).runs(in: sentence).flatMap(reader.candidates)
        }
    }
}
