/// Reads language tags (BCP 47) as pages and files write them.
enum LanguageTag {
    /// Returns the tag in the form of BCP 47: `en_US` and `EN-us` are `en-US`; nil for what is no tag.
    static func normalized(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "," || $0 == " " }
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ $0 | 32 >= 97 && $0 | 32 <= 122 })
        else { return nil }
        guard parts.count > 1, parts[1].utf8.count == 2 else { return first.lowercased() }
        return "\(first.lowercased())-\(parts[1].uppercased())"
    }

    /// Returns the tag of a language that is named by its tag or in words, `en-GB` or `English`; nil for an unknown
    /// one.
    static func named(_ text: String) -> String? { names[text.lowercased()] ?? normalized(text) }

    private static let names = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
        "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
        "nederlands": "nl", "swedish": "sv", "svenska": "sv", "danish": "da", "norwegian": "no", "polish": "pl",
        "russian": "ru", "ukrainian": "uk", "turkish": "tr", "arabic": "ar", "chinese": "zh", "japanese": "ja",
    ]
}
