import ArticleModel
import Language

/// Finds names by rules and by the tagger, which knows what the rules found.
struct NameFinder {
    var parts = NameRecognizer.Parts.both

    /// Returns the candidates in the order of the text.
    func candidates(in paragraphs: [AnnotatedParagraph]) -> [NameCandidate] {
        let rules = parts == .network ? [] : RuleBasedNameFinder().candidates(in: paragraphs)
        if parts == .rules { return rules }
        var candidates = TaggerMatches(paragraphs, rules: rules).candidates()
        PossessiveSurnameReclassifier(paragraphs).reclassify(&candidates)
        StreetReclassifier(paragraphs).reclassify(&candidates)
        PlaceContextReclassifier(paragraphs).reclassify(&candidates)
        DescribedOrganizationReclassifier(paragraphs).reclassify(&candidates)
        DocumentVote(candidates).apply(to: &candidates, certain: 0.9)
        SurnamePlaceReclassifier(paragraphs).reclassify(&candidates)
        IntroducedPersonReclassifier(paragraphs).reclassify(&candidates)
        SportsTeamReclassifier(paragraphs).reclassify(&candidates)
        candidates = NicknameMerger(paragraphs).joined(candidates)
        FamilyNameReclassifier(paragraphs).reclassify(&candidates)
        candidates = PossessiveNameSplitter(paragraphs).split(PeopleOfDescentMerger(paragraphs).joined(candidates))
        candidates = AcronymReclassifier(paragraphs, candidates).reclassified(candidates)
        candidates = CelestialBodyFinder(paragraphs).inserted(into: candidates)
        return LabelPropagation(paragraphs, candidates, minimumConfidence: 0.8).all()
    }
}
