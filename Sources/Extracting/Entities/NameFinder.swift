import ArticleModel
import Language

/// Finds names by rules and by the network, which knows what the rules found.
struct NameFinder {
    var parts = TokenNames.Parts.both

    /// In the order of the text.
    func candidates(in names: [NameText], _ texts: [TokenizedText]) -> [NameCandidate] {
        let rules = parts == .network ? [] : RuleNames().candidates(in: names)
        if parts == .rules { return rules }
        var candidates = TaggerMatches(names, texts, rules: rules).candidates()
        NamedPlaces(names).settle(&candidates)
        DocumentVote(candidates).apply(to: &candidates, certain: 0.9)
        NamedPeople(names).settle(&candidates)
        SportsTeamReclassifier(names).settle(&candidates)
        candidates = Families(names).removed(from: Nicknames(names).joined(candidates))
        return LabelPropagation(names, candidates, sure: 0.8).all()
    }
}
