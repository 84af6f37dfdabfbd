import Text

/// Nouns for what is written or spoken, and speaks by itself: "a letter".
enum DocumentNouns {
    static let all = WordList(lexicon: PackageResources.document_nouns_txt)
}
