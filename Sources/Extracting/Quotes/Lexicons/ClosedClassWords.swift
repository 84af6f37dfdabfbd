import Text

/// The closed classes of words by which clauses and noun phrases are told apart without a parser.
enum ClosedClassWords {
    static let determiners: WordList = """
        the a an this these those his her its their our my your one another some many several most few all both
        each every no two three four five six seven eight nine ten multiple various other
        """
    static let prepositions: WordList = """
        of in on at for from with by to about into over under after before during against between among through
        without within toward towards upon near across behind since until despite amid via as per regarding following than like
        """
    static let conjunctions: WordList = """
        and or but so because although though while when whenever where if unless whether that which who whom whose
        what how why yet nor as than once
        """
    static let auxiliaries: WordList = """
        is are was were be been being am has have had having do does did will would shall should can could may might
        must isn't wasn't weren't don't doesn't didn't won't wouldn't hasn't haven't hadn't can't couldn't not never
        isn’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t hasn’t haven’t hadn’t can’t couldn’t get gets got went
        """
    /// They open a clause before the main one: "When Olsen spoke, Keller left."
    static let subordinators: WordList = "when after although though while if because since once whenever before"
    static let formsOfBe: WordList = "is are was were be been being am"
    /// What stands before a noun and never before a verb.
    static let articles: WordList = "the a an his her its their our my your"
    static let adverbs: WordList = """
        also then later ago once again often even just only still never ever already now first finally soon simply
        reportedly repeatedly publicly privately previously recently earlier further instead too there here
        meanwhile however moreover furthermore nevertheless indeed
        """
    static let pronouns: WordList =
        "he she they it we i you him them us me himself herself themselves everyone nobody somebody someone"
    static let subjectPronouns: WordList = "he she they it we i you"
    /// Those that begin a clause wherever they stand behind a verb.
    static let nominatives: WordList = "he she they we i"
    static let times: WordList = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today yesterday tomorrow tonight week month year morning afternoon
        jan feb aug sept oct nov dec evening night hours minutes seconds moments days weeks months years decades mornings evenings weekend
        """
    static let titles: WordList = """
        ph del supt det insp fr msgr amb pvt cpl brig cllr sec asst mme mlle pres
        mr mrs ms dr sen gov rep gen prof lt col sgt capt jr sr st rev hon maj cmdr adm atty sens reps messrs
        """
}
