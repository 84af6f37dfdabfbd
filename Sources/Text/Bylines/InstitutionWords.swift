/// Words that make a credit an institution's.
enum InstitutionWords {
    static let all: Set<String> = [
        "agencies", "agency", "agenturen", "authors", "board", "bureau", "contributors", "desk", "editorial", "editors",
        "magazine", "media", "news", "newsdesk", "newspaper", "newsroom", "nyheter", "online", "press", "rédaction",
        "redacción", "redação", "redaktion", "redaktionen", "redaktör", "redactie", "redazione", "reporters", "service",
        "staff", "team", "tv", "webdesk", "digital", "daily", "network", "radio", "inc", "llc", "gmbh", "ltd",
    ]

    /// Whether `words` name an office and no person: "Staff Writer", "Coast Correspondent".
    static func nameOffice(_ words: [Substring]) -> Bool {
        words.last.map { offices.contains(NormalizedText.of(String($0))) } ?? false
    }

    private static let offices: Set<String> = [
        "correspondent", "correspondents", "editor", "editors", "reporter", "reporters", "writer", "writers", "staff",
        "bureau", "desk", "columnist", "contributor", "agencies", "newsroom", "team", "service", "news", "press",
    ]

    /// What templates put where there is no author.
    static let nobody: Set<String> = [
        "admin", "administrator", "author", "authors", "editor", "null", "undefined", "none", "unknown", "anonymous",
        "user", "root", "test", "webmaster", "n a", "guest", "written by", "by", "staff writer", "news", "online",
        "press", "digital", "daily", "media", "team", "follow", "editors", "service", "desk", "all news",
    ]
}
