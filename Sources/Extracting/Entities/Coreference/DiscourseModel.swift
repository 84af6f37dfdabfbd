import ArticleModel
import Language
import Text

/// The persons who came up in the last sentences, among whom the antecedents of pronouns are looked for.
struct DiscourseModel {
    /// The largest number of sentences between a pronoun and its antecedent.
    static let maximumDistance = 6
    /// The largest number of referents that are looked at for a pronoun: more are a list.
    private static let maximumReferents = 60

    private let genders: PersonGenders
    private var learned: [Int: GrammaticalGender] = [:]
    private var referents: [DiscourseReferent] = []
    private var unnamedPersons: [TextSpan: UnnamedPerson] = [:]
    private var unnamedByNoun: [String: TextSpan] = [:]
    private var mentionCounts: [DiscourseReferent.Identity: Int] = [:]
    private var lastAntecedents: [GrammaticalGender: DiscourseReferent.Identity] = [:]
    /// Who was the subject of the last reporting verb.
    private(set) var lastSpeaker: DiscourseReferent.Identity?
    private var ages: [Int: Set<Int>] = [:]
    /// The sentences that have ended.
    private(set) var sentence = 0
    /// The referents of the sentence so far.
    private(set) var order = 0
    /// Whether nobody but possessors has come up in the sentence so far: in "Lund's rival, Per Holm, left" Holm is the subject.
    private(set) var isWithoutSubject = true

    /// The person who is named after the opening clause of the sentence, and may be meant by a pronoun within.
    var subject: Int?

    /// Whom a pronoun that opens the sentence as its subject cannot mean, since the same clause names them.
    var othersThanSubject: Set<Int> = []

    init(genders: PersonGenders) { self.genders = genders }

    mutating func endSentence() {
        sentence += 1
        order = 0
        isWithoutSubject = true
    }

    mutating func add(_ referent: DiscourseReferent) {
        referents.append(referent)
        order += 1
        if referent.role != .possessor { isWithoutSubject = false }
        mentionCounts[referent.identity, default: 0] += 1
        if referent.speaks, !referent.isInQuotation { lastSpeaker = referent.identity }
        if referents.count > 4 * Self.maximumReferents { referents.removeFirst(3 * Self.maximumReferents) }
    }

    func mentionCount(_ identity: DiscourseReferent.Identity) -> Int { mentionCounts[identity] ?? 0 }

    /// Returns somebody unnamed whom the phrase at `span` means: "the witness" is who was "a witness" before.
    mutating func unnamed(_ noun: String, _ determiner: String, _ gender: GrammaticalGender?, at span: TextSpan)
        -> DiscourseReferent.Identity
    {
        if determiner == "the", let known = unnamedByNoun[noun] { return .unnamed(known) }
        unnamedPersons[span] = UnnamedPerson(gender: gender, determiner: UnnamedPerson.Determiner(determiner))
        unnamedByNoun[noun] = span
        return .unnamed(span)
    }

    /// Returns somebody of whom nothing but the pronoun at `span` is known.
    mutating func unknown(_ gender: GrammaticalGender?, at span: TextSpan) -> DiscourseReferent.Identity {
        unnamedPersons[span] = UnnamedPerson(gender: gender, determiner: .none)
        return .unnamed(span)
    }

    func determiner(of identity: DiscourseReferent.Identity) -> UnnamedPerson.Determiner {
        if case .unnamed(let span) = identity { unnamedPersons[span]?.determiner ?? .none } else { .none }
    }

    /// Notes whom a pronoun of the gender was found to mean.
    mutating func resolve(_ gender: GrammaticalGender, to identity: DiscourseReferent.Identity) {
        lastAntecedents[gender] = identity
    }

    func lastAntecedent(_ gender: GrammaticalGender) -> DiscourseReferent.Identity? { lastAntecedents[gender] }

    /// Learns the gender of a person whose name does not tell it from a pronoun that surely means the person.
    mutating func learn(_ person: Int, _ gender: GrammaticalGender) {
        if genders[person] == nil, learned[person] == nil { learned[person] = gender }
    }

    /// The gender of whoever it is; nil where nothing tells it.
    func gender(of identity: DiscourseReferent.Identity) -> GrammaticalGender? {
        switch identity {
        case .person(let index): learned[index] ?? genders[index]
        case .unnamed(let span): unnamedPersons[span]?.gender
        }
    }
}

/// Somebody without a name: "a witness".
struct UnnamedPerson {
    enum Determiner: Hashable {
        case indefinite, definite, possessive, none

        init(_ word: String) {
            switch word {
            case "a", "an", "one", "another", "some", "every": self = .indefinite
            case "the", "this", "that": self = .definite
            default: self = .possessive
            }
        }
    }

    let gender: GrammaticalGender?
    let determiner: Determiner
}

extension DiscourseModel {
    /// Returns those whom a pronoun may mean by its gender, the nearest first.
    func candidates(for pronoun: PronounOccurrence) -> [AntecedentCandidate] {
        var candidates: [AntecedentCandidate] = []
        var indices: [DiscourseReferent.Identity: Int] = [:]
        for referent in referents.suffix(Self.maximumReferents).reversed()
        where sentence - referent.sentence <= Self.maximumDistance {
            if let index = indices[referent.identity] {
                candidates[index].add(referent, for: pronoun)
                continue
            }
            guard agrees(referent.identity, pronoun.gender), !isOther(referent.identity, thanSubject: pronoun) else {
                continue
            }
            indices[referent.identity] = candidates.count
            candidates.append(AntecedentCandidate(referent, for: pronoun))
        }
        if let subject, agrees(.person(subject), pronoun.gender),
            !candidates.contains(where: { $0.identity == .person(subject) })
        {
            candidates.append(AntecedentCandidate(named: subject, after: pronoun))
        }
        return candidates.sorted { $0.nearest.order(before: $1.nearest) }
    }

    private func isOther(_ identity: DiscourseReferent.Identity, thanSubject pronoun: PronounOccurrence) -> Bool {
        guard case .person(let person) = identity, pronoun.role == .subject, pronoun.opensSentence else { return false }
        return othersThanSubject.contains(person)
    }

    /// Whether nothing tells that somebody is of another gender.
    func agrees(_ identity: DiscourseReferent.Identity, _ pronoun: GrammaticalGender) -> Bool {
        gender(of: identity).map { $0 == pronoun } ?? true
    }

    mutating func note(age: Int, of person: Int) { ages[age, default: []].insert(person) }

    /// Returns whom "the 54-year-old" means: the only person of that age, else the first person of the sentence
    /// before.
    func person(aged years: Int) -> Int? {
        if let agreeing = ages[years] { return agreeing.count == 1 ? agreeing.first : nil }
        guard order == 0 else { return nil }
        let previous = referents.suffix(Self.maximumReferents).first {
            $0.sentence == sentence - 1 && $0.role != .possessor && $0.person != nil && !$0.isInQuotation
        }
        guard let first = previous?.person else { return nil }
        return ages.values.contains { $0.contains(first) } ? nil : first
    }
}

extension DiscourseReferent {
    /// Whether it comes after the other in the text.
    fileprivate func order(before other: DiscourseReferent) -> Bool {
        (sentence, order) > (other.sentence, other.order)
    }
}
