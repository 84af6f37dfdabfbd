import Text

/// Rules for lines that say who wrote, reported and edited.
extension BoilerplateRule {
    /// Lines are known by `BylineLine`.
    static let byline = BoilerplateRule(
        name: "byline", reason: "names who wrote it and when; the names are in `byline`",
        elements: ElementPattern(
            labels: [
                "byline", "bylines", "author", "authors", "authorbox", "author bio", "about author", "pubdate",
                "publishdate", "post meta", "entry meta", "article meta", "postmeta", "read time", "reading time",
                "posted on", "autoren", "auteur", "last updated",
            ],
            weakLabels: [
                "bio", "contributor", "contributors", "date", "dates", "datetime", "timestamp", "published",
                "article info",
                "meta", "autor", "writer", "dateline",
            ],
            maximumShare: 0.1,
            maximumProse: 1_500,
            takesParagraphs: true),
        lines: LinePattern(
            whole: ["author email", "email the author", "contact the author", "author twitter", "author facebook"]),
        takes: [
            "Author email",
            .element(#"<div class="byline">By Ann Example</div>"#),
            .element(#"<span class="entry-meta">12 May</span>"#),
            "By Ann Example", "By Ann Example, Harbour Correspondent",
        ],
        leaves: [
            .element(#"<p class="authority">The authority has until May.</p>"#),
            .element(#"<p>It was <span class="date">in May</span> that the water came, and in June it was gone.</p>"#),
            .element(#"<div class="meta"><p>What the town writes of itself is more than it has ever done.</p></div>"#),
            "By the harbour, nobody had heard of it.", "The author emails nobody.",
        ])

    static let bylineHandle = BoilerplateRule(
        name: "bylineHandle", reason: "is a writer's handle, not a name")

    static let authorSection = BoilerplateRule(
        name: "authorSection", reason: "announces who wrote it, or stands under a heading that does",
        lines: LinePattern(whole: authorHeadings),
        headings: HeadingPattern(whole: authorHeadings), takes: ["About the author", "Über die Autorin"],
        leaves: ["About the author nothing is known, the court heard.", "Written by hand"])

    private static let authorHeadings: Set<String> = [
        "about the author", "about the authors", "about the writer", "meet the author", "about author",
        "written by", "reviewed by", "author bio", "about the contributor", "über den autor", "über die autorin",
        "about the contributors", "about the reviewer", "über die autoren", "この記事を書いた人", "sobre la autora",
        "sobre o autor", "sobre a autora", "over de auteur", "om forfatteren", "à propos de l auteur",
        "à propos de lauteur", "sobre el autor",
    ]

    static let authorNote = BoilerplateRule(
        name: "authorNote", reason: "tells of who wrote it")

    static let contactLine = BoilerplateRule(
        name: "contactLine", reason: "tells how to reach who wrote it")

    static let signOff = BoilerplateRule(
        name: "signOff", reason: "names who reported and edited",
        lines: LinePattern(
            firstWords: ["reporting", "additional", "editing", "writing", "compiled", "with"],
            matches: { line in
                guard
                    line.starts(with: [
                        "reporting by", "additional reporting by", "editing by", "writing by", "compiled by",
                        "with additional reporting by",
                    ]),
                    let verb = line.words.firstIndex(of: "by"), let next = line.textLine.words.words[at: verb + 1]
                else { return false }
                return line.textLine.scalars[padded: next.start].isUppercase
            }),
        takes: [
            "Reporting by Ana Lind; Editing by Tom Reed", "(Reporting by Ana Lind in Oslo)",
            "Additional reporting by Tom Reed.", "Editing by Tom Reed",
        ],
        leaves: ["Reporting by the commission was late again, auditors said.", "Editing by committee"])

    /// Lines are known by `AgencyCredit`.
    static let agencyCredit = BoilerplateRule(
        name: "agencyCredit", reason: "credits an agency; a named one is in `agency`")

}
