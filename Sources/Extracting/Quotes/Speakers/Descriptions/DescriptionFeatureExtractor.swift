import ArticleModel
import Text

/// Tells what speaks for and against each candidate for what one description means.
struct DescriptionFeatureExtractor {
    let description: Description
    /// The candidates, the nearest first.
    let candidates: [DescriptionCandidate]
    let evidence: DescriptionEvidence
    let history: DescriptionHistory

    private typealias Features = [DescriptionFeature]

    /// Returns the features of each candidate, and last those of "nobody".
    func features() -> [[DescriptionFeature]] {
        let holder = evidence.holder(of: description)
        let heads = candidates.map { head($0.entity, holder) }
        let said = heads.map { !DescriptionFeature.evidence.isDisjoint(with: $0) }
        let alike = candidates.map { isOfSameKind($0.entity) == true }
        let most = candidates.map { evidence.mentionCount($0.entity) }.max() ?? 0
        return candidates.indices.map { index in
            let candidate = candidates[index]
            return heads[index] + others(index, said, alike) + identity(candidate.entity, most)
                + otherWords(candidate) + position(candidate) + speech(candidate.entity)
        } + [nobody(said, alike)]
    }

    /// `holder` is the person who holds the office that the description names.
    private func head(_ entity: Int, _ holder: Int?) -> [DescriptionFeature] {
        var features: Features = []
        let words = evidence.wordsOfName(entity)
        if evidence.headOfName(entity) == description.head {
            features.append(.headIsHeadOfName)
        } else if words.contains(description.head) {
            features.append(.headIsInName)
        }
        if holder == entity { features.append(.holdsTheOffice) }
        let role = evidence.wordsOfRole(entity)
        if role.contains(description.head) {
            features.append(.headIsInRole)
        } else if Self.offices.contains(description.head), role.contains(where: Self.offices.contains) {
            features.append(.hasOtherOffice)
        }
        let described = evidence.describedAs(entity)
        if described.heads.contains(description.head) {
            features.append(.isDescribedByHead)
        } else if described.words.contains(description.head) {
            features.append(.isDescribedWithHead)
        }
        if described.nounsOfTitles.contains(description.head) { features.append(.hasTitleOfHead) }
        return features
    }

    /// Offices of which nobody holds two: a governor is no prime minister.
    private static let offices: WordList =
        "chancellor governor judge king mayor minister pope premier president queen senator"

    /// Whether the entity is a body of the kind that the head means, or a person where it means one; nil where nothing tells it.
    private func isOfSameKind(_ entity: Int) -> Bool? {
        guard let kind = description.bodyKind else {
            return description.isForPerson ? evidence.entities[entity].kind == .person : nil
        }
        let own = evidence.bodyKind(entity)
        return own.map { $0 == kind || Self.kindsOfAny[description.head]?.contains($0) == true }
    }

    /// The kinds of bodies that are called by a noun of another kind as well: a news agency, an agency of the United Nations.
    private static let kindsOfAny: [String: Set<BodyKind>] = [
        "agency": [.authority, .association, .medium, .government],
        "organisation": [.association, .authority], "organization": [.association, .authority],
        "body": [.association, .authority], "group": [.association, .company],
    ]

    private func others(_ index: Int, _ said: [Bool], _ alike: [Bool]) -> [DescriptionFeature] {
        var features: Features = [index == 0 ? .nearest : index == 1 ? .secondNearest : .farther]
        if candidates.count == 1 { features.append(.soleCandidate) }
        let isSaid = said[index]
        if said.indices.contains(where: { $0 != index && said[$0] }) {
            features.append(.otherIsSaidToBe)
        } else if isSaid {
            features.append(.isOnlyOneSaidToBe)
        }
        guard alike[index] else { return features }
        if !alike[..<index].contains(true) { features.append(.nearestOfSameKind) }
        if !alike.indices.contains(where: { $0 != index && alike[$0] }) { features.append(.soleOfSameKind) }
        return features
    }

    private func identity(_ entity: Int, _ most: Int) -> [DescriptionFeature] {
        var features: Features = [Self.kinds[evidence.entities[entity].kind] ?? .isSomethingElse]
        switch isOfSameKind(entity) {
        case true?: features.append(.isOfSameKind)
        case false?: features.append(.isOfOtherKind)
        case nil:
            features.append(.isOfUnknownKind)
            if let kind = description.bodyKind, let maybe = Self.maybe[kind] { features.append(maybe) }
        }
        if description.isForPerson, evidence.entities[entity].kind == .person {
            features.append(evidence.genderAgrees(entity, with: description) == true ? .genderAgrees : .genderIsUnknown)
        }
        let count = evidence.mentionCount(entity)
        features.append(count < 2 ? .mentionedOnce : count < 4 ? .mentionedTwice : .mentionedOften)
        if count == most, count > 1 { features.append(.mostMentioned) }
        if evidence.isFirstNamed(entity) { features.append(.firstNamedOfArticle) }
        return features
    }

    private static let maybe: [BodyKind: DescriptionFeature] = [
        .company: .maybeCompany, .authority: .maybeAuthority, .government: .maybeGovernment, .court: .maybeCourt,
        .force: .maybeForce, .association: .maybeAssociation, .party: .maybeParty, .team: .maybeTeam,
        .medium: .maybeMedium, .school: .maybeSchool, .hospital: .maybeHospital, .culture: .maybeCulture,
    ]

    private static let kinds: [Entity.Kind: DescriptionFeature] = [
        .person: .isPerson, .organization: .isBody, .other: .isSomethingElse,
    ]

    private func otherWords(_ candidate: DescriptionCandidate) -> [DescriptionFeature] {
        var features: Features = []
        let span = description.span
        if candidate.nearest.span.paragraph == span.paragraph, candidate.nearest.span.start >= span.start,
            candidate.nearest.span.end <= span.end
        {
            features.append(
                evidence.startsBeforeHead(candidate.nearest.span, of: description)
                    ? .isNamedAsModifier : .isNamedInComplement)
        }
        let isSaidOfIt = evidence.isSaid(of: candidate.entity)
        let modifiers = isRulingParty(candidate.entity) ? [] : description.modifiers
        if modifiers.contains(where: isSaidOfIt) {
            features.append(.modifierIsSaidOfIt)
        } else if !modifiers.isEmpty {
            features.append(.noModifierIsSaidOfIt)
        }
        if !description.properModifiers.isEmpty, !description.properModifiers.contains(where: isSaidOfIt) {
            features.append(.otherNameIsSaidOfHead)
        }
        if description.complement.contains(where: isSaidOfIt) { features.append(.complementIsSaidOfIt) }
        return features
    }

    /// Whether the words are "the ruling party", which a party may be that is not called so, unless it is in opposition.
    private func isRulingParty(_ entity: Int) -> Bool {
        description.isRulingParty && !evidence.describedAs(entity).words.contains("opposition")
    }

    private func position(_ candidate: DescriptionCandidate) -> [DescriptionFeature] {
        guard let distance = candidate.sentencesBack else { return [.isNamedOnlyLater] }
        var features: Features = [Self.distances[at: distance] ?? (distance < 8 ? .someSentencesBack : .fartherBack)]
        if candidate.isFirstNameOfSentence { features.append(.firstNameOfSentence) }
        if candidate.isNamedInQuotation { features.append(.isNamedInQuotation) }
        if candidate.isOblique { features.append(.isOblique) }
        if candidate.isPossessor { features.append(.isPossessor) }
        let isSole = candidates.count { $0.sentencesBack == distance } == 1
        if isSole { features.append(.soleOfItsSentence) }
        guard distance == 1 else { return features }
        if candidate.opensSentence { features.append(.opensPreviousSentence) }
        if isSole { features.append(.soleOfPreviousSentence) }
        if history.lastSpeaker == .named(candidate.entity) { features.append(.lastSpeakerOfPreviousSentence) }
        return features
    }

    private static let distances: [DescriptionFeature] = [
        .sameSentence, .previousSentence, .twoSentencesBack, .threeSentencesBack,
    ]

    private func speech(_ entity: Int) -> [DescriptionFeature] {
        var features: Features = []
        if history.lastSpeaker == .named(entity) {
            features.append(.lastSpeaker)
        } else if history.speakers.contains(entity) {
            features.append(.spokeBefore)
        }
        switch history.meantBefore {
        case .named(entity)?: features.append(.sameWordsMeantIt)
        case .named?: features.append(.sameWordsMeantOther)
        default: break
        }
        return features
    }

    private func nobody(_ said: [Bool], _ alike: [Bool]) -> [DescriptionFeature] {
        var features: Features = [.nobody]
        let alikes = alike.count { $0 }
        if alikes == 0 { features.append(.nobodyOfSameKind) }
        if alikes > 1 { features.append(.severalOfSameKind) }
        let sayings = said.count { $0 }
        if sayings == 0 { features.append(.nobodySaidToBe) }
        if sayings > 1 { features.append(.severalSaidToBe) }
        if case .unnamed? = history.meantBefore { features.append(.sameWordsMeantNobody) }
        if history.isIntroducedWithoutName { features.append(.isIntroducedWithoutName) }
        if !description.modifiers.isEmpty { features.append(.hasModifiers) }
        if !description.complement.isEmpty { features.append(.hasComplement) }
        switch description.determiner {
        case .possessive: features.append(.isPossessive)
        case .demonstrative: features.append(.isDemonstrative)
        case .none: features.append(.hasNoDeterminer)
        case .definite: break
        }
        if description.isDocument { features.append(.isDocument) }
        if let kind = description.bodyKind, let feature = Self.nobodyAs[kind] { features.append(feature) }
        return features
    }

    private static let nobodyAs: [BodyKind: DescriptionFeature] = [
        .company: .nobodyAsCompany, .authority: .nobodyAsAuthority, .government: .nobodyAsGovernment,
        .court: .nobodyAsCourt, .force: .nobodyAsForce, .association: .nobodyAsAssociation, .party: .nobodyAsParty,
        .team: .nobodyAsTeam, .medium: .nobodyAsMedium, .school: .nobodyAsSchool, .hospital: .nobodyAsHospital,
        .culture: .nobodyAsCulture,
    ]
}
