import Text

/// Verbs that say that somebody speaks or writes.
enum ReportingVerbs {
    /// Verbs in the past tense and the third person: with a subject before them they report on their own.
    static let finite = WordList(lexicon: PackageResources.reporting_verbs_finite_txt)

    static let participles = WordList(lexicon: PackageResources.reporting_verbs_participles_txt)

    /// Infinitives, which report after "to" or a modal verb.
    static let infinitives = WordList(lexicon: PackageResources.reporting_verbs_infinitives_txt)

    /// Reporting verbs that are nouns as often: after a noun they are verbs only if nothing else is.
    static let nouns = WordList(lexicon: PackageResources.reporting_verbs_also_nouns_txt)

    /// Verbs that alone suffice for indirect speech; what they report may follow without "that".
    static let withoutThat: WordList = "said says say"

    /// Verbs that have visits, figures and events as subjects too: their subject has to be known to speak.
    static let withInanimateSubjects = WordList(lexicon: PackageResources.reporting_verbs_with_inanimate_subjects_txt)

    /// Verbs that lead to quotations, but most often nobody speaks.
    static let rarelySpeech = WordList(lexicon: PackageResources.reporting_verbs_rarely_speech_txt)

    /// Verbs that report indirect speech before "that".
    static let withThat = WordList(lexicon: PackageResources.reporting_verbs_with_that_txt)

    /// Verbs for what somebody holds, and need not have said.
    static let ofJudgement = WordList(lexicon: PackageResources.verbs_of_judgement_txt)

    /// Participles of the verbs with "that".
    static let participlesWithThat = WordList(lexicon: PackageResources.reporting_participles_with_that_txt)

    /// The participles after which a clause may follow without "that".
    static let participlesWithClause: WordList = "saying adding claiming arguing insisting noting warning telling"

    /// Nouns for papers and bodies that find something.
    static let papers = WordList(lexicon: PackageResources.sources_of_findings_txt)

    /// Verbs that report only with "out" after them.
    static let withOut: WordList = "point pointed points pointing"

    /// The forms of "tell" that report.
    static let formsOfTell: WordList = "told tells telling"

    /// Verbs that are followed by whom it is said to.
    static let toHearer = WordList(lexicon: PackageResources.reporting_verbs_with_addressees_txt)
}
