extension LineRule {
    /// Opens a list of other articles: the headlines below it go with it.
    static let relatedHeading = LineRule(
        name: "relatedHeading",
        reason: "stands over links to other articles",
        takes: ["Similar Articles", "Also Watch:", "Related stories", "You may also like", "Most Read", "READ NEXT"],
        leaves: ["Similar articles were found in the cellar.", "Related costs rise", "Also watched"],
        matches: { $0.isOne(of: relatedHeadings) }
    )

    private static let relatedHeadings: Set<String> = [
        "similar articles", "similar stories", "similar news", "related", "related articles", "related article",
        "related stories", "related story", "related news", "related posts", "related content", "related topics",
        "related coverage", "related links", "also watch", "also read", "also see", "read also", "see also",
        "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like",
        "you may like", "read next", "up next", "watch next", "trending", "trending now", "most read", "most popular",
        "more stories", "more news", "more from this section", "more on this story", "more on this", "editors picks",
        "editors pick", "dont miss", "latest news", "latest stories", "popular posts", "top stories",
        "from our partners",
    ]

    /// One link to another article, with its label before it.
    static let relatedLink = LineRule(
        name: "relatedLink",
        reason: "is a link to another article",
        takes: [
            "Read more: Harbour wall to be raised by a metre", "ALSO READ | Ferry strike enters second week",
            "See also: What the report says", "Related: Tide tables", "WATCH: Storm hits the pier",
        ],
        leaves: [
            "Watch: the hands move backwards, the maker explained.", "Read the letter: we will not go.",
            "Related: two brothers, he said.",
        ],
        matches: { line in
            guard let label = line.label, !line.line.endsWithStop else { return false }
            return relatedHeadings.contains(label) || linkLabels.contains(label)
        }
    )

    private static let linkLabels: Set<String> = [
        "read more", "read", "read also", "more", "watch", "video", "in pictures", "listen", "explainer", "must read",
        "read full story", "click here", "gallery", "in photos", "read this",
    ]

    static let continueReading = LineRule(
        name: "continueReading",
        reason: "leads to the rest of the article",
        takes: [
            "Continue reading", "Continue reading the main story", "Read more", "Read the full story here",
            "Click here to read more",
        ],
        leaves: ["Read more books", "Continue reading aloud, she told the class."],
        matches: { line in
            line.isOne(of: [
                "continue reading", "continue reading the main story", "continue reading below", "read more",
                "read more here",
                "read full story", "read full article", "read the full story", "read the full story here",
                "read the full article",
                "read the full article here", "click here to read more", "click here for more",
                "read the original article",
                "keep reading",
            ])
        }
    )

    static let copyright = LineRule(
        name: "copyright",
        reason: "says whose copyright the page is",
        takes: [
            "© 2025 Harbour Herald", "Copyright 2025 The Coast Post. All rights reserved.", "All rights reserved",
            "(c) 2024 Fen Media Ltd",
        ],
        leaves: ["Copyright law is out of date, a panel of judges found.", "Copyright battle over sea shanty"],
        matches: { line in
            let scalars = line.line.scalars
            let isMarked = scalars.first == "\u{A9}" || scalars.starts(with: "(c) ".unicodeScalars)
            let isDated =
                line.words.first == "copyright"
                && (scalars.contains("\u{A9}")
                    || line.words.dropFirst().prefix(2).contains { Int($0).map { $0 > 1900 && $0 < 2200 } ?? false })
            return isMarked || isDated || line.plain.hasSuffix("all rights reserved")
                || line.starts(with: ["this material may not be published"])
        }
    )

    static let cookieBanner = LineRule(
        name: "cookieBanner",
        reason: "asks for consent to cookies, or leads to the terms",
        takes: [
            "We use cookies to improve your experience.", "This website uses cookies", "Accept all cookies",
            "Privacy Policy", "Terms of Use | Privacy Policy",
        ],
        leaves: [
            "We use cookies as bait, the trapper said.", "Cookies sell best in winter",
            "Privacy policy is no small matter, the court held.",
        ],
        matches: { line in
            line.isOne(of: [
                "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
                "cookie settings",
                "cookie policy", "privacy policy", "terms of use", "terms of service", "terms and conditions",
                "terms of use privacy policy", "privacy policy terms of use", "manage preferences", "manage consent",
            ])
                || line.starts(with: [
                    "this site uses cookies", "this website uses cookies", "by continuing to use this site",
                    "by using this site",
                ])
                || line.starts(with: ["we use cookies", "we and our partners use cookies"])
                    && line.holds([
                        "experience", "site", "website", "traffic", "ads", "consent", "personalise", "personalize",
                        "partners",
                    ])
        }
    )

    static let imageCredit = LineRule(
        name: "imageCredit",
        reason: "says who took a picture that is not here",
        takes: [
            "Photo: Ana Lind / Fen Pictures", "(Photo by Ana Lind)", "Image credit: Harbour Board", "File photo",
            "Photograph: Ana Lind",
        ],
        leaves: [
            "Photo: the mayor shakes hands with the pilot who had brought the ferry in.", "Photo finish at the regatta",
        ],
        matches: { line in
            guard line.words.count <= 12, !line.line.endsWithStop else { return false }
            return line.label.map(creditLabels.contains) == true
                || line.isOne(of: ["file photo", "file image", "representational image", "getty images"])
                || line.starts(with: [
                    "photo by", "image by", "photograph by", "picture by", "photo courtesy of", "image courtesy of",
                ])
        }
    )

    private static let creditLabels: Set<String> = [
        "photo", "photos", "image", "picture", "photograph", "photo credit", "image credit", "image source",
        "photo source",
        "picture credit", "credit", "file photo", "image courtesy", "photo courtesy", "featured image",
    ]

    static let signOff = LineRule(
        name: "signOff",
        reason: "names who reported and edited",
        takes: [
            "Reporting by Ana Lind; Editing by Tom Reed", "(Reporting by Ana Lind in Oslo)",
            "Additional reporting by Tom Reed.", "Editing by Tom Reed",
        ],
        leaves: ["Reporting by the commission was late again, auditors said.", "Editing by committee"],
        matches: { line in
            guard
                line.starts(with: [
                    "reporting by", "additional reporting by", "editing by", "writing by", "compiled by",
                    "with additional reporting by",
                ]),
                let verb = line.words.firstIndex(of: "by"), line.line.words.words.indices.contains(verb + 1)
            else { return false }
            return line.line.scalars[line.line.words.words[verb + 1].start].isUppercaseLetter
        }
    )

    static let tagLine = LineRule(
        name: "tagLine",
        reason: "files the page: tags, source, who put it up",
        takes: [
            "Tags: harbour, wall, Fenport", "Filed under: Local", "Source: Coast News", "About the author",
            "Published by Coast News", "Topics: Storms",
        ],
        leaves: [
            "Source: an official who was in the room said so, but would not be named.", "Tags cost extra",
            "Published by the hundred",
        ],
        matches: { line in
            guard line.words.count <= 20, !line.line.endsWithStop else { return false }
            if line.isOne(of: ["about the author", "about the authors", "about the writer"]) { return true }
            if line.label.map(["tags", "tag", "topics", "filed under", "keywords", "categories", "posted in"].contains)
                == true
            {
                return true
            }
            if line.label == "source" || line.label == "sources" { return line.words.count <= 6 }
            return line.starts(with: ["published by", "posted by"]) && line.words.count <= 6 && line.hasName(after: 2)
        }
    )

    static let endMark = LineRule(
        name: "endMark",
        reason: "says that the text ends, or that more comes",
        takes: ["ENDS", "- ENDS -", "More to follow", "END"],
        leaves: ["Ends justify means", "More to follow him than meets the eye"],
        matches: { $0.isOne(of: ["ends", "end", "more to follow", "this is a developing story"]) }
    )
}
