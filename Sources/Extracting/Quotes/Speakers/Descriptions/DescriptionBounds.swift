import Text

/// How probable an entity has to be for a description to be taken for it, as cross-validation on the annotated articles has it:
/// from these bounds on, nine of ten are right.
struct DescriptionBounds {
    /// The share of right ones among those whom `isOnlyExpert` takes.
    static let probabilityOfExpert = 0.85

    private let description: Description
    private let history: DescriptionHistory

    init(_ description: Description, _ history: DescriptionHistory) {
        self.description = description
        self.history = history
    }

    /// Returns the smallest probability of an entity with these features.
    func minimumProbability(_ features: [DescriptionFeature]) -> Double {
        if features.contains(.headIsHeadOfName), features.contains(.noModifierIsSaidOfIt) { return .infinity }
        if features.contains(.isNamedAsModifier), !features.contains(.headIsHeadOfName), isPartOfBody {
            return .infinity
        }
        if features.contains(where: DescriptionFeature.evidence.contains) {
            if features.contains(where: DescriptionFeature.doubts.contains) { return 0.9 }
            let isOnlyOne = features.contains(.isOnlyOneSaidToBe) && !description.isDocument
            return description.context == .open && isOnlyOne ? 0.4 : 0.6
        }
        guard description.context != .body else { return minimumProbabilityOfBody(features) }
        if history.isIntroducedWithoutName { return .infinity }
        if description.context == .person, description.determiner != .possessive {
            return minimumProbabilityOfPerson(features)
        }
        return description.saysWhereFrom ? 0.8 : .infinity
    }

    /// Returns the smallest probability of a body of which the article does not say what the description says; one whose name is
    /// of the kind of the noun, and that is named last in the sentence before, is meant nine times of ten.
    private func minimumProbabilityOfBody(_ features: [DescriptionFeature]) -> Double {
        if description.determiner == .possessive { return 0.8 }
        let isLastOfKind =
            Self.nounsOfAnyBody.contains(description.head) && features.contains(.nearest)
            && features.contains(.nearestOfSameKind)
        return isLastOfKind && features.contains(.previousSentence) ? 0.45 : 0.7
    }

    /// Returns the smallest probability of a person of whom the article does not say what the description says: "the pilot" may
    /// be anybody.
    ///
    /// Such a one has to be who alone is named in the sentence before and opens it, or spoke in it: "Lund was late. “…,” the pilot
    /// said"; or, in the first paragraph, the only one who is named later: "The top commander says …".
    private func minimumProbabilityOfPerson(_ features: [DescriptionFeature]) -> Double {
        let ofOffice = description.isOffice ? 0.69 : 0.6
        if features.contains(.hasOtherOffice) { return .infinity }
        let hasComplement = !description.complement.isEmpty
        if features.contains(.soleOfPreviousSentence), features.contains(.opensPreviousSentence) {
            return description.isOffice && hasComplement ? .infinity : ofOffice
        }
        if description.saysWhereFrom { return 0.8 }
        if features.contains(.soleOfPreviousSentence), !features.contains(.isOblique), !hasComplement,
            !Self.rolesInEvents.contains(description.head)
        {
            return features.contains(.lastSpeaker) ? ofOffice : 0.8
        }
        let isLead = description.span.paragraph == 0 && !description.hasRelativeClause
        return isLead && features.contains(.isNamedOnlyLater) && features.contains(.soleOfSameKind) ? 0.65 : .infinity
    }

    /// Whether somebody who knows is meant, and the article names one person alone, who has spoken: "the expert".
    func isOnlyExpert(_ features: [DescriptionFeature]) -> Bool {
        description.context == .person && description.determiner == .definite && !history.isIntroducedWithoutName
            && description.complement.isEmpty && Self.experts.contains(description.head)
            && features.contains(.soleOfSameKind)
            && (features.contains(.lastSpeaker) || features.contains(.spokeBefore))
    }

    /// Whether it is the party named last and most often, and not said to be in opposition, where "the ruling party" is meant.
    func isRulingParty(_ features: [DescriptionFeature]) -> Bool {
        description.isRulingParty && !features.contains(.noModifierIsSaidOfIt)
            && features.contains(.nearestOfSameKind) && features.contains(.mostMentioned)
    }

    /// Whether who spoke last, and has been named last, is called by where he is from: "the Dane", "the Dutchman".
    func isCompatriot(_ features: [DescriptionFeature]) -> Bool {
        description.determiner == .definite && description.modifiers.isEmpty && description.complement.isEmpty
            && !history.isIntroducedWithoutName && description.isForNational
            && features.contains(.isPerson) && features.contains(.lastSpeaker)
    }

    /// Whether it is a part of the body whose name stands before it: "the House committee" is not the House.
    private var isPartOfBody: Bool { Self.partsOfBodies.contains(description.head) }

    /// Nouns for bodies whatever their names: a ministry or court has the noun in its name.
    private static let nounsOfAnyBody: WordList =
        "agency body centre center charity company firm group organisation organization watchdog"
    /// Nouns for who is asked since he knows.
    private static let experts: WordList = "expert specialist academic professor economist analyst scientist researcher"
    /// Nouns for those to whom something happens, who are others than who tells of it.
    private static let rolesInEvents: WordList =
        "patient victim witness suspect attacker survivor caller customer passenger"
    private static let partsOfBodies: WordList =
        "committee subcommittee panel caucus delegation office bureau department division branch unit team report"
}
