extension TextCase {
    private static let lead =
        "The harbour wall at Fenport will be raised by a metre before the winter, the council said on Monday."
    private static let second = "Work on the first stretch begins in June and will cost four million crowns."

    static let all: [TextCase] = heads + datelines + bodies + widgets + layouts + mixed

    static let heads = [
        TextCase(
            "a text that begins with its lead has no title", "\(lead)\n\(second)", ["text| \(lead)", "text| \(second)"]),
        TextCase(
            "headline, handle, body", "Fenport to raise its harbour wall\nQXZ\n\n\(lead)\n\(second)",
            [
                "title: Fenport to raise its harbour wall", "text| \(lead)", "text| \(second)", "- bylineHandle: QXZ",
            ]),
        TextCase(
            "outlet and section above a headline given twice",
            "Coast News\nPolitics\n\nFenport to raise its harbour wall\n\nFenport to raise its harbour wall\n\n\(lead)\n\n\(second)",
            [
                "title: Fenport to raise its harbour wall", "outlet: Coast News", "section: Politics", "text| \(lead)",
                "text| \(second)", "- headLabel: Coast News", "- headLabel: Politics",
                "- repeatedHeadline: Fenport to raise its harbour wall",
            ]),
        TextCase(
            "headline, standfirst, byline, date",
            "Fenport to raise its harbour wall\nA metre more against the winter storms\nBy Ana Lind and Tom Reed\n12 March 2025\n\n\(lead)\n\(second)",
            [
                "title: Fenport to raise its harbour wall", "subtitle: A metre more against the winter storms",
                "published: 2025-03-12", "by: Ana Lind", "by: Tom Reed", "text| \(lead)", "text| \(second)",
                "- byline: By Ana Lind and Tom Reed", "- timestamp: 12 March 2025",
            ]),
        TextCase(
            "a standfirst that is a sentence stands before the byline",
            "Fenport to raise its harbour wall\nThe town wants to be safe before the storms come.\nBy Ana Lind, Coast Correspondent\n\(lead)\n\(second)",
            [
                "title: Fenport to raise its harbour wall",
                "subtitle: The town wants to be safe before the storms come.",
                "by: Ana Lind", "text| \(lead)", "text| \(second)", "- byline: By Ana Lind, Coast Correspondent",
            ]),
        TextCase(
            "a standfirst that repeats the lead goes",
            "Fenport to raise its harbour wall\nThe harbour wall at Fenport will be raised by a metre\n\n\(lead)\n\(second)",
            [
                "title: Fenport to raise its harbour wall", "text| \(lead)", "text| \(second)",
                "- repeatedStandfirst: The harbour wall at Fenport will be raised by a metre",
            ]),
        TextCase(
            "a header of fields",
            "Title: Fenport to raise its harbour wall\nAuthor: Ana Lind\nDate: March 12, 2025\nSource: https://coast.example/wall\nSection: Local\n\n\(lead)\n\(second)",
            [
                "title: Fenport to raise its harbour wall", "section: Local", "published: 2025-03-12", "by: Ana Lind",
                "text| \(lead)", "text| \(second)", "- headerField: Title: Fenport to raise its harbour wall",
                "- headerField: Author: Ana Lind", "- headerField: Date: March 12, 2025",
                "- headerField: Source: https://coast.example/wall", "- headerField: Section: Local",
            ]),
        TextCase(
            "a headline that is a question", "Will the wall be high enough?\n\(lead)\n\(second)",
            ["title: Will the wall be high enough?", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a headline with a colon is no field", "Exclusive: papers show the wall is too low\n\(lead)\n\(second)",
            ["title: Exclusive: papers show the wall is too low", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "Markdown",
            "# Fenport to raise its harbour wall\n\n\(lead)\n\n## What it costs\n\n\(second)\n\n- four crowns a head\n- nothing for children\n",
            [
                "title: Fenport to raise its harbour wall", "text| \(lead)", "heading| What it costs",
                "text| \(second)",
                "listItem| four crowns a head", "listItem| nothing for children",
            ]),
    ]

    private static func filed(_ dateline: String) -> String { "\(dateline)\(lead)\n\(second)" }

    static let datelines = [
        TextCase(
            "place, date and agency", filed("FENPORT, April 25 (Gull Press) - "),
            ["agency: Gull Press", "place: FENPORT", "filed: April 25", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a region with a stop and no blank before the dash", filed("Fenport, N.C.- "),
            ["place: Fenport, N.C.", "text| \(lead)", "text| \(second)"]),
        TextCase("place and dash", filed("FENPORT — "), ["place: FENPORT", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "two places and a full date", filed("FENPORT/LOW MARSH, 25 April 2025 (Gull Press) -- "),
            [
                "agency: Gull Press", "place: FENPORT/LOW MARSH", "filed: 25 April 2025", "published: 2025-04-25",
                "text| \(lead)", "text| \(second)",
            ]),
        TextCase(
            "country and agency in mixed case", filed("Fenport, Norland (GP) – "),
            ["agency: GP", "place: Fenport, Norland", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a German date and an agency in small letters", filed("FENPORT, 5. März (dpa) – "),
            ["agency: dpa", "place: FENPORT", "filed: 5. März", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a full stop before the dash", filed("Fenport, 5 mayo (EFE).- "),
            ["agency: EFE", "place: Fenport", "filed: 5 mayo", "text| \(lead)", "text| \(second)"]),
        TextCase("agency alone", filed("(Gull Press) - "), ["agency: Gull Press", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a colon with an agency", filed("LOW MARSH (GP): "),
            ["agency: GP", "place: LOW MARSH", "text| \(lead)", "text| \(second)"]),
        TextCase(
            "a dash in a sentence makes no dateline",
            "Fenport - The town by the sea - has waited long for its wall.\n\(second)",
            ["text| Fenport - The town by the sea - has waited long for its wall.", "text| \(second)"]),
        TextCase(
            "a speaker's name makes no dateline",
            "MAYOR: The wall comes first, and the pier has to wait for it.\n\(second)",
            ["text| MAYOR: The wall comes first, and the pier has to wait for it.", "text| \(second)"]),
        TextCase(
            "a label makes no dateline",
            "EXCLUSIVE — The wall comes first, and the pier has to wait for it.\n\(second)",
            ["text| EXCLUSIVE — The wall comes first, and the pier has to wait for it.", "text| \(second)"]),
        TextCase(
            "a second dateline stays and is flagged", "FENPORT — \(lead)\nLOW MARSH, May 2 (GP) — \(second)",
            [
                "place: FENPORT", "text| \(lead)", "text| LOW MARSH, May 2 (GP) — \(second)",
                "! contradictoryDatelines@1:0+23 FENPORT / LOW MARSH, May 2 (GP) —",
                "! secondDateline@1:0+23 LOW MARSH, May 2 (GP) —",
            ]),
        TextCase(
            "a dateline below headline and byline",
            "Fenport to raise its harbour wall\nBy Ana Lind\nFENPORT, April 25 (Gull Press) - \(lead)\n\(second)\nWith inputs from agencies",
            [
                "title: Fenport to raise its harbour wall", "agency: Gull Press", "place: FENPORT", "filed: April 25",
                "by: Ana Lind", "text| \(lead)", "text| \(second)", "- byline: By Ana Lind",
                "- agencyCredit: With inputs from agencies",
            ]),
    ]

    static let bodies = [
        TextCase(
            "subheads without mark-up",
            "\(lead)\nWhat the wall will cost\n\(second)\nWho pays?\nThe county pays half, and the town borrows the rest.",
            [
                "text| \(lead)", "heading| What the wall will cost", "text| \(second)", "heading| Who pays?",
                "text| The county pays half, and the town borrows the rest.",
            ]),
        TextCase(
            "a short sentence is no subhead",
            "\(lead)\nNobody spoke.\n\(second)\n“We are tired”\nThe meeting ended late, and the bar was closed.",
            [
                "text| \(lead)", "text| Nobody spoke.", "text| \(second)", "text| “We are tired”",
                "text| The meeting ended late, and the bar was closed.",
            ]),
        TextCase(
            "link residue goes, in a quotation too",
            "\(lead)\nHe called it a \"broad plan, opens new tab\" and a report (opens in a new window) said so too.",
            [
                "text| \(lead)", "text| He called it a \"broad plan\" and a report said so too.",
                "- linkResidue: , opens new tab",
                "- linkResidue: (opens in a new window)",
            ]),
        TextCase(
            "a credit that names an agency", "\(lead)\n\(second)\nWith inputs from Gull Press",
            ["agency: Gull Press", "text| \(lead)", "text| \(second)", "- agencyCredit: With inputs from Gull Press"]),
    ]

    static let widgets = [
        TextCase(
            "a comment box at the end",
            "\(lead)\n\(second)\n\n\nComments\nThere are no comments for this story\nBe the first to respond and start the conversation.",
            [
                "text| \(lead)", "text| \(second)", "- commentWidget: Comments",
                "- commentWidget: There are no comments for this story",
                "- commentWidget: Be the first to respond and start the conversation.",
            ]),
        TextCase(
            "other articles and a lone bracket",
            "\(lead)\n\(second)\nSimilar Articles\nFerry strike enters second week\nPier closed after storm\n)",
            [
                "text| \(lead)", "text| \(second)", "- relatedHeading: Similar Articles",
                "- relatedSection: Ferry strike enters second week", "- relatedSection: Pier closed after storm",
                "- loneMark: )",
            ]),
        TextCase(
            "widgets between paragraphs",
            "Share\n\(lead)\nAdvertisement\nRead more: Ferry strike enters second week\n\(second)\nPage 1 of 2\n© 2025 Coast News",
            [
                "text| \(lead)", "text| \(second)", "- shareBar: Share", "- advertisement: Advertisement",
                "- relatedLink: Read more: Ferry strike enters second week", "- pagination: Page 1 of 2",
                "- copyright: © 2025 Coast News",
            ]),
        TextCase(
            "comments that are the article",
            "\(lead)\nComments by the minister drew anger in the town hall on Monday.\n\(second)",
            [
                "text| \(lead)", "text| Comments by the minister drew anger in the town hall on Monday.",
                "text| \(second)",
            ]),
    ]

    static let layouts = [
        TextCase(
            "hard-wrapped text with blank lines",
            """
            Fenport to raise its harbour wall

            The harbour wall at Fenport will be raised by a metre before the
            winter, the council said on Monday, after two storms had flooded the
            market square within a month.

            Work on the first stretch begins in June and will cost four million
            crowns, of which the county will pay a half.
            """,
            [
                "title: Fenport to raise its harbour wall",
                "text| The harbour wall at Fenport will be raised by a metre before the winter, the council said on Monday, after two storms had flooded the market square within a month.",
                "text| Work on the first stretch begins in June and will cost four million crowns, of which the county will pay a half.",
            ]),
        TextCase(
            "hard-wrapped text without blank lines",
            """
            The harbour wall at Fenport will be raised by a metre before the
            winter, the council said on Monday, after two storms had flooded the
            market square within a month.
            Work on the first stretch begins in June and will cost four million
            crowns, of which the county will pay a half.
            """,
            [
                "text| The harbour wall at Fenport will be raised by a metre before the winter, the council said on Monday, after two storms had flooded the market square within a month.",
                "text| Work on the first stretch begins in June and will cost four million crowns, of which the county will pay a half.",
            ]),
        TextCase(
            "marks, tabs, returns and blanks of every kind",
            "\u{FEFF}\(lead)\r\n\r\n\tWork on the\u{A0}first  stre\u{200B}tch begins in June.\r",
            ["text| \(lead)", "text| Work on the first stretch begins in June."]),
    ]
}
