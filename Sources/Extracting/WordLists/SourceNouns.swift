/// Nouns for people, bodies and papers that speak without being named.
enum SourceNouns {
    static let all = WordList(PackageResources.source_nouns_txt)
}
