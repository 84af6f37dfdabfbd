import ArticleModel
import Language

/// Finds names by rules and by the network, which knows what the rules found.
struct NameFinder {
    var parts = TokenNames.Parts.both

    /// In the order of the text.
    func candidates(in names: [NameText], _ texts: [TokenizedText]) -> [NameCandidate] {
        let rules = parts == .network ? [] : RuleBasedNameFinder().candidates(in: names)
        if parts == .rules { return rules }
        var candidates = TaggerMatches(names, texts, rules: rules).candidates()
        PlaceContextReclassifier(names).reclassify(&candidates)
        DocumentVote(candidates).apply(to: &candidates, certain: 0.9)
        IntroducedPersonReclassifier(names).reclassify(&candidates)
        SportsTeamReclassifier(names).reclassify(&candidates)
        candidates = FamilyNameFilter(names).removed(from: NicknameMerger(names).joined(candidates))
        return LabelPropagation(names, candidates, minimumConfidence: 0.8).all()
    }
}
