extension LineRule {
    /// Opens a list of other articles: the headlines below it go with it.
    static let relatedHeading = LineRule(
        name: "relatedHeading",
        reason: "stands over links to other articles",
        takes: [
            "Similar Articles", "Also Watch:", "Related stories", "You may also like", "Most Read", "READ NEXT",
            "More from Politics", "What to read next",
        ],
        leaves: [
            "Similar articles were found in the cellar.", "Related costs rise", "Also watched", "More from less",
            "More in Fenport than in all other towns together",
        ],
        lines: relatedHeadings,
        matches: { line in
            line.starts(with: ["more from", "more in", "more on", "more about", "latest from", "latest in"])
                && line.words.count <= 6 && line.hasName(after: 2) && !line.line.endsLikeSentence
        }
    )

    private static let relatedHeadings: Set<String> = [
        "similar articles", "similar stories", "similar news", "related", "related articles", "related article",
        "related stories", "related story", "related news", "related posts", "related content", "related topics",
        "related coverage", "related links", "also watch", "also read", "also see", "read also", "see also",
        "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like",
        "you may like", "read next", "up next", "watch next", "trending", "trending now", "most read", "most popular",
        "more stories", "more news", "more from this section", "more on this story", "more on this", "editors picks",
        "editors pick", "dont miss", "latest news", "latest stories", "popular posts", "top stories",
        "from our partners", "what to read next", "what to watch next", "more like this", "more for you",
        "more to read", "more to explore", "in case you missed it", "other stories", "other articles", "other news",
        "editors choice", "suggested articles", "suggested stories", "suggested reading", "further reading",
        "recommended reading", "recommended articles", "recommended videos", "around the web", "from the web",
        "sponsored stories", "promoted stories", "top news", "popular", "popular stories", "popular articles",
        "popular now", "trending stories", "trending news", "must read", "must reads", "must watch", "also in the news",
        "also on this site", "explore more", "discover more", "you might like", "readers also liked",
        "people also read", "hot topics", "latest", "latest headlines", "latest updates", "latest videos",
        "watch live", "live updates", "videos", "recent posts", "recent stories", "recent articles", "recent news",
    ]

    /// One link to another article, with its label before it.
    static let relatedLink = LineRule(
        name: "relatedLink",
        reason: "is a link to another article",
        takes: [
            "Read more: Harbour wall to be raised by a metre", "ALSO READ | Ferry strike enters second week",
            "See also: What the report says", "Related: Tide tables", "WATCH: Storm hits the pier",
            "READ ALSO – Ferry strike enters second week", "Read more > Tide tables",
        ],
        leaves: [
            "Watch: the hands move backwards, the maker explained.", "Read the letter: we will not go.",
            "Related: two brothers, he said.",
        ],
        matches: { line in
            guard let label = line.label, line.words.count <= 24, !line.line.endsWithStop else { return false }
            return (relatedHeadings.contains(label) && label != "latest") || linkLabels.contains(label)
        }
    )

    private static let linkLabels: Set<String> = [
        "read more", "read", "read also", "more", "watch", "video", "in pictures", "listen", "explainer", "must read",
        "read full story", "click here", "gallery", "in photos", "read this", "read more here", "read more about this",
        "also listen", "photos", "full story", "full coverage", "more on this", "click to read",
        "related video", "recommended video", "podcast", "read next", "from the archive",
    ]

    static let continueReading = LineRule(
        name: "continueReading",
        reason: "leads to the rest of the article",
        takes: [
            "Continue reading", "Continue reading the main story", "Read more", "Read the full story here",
            "Click here to read more",
        ],
        leaves: ["Read more books", "Continue reading aloud, she told the class."],
        lines: [
            "continue reading", "continue reading the main story", "continue reading below", "read more",
            "read more here", "read full story", "read full article", "read the full story", "read the full story here",
            "read the full article", "read the full article here", "click here to read more", "click here for more",
            "read the original article", "keep reading", "click to read more", "read the rest", "read on",
            "read the rest of this story", "read the whole story", "full story here", "tap to read more",
            "see full story",
            "this article continues on the next page",
        ]
    )

    static let copyright = LineRule(
        name: "copyright",
        reason: "says whose copyright the page is",
        takes: [
            "© 2025 Harbour Herald", "Copyright 2025 The Coast Post. All rights reserved.", "All rights reserved",
            "(c) 2024 Fen Media Ltd", "No part of this article may be reproduced without permission.",
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
                || line.starts(with: [
                    "this material may not be published", "this content may not be", "no part of this",
                    "reproduction in whole or in part", "unauthorized reproduction", "unauthorised reproduction",
                ])
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
        lines: [
            "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
            "cookie settings", "cookie policy", "privacy policy", "terms of use", "terms of service",
            "terms and conditions", "terms of use privacy policy", "privacy policy terms of use", "manage preferences",
            "manage consent", "contact us", "about us", "advertise with us", "privacy", "terms",
        ],
        matches: { line in
            guard let first = line.words.first, first == "this" || first == "we" || first == "by" else { return false }
            return line.starts(with: [
                "this site uses cookies", "this website uses cookies", "by continuing to use this site",
                "by using this site", "this site is protected by recaptcha",
            ])
                || line.starts(with: ["we use cookies", "we and our partners use cookies"]) && line.holds(cookieUses)
        }
    )

    private static let cookieUses: Set<Substring> = [
        "experience", "site", "website", "traffic", "ads", "consent", "personalise", "personalize", "partners",
    ]

    static let imageCredit = LineRule(
        name: "imageCredit",
        reason: "says who took a picture that is not here",
        takes: [
            "Photo: Ana Lind / Fen Pictures", "(Photo by Ana Lind)", "Image credit: Harbour Board", "File photo",
            "Photograph: Ana Lind", "Image source, Getty Images", "REUTERS/Ana Lind", "AP Photo/Ana Lind",
            "[Photo/Agencies]", "Image caption: The pier at dawn",
        ],
        leaves: [
            "Photo by photo, the case falls apart", "AP and Reuters merge", "File under fiction", "Images of a storm",
            "Photo: the mayor shakes hands with the pilot who had brought the ferry in.", "Photo finish at the regatta",
        ],
        lines: [
            "file photo", "file image", "file picture", "representational image", "representative image",
            "getty images", "photo file", "photo agencies", "image via getty", "stock photo", "ap photo", "handout",
            "image generated by ai", "image for representation", "photo for representation",
        ],
        matches: { line in
            guard line.words.count <= 12, !line.line.endsWithStop, let first = line.words.first else { return false }
            if line.label.map(creditLabels.contains) == true { return true }
            if pictures.contains(first), line.words.count > 1 {
                return line.starts(with: creditOpenings) && line.words.count > 2 && line.hasCredit
                    || line.line.scalars.contains("/") && line.words.count <= 6
            }
            return line.words.count <= 6 && picturedBy.contains(first) && line.line.hasTightSlash
        }
    )

    private static let pictures: Set<Substring> = [
        "photo", "photos", "image", "images", "picture", "pictures", "photograph", "photography", "video", "file",
    ]

    private static let creditOpenings = [
        "photo by", "photos by", "image by", "images by", "photograph by", "picture by", "pictures by", "video by",
        "photo courtesy of", "image courtesy of", "photo credit", "image credit", "image source", "photo via",
        "image via", "photography by", "photo illustration by", "file photo by", "file photo of",
    ]

    /// Agencies whose name opens a credit: "REUTERS/Jon Bask".
    private static let picturedBy: Set<Substring> = [
        "reuters", "ap", "afp", "getty", "epa", "anadolu", "xinhua", "pti", "ani", "dpa", "shutterstock", "alamy",
        "zuma", "bloomberg", "pool", "handout", "courtesy",
    ]

    private static let creditLabels: Set<String> = [
        "photo", "photos", "image", "picture", "pictures", "photograph", "photo credit", "image credit", "image source",
        "photo source", "picture credit", "credit", "credits", "file photo", "image courtesy", "photo courtesy",
        "featured image", "image caption", "photo caption", "caption", "illustration", "graphic", "file", "photo by",
        "image by", "cover image", "main image", "media caption", "feature image", "pic", "pics",
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
        lines: ["about the author", "about the authors", "about the writer", "about the reporter"],
        labels: [
            "tags", "tag", "topics", "filed under", "keywords", "categories", "category", "posted in", "filed to",
        ],
        matches: { line in
            guard line.words.count <= 6, !line.line.endsWithStop else { return false }
            if line.label == "source" || line.label == "sources" { return true }
            return line.starts(with: ["published by", "posted by"]) && line.hasName(after: 2)
        }
    )

    static let endMark = LineRule(
        name: "endMark",
        reason: "says that the text ends, or that more comes",
        takes: ["ENDS", "- ENDS -", "More to follow", "END", "-30-"],
        leaves: ["Ends justify means", "More to follow him than meets the eye", "30"],
        lines: ["ends", "end", "more to follow", "this is a developing story", "developing story", "end of article"],
        matches: { $0.plain == "30" && $0.line.scalars.first?.isDash == true }
    )
}

extension ShortLine {
    /// A name, a slash or an agency behind the words that say what is credited.
    fileprivate var hasCredit: Bool { hasName(after: 2) || line.scalars.contains("/") }
}

extension TextLine {
    /// A slash with letters on both sides.
    fileprivate var hasTightSlash: Bool {
        scalars.indices.dropFirst().dropLast().contains {
            scalars[$0] == "/" && scalars[$0 - 1].isLetter && scalars[$0 + 1].isLetter
        }
    }
}
