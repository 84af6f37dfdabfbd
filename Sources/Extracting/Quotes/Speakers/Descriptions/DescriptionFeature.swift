/// What speaks for or against an entity as what a description means; `description-weights.tsv` has their weights by these
/// names.
enum DescriptionFeature: Int, CaseIterable {
    // What the head says of the entity.
    case headIsHeadOfName, headIsInName, holdsTheOffice, headIsInRole, isDescribedByHead, isDescribedWithHead
    case isOnlyOneSaidToBe, otherIsSaidToBe
    case isOfSameKind, isOfUnknownKind, isOfOtherKind
    // A body whose name does not tell its kind, where the head does.
    case maybeCompany, maybeAuthority, maybeGovernment, maybeCourt, maybeForce, maybeAssociation, maybeParty, maybeTeam
    case maybeMedium, maybeSchool, maybeHospital, maybeCulture
    case hasTitleOfHead
    /// The article says of a person an office that nobody holds who holds that of the head; weighs nothing.
    case hasOtherOffice
    case isPerson, isBody, isSomethingElse
    case genderAgrees, genderIsUnknown
    case sameWordsMeantIt, sameWordsMeantOther

    // What the other words say of it.
    case modifierIsSaidOfIt, complementIsSaidOfIt, noModifierIsSaidOfIt, otherNameIsSaidOfHead
    case isNamedAsModifier, isNamedInComplement

    // Where it was named last.
    case sameSentence, previousSentence, twoSentencesBack, threeSentencesBack, someSentencesBack, fartherBack
    case isNamedOnlyLater
    case isOblique, isPossessor
    case opensPreviousSentence, soleOfPreviousSentence, soleOfItsSentence, lastSpeakerOfPreviousSentence
    case firstNameOfSentence, isNamedInQuotation, nearest, secondNearest, farther
    case nearestOfSameKind

    // How much the article is about it.
    case mentionedOnce, mentionedTwice, mentionedOften, mostMentioned
    case firstNamedOfArticle, soleCandidate, soleOfSameKind
    case lastSpeaker, spokeBefore

    // Nobody who is named, or nobody can tell.
    case nobody, nobodyOfSameKind, nobodySaidToBe, severalOfSameKind, severalSaidToBe
    case sameWordsMeantNobody, isIntroducedWithoutName
    case hasModifiers, hasComplement, isPossessive, isDemonstrative, hasNoDeterminer, isDocument
    case nobodyAsCompany, nobodyAsAuthority, nobodyAsGovernment, nobodyAsCourt, nobodyAsForce, nobodyAsAssociation
    case nobodyAsParty, nobodyAsTeam, nobodyAsMedium, nobodyAsSchool
    case nobodyAsHospital, nobodyAsCulture

    /// What tells that the article says of the entity what the head says.
    static let evidence: Set<DescriptionFeature> = [
        .headIsHeadOfName, .holdsTheOffice, .isDescribedByHead, .hasTitleOfHead,
    ]
    /// What tells that somebody else may be meant all the same.
    static let doubts: Set<DescriptionFeature> = [.otherIsSaidToBe, .noModifierIsSaidOfIt, .otherNameIsSaidOfHead]
}
