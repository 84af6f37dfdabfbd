import Text

/// Advertisements, their labels, and what tells of the money behind links.
extension BoilerplateRule {
    /// Lines go by words that fit together only on such a mark.
    static let advertisement = BoilerplateRule(
        name: "advertisement", reason: "is an advertisement or marks a place for one",
        elements: ElementPattern(
            labels: [
                "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "adsense",
                "adsbygoogle", "adunit", "adbox", "adcontainer", "dfp", "sponsored", "promoted", "werbung", "anzeige",
                "publicidad", "publicite", "pubblicita",
            ],
            weakLabels: ["banner", "sponsor", "sponsors", "gpt"],
            maximumShare: 0.2,
            takesInlinePieces: true),
        lines: LinePattern(
            whole: [
                "story continues below", "article continues below", "paid content", "paid post", "paid partnership",
                "scroll to continue", "scroll down to continue reading", "anzeige", "werbung", "publicidad",
                "publicité",
                "pubblicità", "publicidade", "iklan", "реклама", "reklama", "reklame", "reklam", "annons",
                "advertentie",
                "mainos", "広告", "pr",
            ],
            residuePlaces: [.inBrackets, .afterLastSentence],
            matches: { line in
                line.words.count <= 12 && line.consists(of: advertisementWords)
                    && (line.contains(any: advertisements)
                        || line.contains(any: ["scroll"]) && line.contains(any: ["continue"]))
            }),
        takes: [
            .element(#"<div class="ad-slot"><span>Advertisement</span></div>"#),
            "Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Werbung",
            "This advertisement has not loaded yet, but your article continues below", "Sponsored content", "Skip ad",
            "- Advertisement -", "Advertisement - Scroll to continue", "Article continues below this ad",
            "ADVERTISEMENT - CONTINUE READING BELOW", "SCROLL TO CONTINUE WITH CONTENT",
        ],
        leaves: [
            .element(#"<div class="adventure"><p>They walked for six days.</p></div>"#),
            .element(#"<div class="banner"><p>The banner over the gate said that the mill was for sale.</p></div>"#),
            "Advertisement sales fell by a third", "Ad hoc", "Paid in full", "Scroll of honour",
            "The scroll, he hopes, will continue to draw crowds.",
        ])

    private static let advertisements: Set<Substring> = [
        "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "promoted", "advert",
    ]

    private static let advertisementWords: Set<Substring> = advertisements.union([
        "story", "article", "continues", "continue", "continued", "below", "after", "this", "the", "reading", "scroll",
        "to", "content", "skip", "paid", "close", "partner", "down", "with", "hide", "video", "loading", "by", "has",
        "not", "loaded", "yet", "but", "your", "is",
    ])

    static let affiliateNotice = BoilerplateRule(
        name: "affiliateNotice", reason: "tells that the publisher earns from its links",
        lines: LinePattern(
            phrases: [
                "may earn a commission", "may earn an affiliate", "earn an affiliate commission",
                "affiliate commission",
                "contains affiliate links", "affiliate links sind", "sind affiliate links", "may receive a commission",
                "may earn a small commission", "may earn commission", "get a small commission",
                "erhalten wir eine provision",
            ]),
        takes: ["We may earn a commission if you buy through links in this story."],
        leaves: ["The commission may sit until the summer."])

}
