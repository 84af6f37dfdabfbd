import ArticleModel
import Language

/// The entities that can be trusted in a text that does not read as English.
///
/// The rules and the tagger know English: capitals mean something else in German, and "Le Premier ministre" is nobody.
enum NonEnglishText {
    /// Returns the language that the article reads as, where that is plainly another than English.
    static func language(of paragraphs: [AnnotatedParagraph]) -> String? {
        let language = LanguageIdentifier.language(of: paragraphs.map(\.text.scalars))
        return language == "en" ? nil : language
    }

    /// Returns the persons with a known given name, the countries and the listed organizations, which need no English
    /// around them.
    static func trusted(_ entities: [Entity]) -> [Entity] {
        entities.filter { entity in entity.mentions.contains { rules.contains($0.rule) } }
    }

    private static let rules: Set<String> = [
        NameRule.givenName.name, NameRule.country.name, NameRule.region.name, NameRule.knownOrganization.name,
    ]
}
