import ArticleModel
import Language

/// What can be trusted of the names in a text that does not read as English.
///
/// The rules and the tagger know English: capitals mean something else in German, and "Le Premier ministre" is nobody.
enum NonEnglishText {
    /// The language that the article reads as, where that is plainly another than English.
    static func language(of texts: [TokenizedText]) -> String? {
        let language = LanguageIdentifier.language(of: texts.map(\.scalars))
        return language == "en" ? nil : language
    }

    /// Persons with a known given name, countries and listed organizations: these are told by what they are.
    static func trusted(_ entities: [Entity]) -> [Entity] {
        entities.filter { entity in entity.mentions.contains { rules.contains($0.rule) } }
    }

    private static let rules: Set<String> = [
        NameRule.givenName.name, NameRule.country.name, NameRule.region.name, NameRule.knownOrganization.name,
    ]
}
