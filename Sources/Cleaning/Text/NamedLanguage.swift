/// The language that a file's header names: `en-GB`, `English`.
enum NamedLanguage {
    /// A BCP 47 tag; nil where `text` is none that is known.
    static func tag(of text: String) -> String? { names[text.lowercased()] ?? LanguageTag.normalized(text) }

    private static let names = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
        "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
        "nederlands": "nl", "swedish": "sv", "svenska": "sv", "danish": "da", "norwegian": "no", "polish": "pl",
        "russian": "ru", "ukrainian": "uk", "turkish": "tr", "arabic": "ar", "chinese": "zh", "japanese": "ja",
    ]
}
