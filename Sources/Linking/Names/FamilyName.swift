import Text

/// Family names by how many bear them.
enum FamilyName {
    /// Whether so many bear the folded name that who is called so alone may be anybody.
    static func isCommon(_ name: String) -> Bool { common.contains(name) }

    private static let common = WordList(lexicon: PackageResources.common_family_names_txt)
}
