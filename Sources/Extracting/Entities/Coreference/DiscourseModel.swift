import Language
import Text

/// The persons who came up in the last sentences, among whom the antecedents of pronouns are found.
struct DiscourseModel {
    /// The largest number of sentences between a pronoun and its antecedent.
    private static let maximumDistance = 3
    /// The largest number of referents that are kept of a sentence: more are a list, and each pronoun would look
    /// through all of it.
    private static let maximumReferents = 100
    /// The largest number of tokens from a subject to "him" in the same clause.
    private static let maximumClauseLength = 40

    private let genders: PersonGenders
    private var learned: [Int: GrammaticalGender] = [:]
    private var currentSentence: [DiscourseReferent] = []
    private var previousSentences: [[DiscourseReferent]] = []
    /// The referents of whom the quotations of the paragraph speak.
    private var mentionedInQuotations: [DiscourseReferent] = []
    private var unnamedGenders: [GrammaticalGender?] = []

    /// The persons of an age.
    private var ages: [Int: Set<Int>] = [:]

    /// The person who is named after the opening clause of the sentence, and is meant by a pronoun within.
    var subject: Int?

    init(genders: PersonGenders) { self.genders = genders }

    mutating func add(_ referent: DiscourseReferent) {
        if currentSentence.count < Self.maximumReferents { currentSentence.append(referent) }
    }

    /// Adds a referent of whom a quotation speaks.
    mutating func mention(_ referent: DiscourseReferent) {
        if mentionedInQuotations.count < Self.maximumReferents { mentionedInQuotations.append(referent) }
        var referent = referent
        referent.isInQuotation = true
        add(referent)
    }

    mutating func startParagraph() { mentionedInQuotations = [] }

    mutating func endSentence() {
        previousSentences = ([currentSentence] + previousSentences).prefix(Self.maximumDistance).map(\.self)
        currentSentence = []
    }

    mutating func unnamed(_ gender: GrammaticalGender?) -> DiscourseReferent.Identity {
        unnamedGenders.append(gender)
        return .unnamed(unnamedGenders.count - 1)
    }

    mutating func note(age: Int, of person: Int) { ages[age, default: []].insert(person) }

    /// Learns the gender of a person whose name does not tell it from the first pronoun that means the person.
    mutating func learn(_ person: Int, _ gender: GrammaticalGender) {
        if genders[person] == nil { learned[person] = gender }
    }

    private func gender(of person: Int) -> GrammaticalGender? { learned[person] ?? genders[person] }

    /// Returns the referent that agrees with the pronoun in the nearest sentence that has one. Of several it is the
    /// one who has just said so ("Ames told Lund he"), and for "he" or "she" the first of the sentence before, which
    /// mostly is its subject.
    func antecedent(of pronoun: Pronoun, in paragraph: AnnotatedParagraph) -> (
        referent: DiscourseReferent, confidence: Double
    )? {
        if let subject, currentSentence.allSatisfy(\.isPronoun) {
            let named = DiscourseReferent(identity: .person(subject), end: pronoun.token + 1)
            if isKnown(named, pronoun.gender) { return (named, 0.85) }
        }
        for (distance, sentence) in ([candidates(pronoun, paragraph)] + previousSentences).enumerated() {
            let agreeing = agreeing(in: sentence, pronoun.gender)
            guard let first = agreeing.first, let last = agreeing.last else { continue }
            if distance == 0, let lastPronounReferent = lastPronounReferent(agreeing, pronoun.gender) {
                return (lastPronounReferent, 0.85)
            }
            if agreeing.allSatisfy({ $0.identity == first.identity }) {
                return soleCandidate(last, pronoun.gender, distance)
            }
            if let owner = soleNonPossessor(agreeing) {
                return isKnown(owner, pronoun.gender) ? soleCandidate(owner, pronoun.gender, 1) : nil
            }
            if distance == 0 {
                return isReportingClause(last, before: pronoun.token, in: paragraph) ? (last, 0.9) : nil
            }
            let meant = isKnown(first, pronoun.gender) ? first : solePronounReferent(agreeing)
            return distance == 1 && pronoun.isSubject ? meant.map { ($0, 0.8) } : nil
        }
        return nil
    }

    /// Returns the referents that agree in gender; those in quotations only where no other does.
    private func agreeing(in sentence: [DiscourseReferent], _ gender: GrammaticalGender) -> [DiscourseReferent] {
        let agreeing = sentence.filter { agrees($0, gender) }
        let outside = agreeing.filter { !$0.isInQuotation }
        return outside.isEmpty ? agreeing : outside
    }

    /// Returns the referent of the sentence's last pronoun, if nobody of that gender was named since.
    private func lastPronounReferent(_ agreeing: [DiscourseReferent], _ gender: GrammaticalGender) -> DiscourseReferent?
    {
        guard let last = agreeing.lastIndex(where: { $0.isPronoun }), agreeing[last].person != nil else { return nil }
        let since = agreeing[agreeing.index(after: last)...]
        return since.contains { $0.person != nil && $0.identity != agreeing[last].identity } ? nil : agreeing[last]
    }

    /// Returns the referent of whom the sentence said "him", beside names that do not tell a gender: "Judge Lund told
    /// him".
    private func solePronounReferent(_ agreeing: [DiscourseReferent]) -> DiscourseReferent? {
        let known = agreeing.filter(\.isPronoun)
        return known.last?.person != nil && Set(known.map(\.identity)).count == 1 ? known.last : nil
    }

    /// Returns whom "the 54-year-old" means: the only person of that age, else the first person of the sentence
    /// before.
    func person(aged years: Int) -> Int? {
        if let agreeing = ages[years] { return agreeing.count == 1 ? agreeing.first : nil }
        guard currentSentence.isEmpty, let first = previousSentences.first?.first(where: { !$0.isPossessor })?.person
        else { return nil }
        return ages.values.contains { $0.contains(first) } ? nil : first
    }

    /// Returns whom "he" in a quotation means: the only referent that agrees, besides the speaker, of those that the
    /// text before names.
    func personMentioned(_ pronoun: Pronoun, by speaker: Int?) -> Int? {
        func others(_ referents: [DiscourseReferent]) -> [DiscourseReferent] {
            referents.filter { agrees($0, pronoun.gender) && ($0.person == nil || $0.person != speaker) }
        }
        if let nearest = others(mentionedInQuotations).last {
            return others(mentionedInQuotations).allSatisfy { $0.identity == nearest.identity } ? nearest.person : nil
        }
        guard speaker != nil else { return nil }
        for sentence in [currentSentence] + previousSentences.prefix(2) {
            let agreeing = others(sentence)
            guard let last = agreeing.last else { continue }
            guard agreeing.allSatisfy({ $0.identity == last.identity }), isKnown(last, pronoun.gender) else {
                return nil
            }
            return last.person
        }
        return nil
    }

    /// Returns the referents of the sentence that the pronoun may mean: in "Lund saw him" it is not Lund.
    private func candidates(_ pronoun: Pronoun, _ paragraph: AnnotatedParagraph) -> [DiscourseReferent] {
        guard pronoun.isObject, let doer = currentSentence.last(where: { !$0.isPossessor }), doer.end <= pronoun.token,
            pronoun.token - doer.end <= Self.maximumClauseLength,
            !paragraph.words(in: doer.end.upTo(pronoun.token)).contains(where: Self.opensClause)
        else { return currentSentence }
        return currentSentence.filter { $0.identity != doer.identity }
    }

    private static func opensClause(_ word: String) -> Bool {
        word != "who" && ClosedClassWords.conjunctions.contains(word)
    }

    /// Returns the one referent that is no possessor: Ann Lund in "Ann Lund, Eve Hill's mother, said she".
    private func soleNonPossessor(_ referents: [DiscourseReferent]) -> DiscourseReferent? {
        let others = referents.filter { !$0.isPossessor }
        return others.allSatisfy { $0.identity == others.first?.identity } ? others.last : nil
    }

    /// Returns the only referent that agrees; further back its gender must be known.
    private func soleCandidate(
        _ referent: DiscourseReferent, _ gender: GrammaticalGender, _ distance: Int
    ) -> (referent: DiscourseReferent, confidence: Double)? {
        if isKnown(referent, gender) { return (referent, distance < 2 ? 0.95 : 0.85) }
        return distance < 2 ? (referent, 0.85) : nil
    }

    private func isKnown(_ referent: DiscourseReferent, _ gender: GrammaticalGender) -> Bool {
        referent.person.map { self.gender(of: $0) == gender } ?? true
    }

    private func agrees(_ referent: DiscourseReferent, _ pronoun: GrammaticalGender) -> Bool {
        let gender =
            switch referent.identity {
            case .person(let index): self.gender(of: index)
            case .unnamed(let index): unnamedGenders[index]
            }
        return gender == nil || gender == pronoun
    }

    /// Whether the words between the referent and the pronoun are a reporting clause: "Lund said that he", "Lund also
    /// claims she", "his lawyer, Lund, said he".
    private func isReportingClause(_ referent: DiscourseReferent, before token: Int, in paragraph: AnnotatedParagraph)
        -> Bool
    {
        guard referent.end < token, token - referent.end <= 5 else { return false }
        let between = paragraph.words(in: referent.end.upTo(token))
        let clause = between.first == "," ? between.dropFirst() : between
        return clause.contains(where: ReportingVerbs.withThat.contains)
            && clause.allSatisfy {
                ReportingVerbs.withThat.contains($0) || Self.besideVerbs.contains($0) || $0.hasSuffix("ly")
            }
    }

    private static let besideVerbs: Set<String> = ["that", "also", "later", "then", "has", "had", "how", "why", "if"]
}
