import Text

/// Rules for what programs left: marks, addresses, tags, signatures, notices of copyright, and what no reader sees.
extension BoilerplateRule {
    /// Elements are also known by attributes: see `BoilerplateRemover`.
    ///
    /// A second copy of the whole text, shown in its place later, is half of the prose.
    static let hidden = BoilerplateRule(
        name: "hidden", reason: "is not shown to readers",
        elements: ElementPattern(
            labels: [
                "visually hidden", "visuallyhidden", "sr only", "screen reader", "screenreader", "screen reader text",
                "noprint", "is hidden",
            ],
            maximumShare: 0.55,
            takesInlinePieces: true,
            takesParagraphs: true),
        takes: [
            .element(#"<div style="display: none"><p>Not for you</p></div>"#),
            .element("<p hidden>Not for you either</p>"),
            .element(#"<span class="sr-only">Opens a window</span>"#),
        ],
        leaves: [
            .element(#"<p style="color: grey">The sky was grey.</p>"#),
            .element(#"<div role="region" style="display:none"><p>\#(longAnswer)</p></div>"#),
            .element(#"<p aria-hidden="true">\#(longAnswer)</p>"#),
        ])

    private static let longAnswer =
        """
        Nobody knows why the old gate was left open in the night of the flood, and the two men who had the keys have \
        not said so far. The harbour master has asked for time until the autumn, when the council will meet again.
        """

    /// Such a link is known by its address: see `NoteMark`.
    static let noteMark = BoilerplateRule(
        name: "noteMark", reason: "is the number of a note",
        takes: [
            .element(##"<a href="#footnote-1">1</a>"##), .element(##"<p><sup><a href="#fn2">[2]</a></sup></p>"##),
        ],
        leaves: [
            .element(##"<p>It stands in chapter <a href="#chapter-4">4</a> of the book.</p>"##),
            .element(##"<p>They won by <a href="/2026/goals">4</a> to 1.</p>"##),
        ])

    static let loneMark = BoilerplateRule(
        name: "loneMark", reason: "is marks without a word: what was left of a link, a rule or a picture",
        lines: LinePattern(
            matches: { $0.words.isEmpty }),
        takes: [")", "* * *", "---", "•", "[ ]", "====="],
        leaves: ["42", "No.", "(a)"])

    static let markup = BoilerplateRule(
        name: "markup", reason: "is tags that were written as text")

    static let templateMark = BoilerplateRule(
        name: "templateMark", reason: "is a mark that a program replaces by something else")

    static let endMark = BoilerplateRule(
        name: "endMark", reason: "says that the text ends, or that more comes",
        lines: LinePattern(
            whole: [
                "ends", "end", "more to follow", "this is a developing story", "developing story", "end of article",
            ],
            matches: { $0.normalized == "30" && $0.textLine.scalars.first?.isDash == true }),
        takes: ["ENDS", "- ENDS -", "More to follow", "END", "-30-"],
        leaves: ["Ends justify means", "More to follow him than meets the eye", "30"])

    static let bareAddress = BoilerplateRule(
        name: "bareAddress", reason: "is an address alone: what was left of a link or an embedded post",
        lines: LinePattern(
            firstWords: ["http", "https", "www", "pic"],
            matches: { line in
                let scalars = line.textLine.scalars
                guard scalars.count >= 8, line.words.count <= 40, !scalars.contains(" ") else { return false }
                return addressOpenings.contains { scalars.starts(with: $0) } || isHostWithPath(scalars)
            }),
        takes: [
            "https://coast.example/wall",
            "https://coast.example/2026/05/why-the-harbour-wall-is-to-be-raised-by-a-metre",
            "www.coast.example", "pic.coast.example/ab12", "<https://coast.example>",
            "cst.example/ab12",
        ],
        leaves: [
            "https://coast.example/wall is the address, she said.", "N.A.T.O.", "1.5", "U.S.", "ana@coast.example",
            "a.m./p.m.", "and/or.this",
        ])

    private static let addressOpenings = ["http://", "https://", "www.", "<http"].map { Array($0.unicodeScalars) }

    /// Whether a word is an address without scheme, "coast.example/ab12": letters and stops before the first slash,
    /// letters only after the last stop.
    private static func isHostWithPath(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let slash = scalars.firstIndex(of: "/"), slash + 1 < scalars.count,
            let stop = scalars[..<slash].lastIndex(of: "."), stop > 0, slash - stop > 2
        else { return false }
        return scalars[..<slash].allSatisfy { $0.isLowercase || $0.isDigit || $0 == "." || $0 == "-" }
            && scalars[within: (stop + 1).upTo(slash)].allSatisfy(\.isLowercase)
    }

    static let sentFrom = BoilerplateRule(
        name: "sentFrom", reason: "is what a mail program adds",
        lines: LinePattern(
            whole: [
                "get outlook for ios", "get outlook for android", "forwarded message", "original message",
                "begin forwarded message", "sent from my iphone", "sent from my ipad", "sent from my android",
                "sent from my mobile", "sent from my phone", "sent from my samsung galaxy", "sent from mobile",
                "sent from my blackberry", "sent from outlook",
            ]),
        takes: [
            "Sent from my iPhone", "Get Outlook for iOS", "---------- Forwarded message ---------",
            "Begin forwarded message:",
        ],
        leaves: ["Sent from the front, the letters took a month.", "Sent from my heart"])

    static let mailSignature = BoilerplateRule(
        name: "mailSignature", reason: "is the signature of a mail")

    static let copyright = BoilerplateRule(
        name: "copyright", reason: "says whose copyright the page is",
        lines: LinePattern(
            firstWords: ["copyright", "no", "this", "reproduction", "unauthorized", "unauthorised"],
            lastWords: ["reserved", "permission"],
            matches: { line in
                let scalars = line.textLine.scalars
                let isMarked = scalars.first == "\u{A9}" || scalars.starts(with: "(c) ".unicodeScalars)
                let isDated =
                    line.words.first == "copyright"
                    && (scalars.contains("\u{A9}")
                        || line.words.dropFirst().prefix(2).contains { Int($0).map { $0 > 1900 && $0 < 2200 } ?? false })
                return isMarked || isDated || line.normalized.hasSuffix("all rights reserved")
                    || line.starts(with: [
                        "this material may not be published", "this content may not be", "no part of this",
                        "reproduction in whole or in part", "unauthorized reproduction", "unauthorised reproduction",
                    ])
            }),
        takes: [
            "© 2025 Harbour Herald", "Copyright 2025 The Coast Post. All rights reserved.", "All rights reserved",
            "(c) 2024 Fen Media Ltd", "No part of this article may be reproduced without permission.",
        ],
        leaves: ["Copyright law is out of date, a panel of judges found.", "Copyright battle over sea shanty"])

    /// It is cut out of sentences: see `InlineResidue`.
    static let linkResidue = BoilerplateRule(
        name: "linkResidue", reason: "tells a screen reader what a link does")

}
