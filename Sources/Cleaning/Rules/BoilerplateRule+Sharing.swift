import Text

/// Buttons and lines that offer to share the page.
extension BoilerplateRule {
    static let shareBar = BoilerplateRule(
        name: "shareBar", reason: "offers to share, print, save or follow the page",
        elements: ElementPattern(
            labels: [
                "social", "socials", "socialmedia", "reactions", "likes", "bookmark",
                "share", "sharing", "shares", "sharebar", "sharer", "sharethis", "sharedaddy", "addthis", "addtoany",
                "shariff", "follow us", "followus", "social links", "a2a",
                "print button", "teilen", "compartir", "partager",
            ],
            maximumShare: 0.2,
            takesInlinePieces: true,
            keepsBlockQuotes: true),
        lines: LinePattern(
            whole: [
                "gift this article", "link copied", "share your thoughts", "add to favourites", "add to favorites",
            ],
            openings: ["share this"],
            firstWords: shareFirstWords,
            residuePlaces: [.afterLastSentence],
            matches: { line in
                guard let first = line.words.first, let last = line.words.last, line.words.count <= 12,
                    !line.textLine.endsWithStop
                else {
                    return false
                }
                if shareCounts.contains(last) {
                    return (2...3).contains(line.words.count)
                        && line.words.dropLast().allSatisfy { $0.utf8.first.map { $0.isASCIIDigit } == true }
                }
                guard channels.contains(first) || shareVerbs.contains(first) else { return false }
                return line.consists(of: shareWords) && (first != "x" || line.words.count > 1)
                    && !(clickVerbs.contains(first) && !line.contains(any: shareVerbs.subtracting(clickVerbs)))
            }),
        takes: [
            .element(#"<ul class="social-share"><li>Facebook</li><li>Mail</li></ul>"#),
            .element(#"<div class="addtoany_share_save_container">Spread the word</div>"#),
            "Share", "Share this article", "Share on Facebook", "Facebook Twitter WhatsApp Email", "Copy link", "Print",
            "Share this:", "Tweet", "Email this story", "Save for later", "1.2k Shares", "Click to share on X",
            "Share this story with a friend", "Copy link to clipboard",
        ],
        leaves: [
            .element(#"<p class="shareholders">The shareholders met in the old mill.</p>"#),
            .element(
                #"<blockquote class="social-post"><p>Proud of what we have decided tonight for all.</p></blockquote>"#),
            "Share prices fell", "Print sales rose again", "Facebook and Twitter said they would appeal.",
            "Share of voters who agree", "12 shares were sold", "Click of a mouse",
        ])

    private static let shareFirstWords = Set((shareVerbs.union(channels)).map(String.init))

    private static let shareCounts: Set<Substring> = ["shares", "views", "likes", "retweets"]

    private static let clickVerbs: Set<Substring> = ["click", "tap"]

    private static let shareVerbs: Set<Substring> = [
        "share", "email", "print", "copy", "save", "tweet", "pin", "bookmark", "click", "tap",
    ]

    /// The services by which readers share; one alone may also be a subheading.
    static let channels: Set<Substring> = [
        "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "bluesky", "email",
        "messenger", "flipboard", "mastodon", "tumblr", "x",
    ]

    private static let shareWords: Set<Substring> = shareVerbs.union(channels).union([
        "this", "on", "via", "to", "by", "link", "article", "story", "post", "page", "the", "and", "threads", "url",
        "mail", "it", "for", "later", "clipboard", "with", "a", "friend", "friends", "options", "more", "instagram",
        "news",
    ])
}
