extension TextCase {
    private static let lead =
        "The harbour wall at Fenport will be raised by a metre before the winter, the council said."

    /// Texts with several kinds of noise at once.
    static let mixed = [
        TextCase(
            "a mail",
            """
            From: Ana Lind <ana@coast.example>
            Subject: Fwd: Harbour wall to be raised
            Date: 2025-05-12

            Harbour wall to be raised
            By Ana Lind

            FENPORT, May 12 (Gull Press) – \(lead)

            --
            Ana Lind
            Coast News desk
            """,
            [
                "title: Harbour wall to be raised", "agency: Gull Press", "place: FENPORT", "filed: May 12",
                "published: 2025-05-12", "by: Ana Lind", "text| \(lead)",
                "- headerField: From: Ana Lind <ana@coast.example>",
                "- headerField: Subject: Fwd: Harbour wall to be raised", "- headerField: Date: 2025-05-12",
                "- repeatedHeadline: Harbour wall to be raised", "- byline: By Ana Lind", "- mailSignature: --",
                "- mailSignature: Ana Lind", "- mailSignature: Coast News desk",
            ]),
        TextCase(
            "a summary before the lead is the standfirst",
            """
            Why the harbour wall divides Fenport

            Mayor Reed’s plan to raise the harbour wall has split the council. Critics such as Ana Lind and Jon Bask call it dear; Reed calls it cheap.

            Fenport mayor Tom Reed has set out a plan to raise the harbour wall by a metre.

            The plan would cost four million crowns.

            Opponents led by Ana Lind say that the money is needed for the school.

            The harbour master Jon Bask wants a vote.
            """,
            [
                "title: Why the harbour wall divides Fenport",
                "subtitle: Mayor Reed’s plan to raise the harbour wall has split the council. Critics such as Ana Lind and Jon Bask call it dear; Reed calls it cheap.",
                "text| Fenport mayor Tom Reed has set out a plan to raise the harbour wall by a metre.",
                "text| The plan would cost four million crowns.",
                "text| Opponents led by Ana Lind say that the money is needed for the school.",
                "text| The harbour master Jon Bask wants a vote.",
            ]),
        TextCase(
            "a page copied with its boilerplate",
            """
            HOME | NEWS | SPORT
            Harbour wall to be raised | Coast News
            Harbour wall to be raised
            Posted by admin on March 3, 2024
            2 min read
            Share
            \(lead)
            You May Also Like
            - Ferry strike enters second week
            - Pier closed after storm
            (With inputs from GPA)
            Tags: harbour, wall, Fenport
            """,
            [
                "title: Harbour wall to be raised", "agency: GPA", "published: 2024-03-03", "text| \(lead)",
                "- breadcrumb: HOME | NEWS | SPORT", "- repeatedHeadline: Harbour wall to be raised | Coast News",
                "- timestamp: Posted by admin on March 3, 2024", "- readingTime: 2 min read", "- shareBar: Share",
                "- relatedHeading: You May Also Like",
                "- relatedSection: Ferry strike enters second week", "- relatedSection: Pier closed after storm",
                "- agencyCredit: (With inputs from GPA)", "- tags: Tags: harbour, wall, Fenport",
            ]),
        TextCase(
            "readers' comments",
            "\(lead)\n2 Comments\nJohnD\n3 hours ago\nThis is a waste of money.\nReply\nMaryQ\n5 hours ago\nAbout time!\nReply",
            [
                "text| \(lead)", "- readerComments: 2 Comments", "- readerComments: JohnD",
                "- readerComments: 3 hours ago",
                "- readerComments: This is a waste of money.", "- readerComments: Reply", "- readerComments: MaryQ",
                "- readerComments: 5 hours ago", "- readerComments: About time!", "- readerComments: Reply",
            ]),
        TextCase(
            "an interview",
            "The woman behind the harbour wall\nInterview by Ana Lind\nQ: Why now?\nA: The sea is rising, and everyone knows it.\nQ: Who pays?\nA: The county.",
            [
                "title: The woman behind the harbour wall", "by: Ana Lind", "text| Q: Why now?",
                "text| A: The sea is rising, and everyone knows it.", "text| Q: Who pays?", "text| A: The county.",
                "- byline: Interview by Ana Lind",
            ]),
        TextCase(
            "a wire report in capitals",
            """
            THE COAST POST
            Monday, May 12, 2025
            LOCAL
            FENPORT TO RAISE HARBOUR WALL
            By ANA LIND
            Staff Writer

            FENPORT, Norland (GP) — \(lead)

            SEE ALSO
            Pier closed after storm

            The work begins in June. [Insert quote from mayor]

            THE harbour wall at Fenport, will be raised by a metre before the winter - the council said
            ___
            Copyright 2025 Gull Press. All rights reserved.
            """,
            [
                "title: FENPORT TO RAISE HARBOUR WALL", "outlet: THE COAST POST", "section: LOCAL", "agency: GP",
                "place: FENPORT, Norland", "published: 2025-05-12", "by: Ana Lind", "text| \(lead)",
                "text| The work begins in June. [Insert quote from mayor]",
                "- headLabel: THE COAST POST", "- timestamp: Monday, May 12, 2025", "- headLabel: LOCAL",
                "- byline: By ANA LIND", "- byline: Staff Writer", "- relatedHeading: SEE ALSO",
                "- relatedSection: Pier closed after storm", "- loneMark: ___",
                "- copyright: Copyright 2025 Gull Press. All rights reserved.",
                "- repeatedParagraph: THE harbour wall at Fenport, will be raised by a metre before the winter - the council said",
                "! unfilledPlaceholder@1:25+25 [Insert quote from mayor]", "! repeatedParagraphs 1 taken out",
            ]),
    ]
}
