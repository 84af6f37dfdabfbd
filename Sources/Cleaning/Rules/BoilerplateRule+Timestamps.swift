import Text

/// Lines that say when the article was published, and how long reading takes.
extension BoilerplateRule {
    /// Lines are known by `TimestampLine`, and by how they begin.
    static let timestamp = BoilerplateRule(
        name: "timestamp", reason: "says when it was published or changed; a full date is in `publishedAt`",
        lines: LinePattern(
            openings: [
                "published:", "published on", "last updated", "updated:", "updated on", "posted on", "posted by",
                "originally published", "first published", "veröffentlicht am", "zuletzt aktualisiert", "publié le",
                "mis à jour le", "publicado el", "actualizado el", "pubblicato il", "aggiornato il", "publicado em",
                "atualizado em", "gepubliceerd op",
            ]),
        takes: [
            "Published 4 May 2026, 10:15", "Fen Radio One | 04.05.2026 | 15:00 Uhr", "Updated: May 4th, 2026",
            "Stand: 04.05.2026, 10:00 Uhr", "3 hours ago", "12.05pm GMT", "10.31am Ann Example", "09.14 GMT", "15h10",
            "2h ago 09.14 GMT", "Updated 3 hours ago", "Updated at 11.52 BST", "vor 3 Stunden", "il y a 2 heures",
            "Mon 4 May 2026 11.52 BST", "14:05 Ann Example", "21.40",
            "Thu 12 Feb 2026 22.10 CET First published on Thu 12 Feb 2026 18.30 CET",
        ],
        leaves: [
            "In May 2026 the wall was still standing.", "On 4 May the water rose.",
            "The gauge read 04.05.2026, 15:00, when it stopped.", "12.50 crowns", "2.30 Million Homes", "Vor 30 Jahren",
            "24.50", "For 3 days",
        ])

    static let readingTime = BoilerplateRule(
        name: "readingTime", reason: "says how long reading or listening takes",
        lines: LinePattern(
            whole: listening,
            matches: { line in
                line.words.count <= 6
                    && (TimestampLine.isReadingTime(line.normalized)
                        || line.withoutNumbers != line.normalized && readingTimes.contains(line.withoutNumbers))
            }),
        takes: [
            "5 min read", "3 minutes read", "Reading time: 4 minutes", "Listen to this article", "Listen 4 min",
            "Lecture 2 min.", "Temps de lecture : 2 min",
        ],
        leaves: ["5 minutes to midnight", "Two hours ago the sirens fell silent.", "Hours ago", "Min"])

    private static let listening: Set<String> = [
        "listen to this article", "listen to article", "listen to this story", "listen to the article", "listen min",
        "listen minutes",
    ]

    private static let readingTimes: Set<String> = [
        "min read", "mins read", "minute read", "minutes read", "min to read", "reading time minutes",
        "reading time minute", "reading time min", "read time min", "read time minutes", "min", "mins",
    ]
}
