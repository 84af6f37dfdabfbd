/// What speaks for or against a candidate for the antecedent of a pronoun; `antecedent-weights.tsv` has their weights by these
/// names.
enum AntecedentFeature: Int, CaseIterable {
    // The nearest mention of the candidate: how many sentences and paragraphs before the pronoun, as what, in what role.
    case sameSentence, previousSentence, twoSentencesBack, threeSentencesBack, fartherBack
    case sameParagraph, previousParagraph, fartherParagraph
    case mentionedByName, mentionedByNoun, mentionedByPronoun
    case subject, object, oblique, possessor
    case firstOfItsSentence, mentionedInQuotation, speaksThere
    case subjectOfSameSentence, objectOfSameSentence, obliqueOfSameSentence, possessorOfSameSentence
    case subjectOfPreviousSentence, objectOfPreviousSentence, obliqueOfPreviousSentence, possessorOfPreviousSentence
    case pronounOfSameSentence, pronounOfPreviousSentence
    case adjacent, nearInSentence

    // The candidate.
    case hasKnownGender, hasUnknownGender, isUnnamed, isUnnamedOfOpenGender
    case isUnnamedSubjectOfSameSentence, isUnnamedSubjectOfPreviousSentence, isNewUnnamedSubject, isUnnamedSpeaker
    case introducedByIndefinite, introducedByPossessive, introducedByDefinite
    case mentionedOnceBefore, mentionedTwiceBefore, mentionedOften, mostMentioned
    case antecedentOfLastPronoun, lastSpeaker
    case subjectSomewhereInPreviousSentence, subjectSomewhereInSameSentence

    // The candidate among the others that agree.
    case nearest, secondNearest, farther, soleCandidate, soleNamedCandidate, soleCandidateOfNearestSentence
    case behindNearerSubject, behindNearerUnnamedSubject

    // The pronoun.
    case opensSentence, opensSentenceAfterSubject, opensParagraphAfterSubject
    case speaksAfterSpeaker, speaksAfterLastSpeaker, speaksAfterSilent, speaksOfItselfInQuotation
    case inReportingClauseOfCandidate
    case objectOfCandidatesClause
    /// "Speaking to Ann Lund, she", "asked by Ann Lund, she".
    case addressedByOpeningClause
    case namedAfterOpeningClause
    case isSpeakerOfQuotation, isOtherThanSpeaker, speakerIsUnknown, namedInSameQuotation

    // No named or unnamed candidate: somebody else is meant, or nobody can tell.
    case nobody, nobodyWithoutCandidates, nobodyOfKnownGenderNear, nobodyBesideUnnamed, nobodyAmongSeveral
    case nobodyInQuotation
}

/// Where a pronoun stands, which decides what its antecedent is told by.
enum PronounContext: Int, CaseIterable {
    /// "He" and "she" outside of quotations.
    case subject
    /// "Him", "her" and "his" outside of quotations.
    case other
    /// All within quotations.
    case quoted

    /// The smallest probability of an antecedent that a pronoun is linked to: of those at the bound, more than a third are
    /// wrong, and a wrong name costs more than a missing one.
    var minimumProbability: Double {
        switch self {
        case .subject: 0.55
        case .other: 0.6
        case .quoted: 0.6
        }
    }
}
