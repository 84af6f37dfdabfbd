import Text

/// Small word lists of the tokenizer and the sentence splitter.
enum Words {
    /// Abbreviations after which a sentence never ends: titles before a name, and what a number or a name follows.
    static let insideSentences = Set(PersonalTitle.words { $0.stop == .insideSentence }.words)
        .union(["vs", "no", "nos", "mt", "ft"])

    /// Words that end in a stop of their own.
    static let abbreviations = insideSentences.union(
        list(
            """
            jr inc corp co cos ltd llc plc bros dept est etc al v ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec
            ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn
            tex va vt wash wis wyo approx assn univ bn mph
            """
        ).subtracting([
            "est", "ill", "mass", "miss", "no", "mar", "dec", "la", "mo", "del", "ark", "ind", "wash", "va", "pa",
        ])
    )
    .union(["dec", "va", "pa"])

    /// Words that open a sentence far more often than they follow an abbreviation within one.
    static let sentenceOpeners = list(
        """
        the a an this that these those it he she they we i you his her their its our my there here in on at by for from with
        but and or so if when while as after before since although though however meanwhile what who how why where not no yes
        both some many most all another other such then now under during last earlier later also more
        """)

    static let clauseOpeners = list(
        "one the a an and but which who whose where when while he she it they we this that these those its his her their "
            + "including because although though according has have is are was were will would")

    /// What may stand before "-one" in a compound.
    static let beforeOne = list("no any every some twenty thirty forty fifty sixty seventy eighty ninety number")

    static let domains = list("com org net gov edu int info co uk eu io tv news de fr ru ua in us ca au me ly")
        .subtracting(["in", "us", "me", "co", "news"])

    static let endOfAddress: Set<Unicode.Scalar> = [
        "\"", "<", ">", "\u{201C}", "\u{201D}", "\u{2019}", "\u{2014}", "]", "|",
    ]

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
