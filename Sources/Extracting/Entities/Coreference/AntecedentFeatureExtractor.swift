import Language
import Text

/// Tells what speaks for and against each candidate for the antecedent of one pronoun.
struct AntecedentFeatureExtractor {
    let pronoun: PronounOccurrence
    /// The candidates, the nearest first.
    let candidates: [AntecedentCandidate]
    let discourse: DiscourseModel

    /// Returns the features of each candidate, and last those of "nobody".
    func features() -> [[AntecedentFeature]] {
        candidates.indices.map { index in
            let candidate = candidates[index]
            return position(candidate) + role(candidate.nearest) + identity(candidate) + rank(index)
                + construction(candidate)
                + (pronoun.speech == nil ? [] : quotation(candidate))
        } + [nobody()]
    }

    private func position(_ candidate: AntecedentCandidate) -> [AntecedentFeature] {
        let nearest = candidate.nearest
        var features: [AntecedentFeature] = []
        switch pronoun.sentence - nearest.sentence {
        case ...0: features.append(.sameSentence)
        case 1: features.append(.previousSentence)
        case 2: features.append(.twoSentencesBack)
        case 3: features.append(.threeSentencesBack)
        default: features.append(.fartherBack)
        }
        switch pronoun.paragraph.index - nearest.paragraph {
        case ...0: features.append(.sameParagraph)
        case 1: features.append(.previousParagraph)
        default: features.append(.fartherParagraph)
        }
        if nearest.sentence == pronoun.sentence, nearest.paragraph == pronoun.paragraph.index {
            let distance = pronoun.token - nearest.tokens.upperBound
            if distance <= 4 { features.append(.adjacent) } else if distance <= 12 { features.append(.nearInSentence) }
        }
        return features
    }

    private func role(_ nearest: DiscourseReferent) -> [AntecedentFeature] {
        var features: [AntecedentFeature] = []
        let isSame = nearest.sentence == pronoun.sentence
        let isPrevious = nearest.sentence == pronoun.sentence - 1
        switch nearest.form {
        case .name: features.append(.mentionedByName)
        case .nominal: features.append(.mentionedByNoun)
        case .pronoun:
            features.append(.mentionedByPronoun)
            if isSame { features.append(.pronounOfSameSentence) }
            if isPrevious { features.append(.pronounOfPreviousSentence) }
        }
        features.append(Self.roles[nearest.role] ?? .object)
        if isSame { features.append(Self.rolesOfSameSentence[nearest.role] ?? .objectOfSameSentence) }
        if isPrevious { features.append(Self.rolesOfPreviousSentence[nearest.role] ?? .objectOfPreviousSentence) }
        if nearest.order == 0 { features.append(.firstOfItsSentence) }
        if nearest.isInQuotation { features.append(.mentionedInQuotation) }
        if nearest.speaks { features.append(.speaksThere) }
        return features
    }

    private static let roles: [GrammaticalRole: AntecedentFeature] = [
        .subject: .subject, .object: .object, .oblique: .oblique, .possessor: .possessor,
    ]
    private static let rolesOfSameSentence: [GrammaticalRole: AntecedentFeature] = [
        .subject: .subjectOfSameSentence, .object: .objectOfSameSentence, .oblique: .obliqueOfSameSentence,
        .possessor: .possessorOfSameSentence,
    ]
    private static let rolesOfPreviousSentence: [GrammaticalRole: AntecedentFeature] = [
        .subject: .subjectOfPreviousSentence, .object: .objectOfPreviousSentence, .oblique: .obliqueOfPreviousSentence,
        .possessor: .possessorOfPreviousSentence,
    ]

    private func identity(_ candidate: AntecedentCandidate) -> [AntecedentFeature] {
        var features: [AntecedentFeature] = []
        let isKnown = discourse.gender(of: candidate.identity) != nil
        if candidate.identity.isPerson {
            features.append(isKnown ? .hasKnownGender : .hasUnknownGender)
        } else {
            features.append(isKnown ? .isUnnamed : .isUnnamedOfOpenGender)
            switch discourse.determiner(of: candidate.identity) {
            case .indefinite: features.append(.introducedByIndefinite)
            case .definite: features.append(.introducedByDefinite)
            case .possessive: features.append(.introducedByPossessive)
            case .none: break
            }
            features += unnamed(candidate)
        }
        let count = discourse.mentionCount(candidate.identity)
        features.append(count < 2 ? .mentionedOnceBefore : count < 4 ? .mentionedTwiceBefore : .mentionedOften)
        if count > 1, !candidates.contains(where: { discourse.mentionCount($0.identity) > count }) {
            features.append(.mostMentioned)
        }
        if discourse.lastAntecedent(pronoun.gender) == candidate.identity { features.append(.antecedentOfLastPronoun) }
        if discourse.lastSpeaker == candidate.identity { features.append(.lastSpeaker) }
        if candidate.isSubjectOfPreviousSentence { features.append(.subjectSomewhereInPreviousSentence) }
        if candidate.isSubjectOfSameSentence { features.append(.subjectSomewhereInSameSentence) }
        return features
    }

    private func unnamed(_ candidate: AntecedentCandidate) -> [AntecedentFeature] {
        var features: [AntecedentFeature] = []
        if candidate.nearest.speaks { features.append(.isUnnamedSpeaker) }
        guard candidate.isUnnamedSubject else { return features }
        if candidate.nearest.sentence == pronoun.sentence { features.append(.isUnnamedSubjectOfSameSentence) }
        if candidate.nearest.sentence == pronoun.sentence - 1 { features.append(.isUnnamedSubjectOfPreviousSentence) }
        if candidate.isNewUnnamedSubject(discourse) { features.append(.isNewUnnamedSubject) }
        return features
    }

    private func rank(_ index: Int) -> [AntecedentFeature] {
        let candidate = candidates[index]
        let others = candidates.filter { $0.identity != candidate.identity }
        let nearer = candidates[..<index]
        var features: [AntecedentFeature] =
            [nearer.isEmpty ? .nearest : nearer.count == 1 ? .secondNearest : .farther]
        if others.isEmpty { features.append(.soleCandidate) }
        if candidate.identity.isPerson, !others.contains(where: { $0.identity.isPerson }) {
            features.append(.soleNamedCandidate)
        }
        if others.allSatisfy({ $0.nearest.sentence < candidate.nearest.sentence }) {
            features.append(.soleCandidateOfNearestSentence)
        }
        if nearer.contains(where: { $0.nearest.role == .subject && !$0.nearest.isInQuotation }) {
            features.append(.behindNearerSubject)
        }
        if candidate.identity.isPerson, nearer.contains(where: \.isUnnamedSubject) {
            features.append(.behindNearerUnnamedSubject)
        }
        return features
    }
}

extension DiscourseReferent.Identity {
    var isPerson: Bool { if case .person = self { true } else { false } }
}

extension AntecedentFeatureExtractor {
    /// The largest number of tokens from a subject to "him" in the same clause.
    private static let maximumClauseLength = 40

    private func construction(_ candidate: AntecedentCandidate) -> [AntecedentFeature] {
        var features: [AntecedentFeature] = []
        if pronoun.opensSentence {
            features.append(.opensSentence)
            if candidate.isSubjectOfPreviousSentence {
                features.append(pronoun.opensParagraph ? .opensParagraphAfterSubject : .opensSentenceAfterSubject)
            }
        }
        if pronoun.speaks {
            let hasSpoken = candidate.nearest.speaks || candidate.speaksInPreviousSentence
            features.append(hasSpoken ? .speaksAfterSpeaker : .speaksAfterSilent)
            if discourse.lastSpeaker == candidate.identity { features.append(.speaksAfterLastSpeaker) }
            if candidate.nearest.isInQuotation, candidate.nearest.sentence >= pronoun.sentence - 1 {
                features.append(.speaksOfItselfInQuotation)
            }
        }
        if candidate.isNamedAfter { features.append(.namedAfterOpeningClause) }
        if isReportingClause(after: candidate.nearest) { features.append(.inReportingClauseOfCandidate) }
        if isAddressed(candidate.nearest) { features.append(.addressedByOpeningClause) }
        if isObjectOfClause(of: candidate.nearest) { features.append(.objectOfCandidatesClause) }
        return features
    }

    private func quotation(_ candidate: AntecedentCandidate) -> [AntecedentFeature] {
        guard let speech = pronoun.speech else { return [] }
        var features: [AntecedentFeature] = []
        if let speaker = speech.speaker {
            features.append(candidate.identity == .person(speaker) ? .isSpeakerOfQuotation : .isOtherThanSpeaker)
        } else {
            features.append(.speakerIsUnknown)
        }
        let nearest = candidate.nearest
        if nearest.isInQuotation, nearest.paragraph == pronoun.paragraph.index,
            pronoun.paragraph.text.tokens[nearest.tokens.lowerBound].start >= speech.range.lowerBound
        {
            features.append(.namedInSameQuotation)
        }
        return features
    }

    private func nobody() -> [AntecedentFeature] {
        var features: [AntecedentFeature] = [.nobody]
        if candidates.isEmpty { features.append(.nobodyWithoutCandidates) }
        let near = candidates.filter {
            pronoun.sentence - $0.nearest.sentence < 2 && $0.identity.isPerson
                && discourse.gender(of: $0.identity) == pronoun.gender
        }
        if near.isEmpty { features.append(.nobodyOfKnownGenderNear) }
        if near.count > 1 { features.append(.nobodyAmongSeveral) }
        if candidates.contains(where: { !$0.identity.isPerson }) { features.append(.nobodyBesideUnnamed) }
        if let speech = pronoun.speech, speech.speaker == nil { features.append(.nobodyInQuotation) }
        return features
    }

    /// Whether the words between the referent and the pronoun are a reporting clause: "Lund said that he", "Lund also
    /// claims she", "his lawyer, Lund, said he", "Lund, from Oslo, said he".
    private func isReportingClause(after referent: DiscourseReferent) -> Bool {
        let end = referent.tokens.upperBound
        guard referent.paragraph == pronoun.paragraph.index, end < pronoun.token,
            pronoun.token - end <= Self.maximumAppositionLength
        else { return false }
        let between = pronoun.paragraph.words(in: end.upTo(pronoun.token))
        let clause = between.first == "," ? between.split(separator: ",").last ?? [] : between
        guard clause.count <= Self.maximumReportingClauseLength else { return false }
        return clause.contains(where: ReportingVerbs.withThat.contains)
            && clause.allSatisfy {
                ReportingVerbs.withThat.contains($0) || Self.besideVerbs.contains($0) || $0.hasSuffix("ly")
            }
    }

    /// Whether the words before the pronoun only say to whom it speaks: "Speaking to Ann Lund of the radio, she said".
    private func isAddressed(_ referent: DiscourseReferent) -> Bool {
        guard pronoun.role == .subject, referent.sentence == pronoun.sentence, referent.role != .possessor,
            referent.paragraph == pronoun.paragraph.index, referent.tokens.upperBound <= pronoun.token
        else { return false }
        let first = pronoun.sentenceStart
        let opener = pronoun.paragraph.word(first)
        guard opener.hasSuffix("ing") || ["in", "asked"].contains(opener),
            pronoun.paragraph.words(in: referent.tokens.upperBound.upTo(pronoun.token)).contains(",")
        else { return false }
        return pronoun.paragraph.words(in: max(first, referent.tokens.lowerBound - 4).upTo(referent.tokens.lowerBound))
            .contains { ["to", "with", "by"].contains($0) }
    }

    /// The largest number of words of "also later said that", and of what may stand between commas before it.
    private static let maximumReportingClauseLength = 5
    private static let maximumAppositionLength = 12

    private static let besideVerbs: Set<String> = [
        "that", "who", "also", "later", "then", "has", "had", "how", "why", "if",
    ]

    /// Whether the pronoun is the object in the referent's clause, and so means somebody else: "Lund saw him".
    private func isObjectOfClause(of referent: DiscourseReferent) -> Bool {
        let end = referent.tokens.upperBound
        guard pronoun.role == .object, referent.role == .subject, referent.sentence == pronoun.sentence,
            referent.paragraph == pronoun.paragraph.index, end <= pronoun.token,
            pronoun.token - end <= Self.maximumClauseLength
        else { return false }
        return !pronoun.paragraph.words(in: end.upTo(pronoun.token)).contains {
            $0 != "who" && ClosedClassWords.conjunctions.contains($0)
        }
    }
}
