/// Words that make a credit an institution's.
enum InstitutionWords {
    static let all: Set<String> = [
        "agencies", "agency", "agenturen", "authors", "board", "bureau", "contributors", "desk", "editorial", "editors",
        "magazine", "media", "news", "newsdesk", "newspaper", "newsroom", "nyheter", "online", "press", "rédaction",
        "redacción", "redação", "redaktion", "redaktionen", "redaktör", "redactie", "redazione", "reporters", "service",
        "staff", "team", "tv", "webdesk", "digital", "daily", "network", "radio", "inc", "llc", "gmbh", "ltd",
    ]

    /// What templates put where there is no author.
    static let nobody: Set<String> = [
        "admin", "administrator", "author", "authors", "editor", "null", "undefined", "none", "unknown", "anonymous",
        "user", "root", "test", "webmaster", "n a", "guest", "written by", "by", "staff writer", "news", "online",
        "press", "digital", "daily", "media", "team", "follow", "editors", "service", "desk", "all news",
    ]
}
