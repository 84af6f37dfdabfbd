import Text

/// Nouns for what is written or spoken, and speaks by itself: "a letter".
enum DocumentNouns {
    static let all = WordList(lexicon: PackageResources.document_nouns_txt)

    /// Whether the noun, in lower case, is for something written, or for several: "the report", "her letters".
    static func isDocument(_ noun: String) -> Bool {
        all.contains(noun) || ReportingVerbs.papers.contains(noun)
            || noun.hasSuffix("s") && all.contains(String(noun.dropLast()))
    }

    /// Those that hold what one person or body has to say: "a statement from Ann Lund" is hers.
    static let statements: WordList = "email letter memo message note post release site statement speech tweet website"
}
