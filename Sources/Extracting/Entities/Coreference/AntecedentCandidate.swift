import Language
import Text

/// A pronoun for which an antecedent is looked for.
struct PronounOccurrence {
    let gender: GrammaticalGender
    let role: GrammaticalRole
    let sentence: Int
    let paragraph: AnnotatedParagraph
    let token: Int
    /// The first token of its sentence.
    let sentenceStart: Int
    /// Whether nothing but marks and conjunctions stands before it in its sentence.
    let opensSentence: Bool
    let opensParagraph: Bool
    /// Whether a reporting verb has it as its subject.
    let speaks: Bool
    /// The quotation in which it is said, if it is.
    let speech: QuotedSpeech?

    var context: PronounContext { speech != nil ? .quoted : role == .subject ? .subject : .other }
}

/// Somebody whom a pronoun may mean, with the mentions of the last sentences.
struct AntecedentCandidate {
    let identity: DiscourseReferent.Identity
    /// The last mention; for a pronoun outside of quotations the last that is not in one, if there is any.
    private(set) var nearest: DiscourseReferent
    private(set) var isSubjectOfSameSentence = false
    private(set) var isSubjectOfPreviousSentence = false
    /// Whether a reporting verb of the sentence before has the candidate as its subject.
    private(set) var speaksInPreviousSentence = false
    /// Whether the candidate is named only after the pronoun: "In his speech, Per Lund said".
    private(set) var isNamedAfter = false

    init(_ referent: DiscourseReferent, for pronoun: PronounOccurrence) {
        identity = referent.identity
        nearest = referent
        note(referent, pronoun)
    }

    init(named person: Int, after pronoun: PronounOccurrence) {
        identity = .person(person)
        nearest = DiscourseReferent(
            identity: .person(person), form: .name, role: .subject, speaks: false, sentence: pronoun.sentence,
            paragraph: pronoun.paragraph.index, order: -1, tokens: pronoun.token.upTo(pronoun.token),
            isInQuotation: false)
        isNamedAfter = true
    }

    /// Adds an earlier mention.
    mutating func add(_ referent: DiscourseReferent, for pronoun: PronounOccurrence) {
        if pronoun.speech == nil, nearest.isInQuotation, !referent.isInQuotation { nearest = referent }
        note(referent, pronoun)
    }

    /// Whether somebody unnamed does something where he was mentioned last: "a pilot left".
    var isUnnamedSubject: Bool {
        !identity.isPerson && nearest.role == .subject && !nearest.isInQuotation && nearest.form == .nominal
    }

    /// Whether "a pilot" or "his lawyer" has just brought up somebody unnamed, who does something.
    func isNewUnnamedSubject(_ discourse: DiscourseModel) -> Bool {
        guard isUnnamedSubject else { return false }
        let determiner = discourse.determiner(of: identity)
        return (determiner == .indefinite || determiner == .possessive) && discourse.mentionCount(identity) == 1
    }

    private mutating func note(_ referent: DiscourseReferent, _ pronoun: PronounOccurrence) {
        guard referent.role == .subject, !referent.isInQuotation else { return }
        if referent.sentence == pronoun.sentence { isSubjectOfSameSentence = true }
        if referent.sentence == pronoun.sentence - 1 {
            isSubjectOfPreviousSentence = true
            if referent.speaks { speaksInPreviousSentence = true }
        }
    }
}

extension [AntecedentCandidate] {
    /// Returns those who were mentioned since somebody unnamed came up who did something: after "Lund left. His lawyer went too.",
    /// "he" is not Lund.
    func without(blockedBy unnamed: AntecedentCandidate) -> [AntecedentCandidate] {
        filter { candidate in
            if !candidate.identity.isPerson { return true }
            let isPossessor = candidate.nearest.role == .possessor
            return candidate.nearest.sentence > unnamed.nearest.sentence
                || candidate.nearest.sentence == unnamed.nearest.sentence && !isPossessor
        }
    }
}
