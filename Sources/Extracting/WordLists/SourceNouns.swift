import Text

/// Nouns for people, bodies and papers that speak without being named.
enum SourceNouns {
    static let all = WordList(lexicon: PackageResources.source_nouns_txt)
}
