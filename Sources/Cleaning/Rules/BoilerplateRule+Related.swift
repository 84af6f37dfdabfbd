import Text

/// Rules for what leads to other articles, or to the rest of this one.
extension BoilerplateRule {
    static let relatedStories = BoilerplateRule(
        name: "relatedStories", reason: "links to other stories",
        elements: ElementPattern(
            labels: [
                "related", "relateds", "relatedposts", "relatedarticles", "relatedcontent", "related posts",
                "recommendation", "recommendations", "more stories", "more news", "more from", "read more", "readmore",
                "read next", "readnext", "up next", "upnext", "also read", "alsoread", "see also", "seealso", "taboola",
                "outbrain", "zergnet", "revcontent", "mgid", "dianomi", "nativo", "most read", "mostread",
                "most popular",
                "most viewed", "top stories", "topstories", "further reading", "recirc", "recirculation", "latest news",
                "latest posts", "crosslink", "crosslinks", "inline link", "readalso", "next article", "next post",
                "prev post", "post navigation", "onward", "yarpp", "crp related", "jp relatedposts", "moreon",
                "most shared", "lire aussi",
            ],
            weakLabels: [
                "recommended", "recommend", "more on", "popular", "trending", "similar", "teaser", "teasers", "promo",
                "promos", "promobox", "rail", "carousel", "suggested", "article list", "news list", "post list",
                "you may",
            ],
            maximumShare: 0.3),
        takes: [
            .element(#"<div class="related-articles"><h4>More</h4><ul><li>Bridge opens</li></ul></div>"#),
            .element(#"<div class="relatedPosts"><p>Bridge opens</p></div>"#),
            .element(#"<div id="taboola-below"><p>One trick to know</p></div>"#),
            .element(#"<div class="teaser"><a href="/b"><h4>Bridge opens</h4></a><a href="/b">Read on</a></div>"#),
        ],
        leaves: [
            .element(#"<p class="relation">The relation of the two towns was never good.</p>"#),
            .element(#"<p class="article-teaser">What the two towns made of the old bridge, and of each other.</p>"#),
        ])

    /// A line that opens a list of other articles: the headlines below it go with it.
    static let relatedHeading = BoilerplateRule(
        name: "relatedHeading", reason: "stands over links to other articles",
        lines: LinePattern(
            whole: relatedHeadings,
            firstWords: ["more", "latest"],
            matches: { line in
                line.starts(with: ["more from", "more in", "more on", "more about", "latest from", "latest in"])
                    && line.words.count <= 6 && line.hasName(after: 2) && !line.textLine.endsLikeSentence
            }),
        takes: [
            "Similar Articles", "Also Watch:", "Related stories", "You may also like", "Most Read", "READ NEXT",
            "More from Politics", "What to read next", "Auch interessant", "Lo más leído", "Читайте также",
        ],
        leaves: [
            "Similar articles were found in the cellar.", "Related costs rise", "Also watched", "More from less",
            "More in Fenport than in all other towns together",
        ])

    /// Lines that head lists of other articles; `SectionHeading` knows sections of a page by them.
    static let relatedHeadings: Set<String> = Set(lexicon: PackageResources.related_headings_txt)

    /// One link to another article, with its label before it.
    static let relatedLink = BoilerplateRule(
        name: "relatedLink", reason: "is a link to another article",
        lines: LinePattern(
            openings: [
                "read more", "read also", "read the full", "read our", "read full", "also read", "read:", "read next",
                "see also", "related:", "related story", "related article", "recommended:", "more:",
                "more on the topic", "more on this topic", "more on this story", "watch:", "watch now", "listen:",
                "don't miss", "up next", "you might also",
                "you may also", "lesen sie auch", "lesen sie dazu", "lesen sie hier", "lies auch", "mehr dazu",
                "mehr zum thema", "siehe auch", "auch interessant", "lire aussi", "lire également", "à lire",
                "voir aussi", "à voir aussi", "lea también", "lee también", "leer también", "leer más", "lea además",
                "ver también", "leggi anche", "leggi tutto", "vedi anche", "guarda anche", "lees ook", "lees meer",
                "bekijk ook", "leia também", "leia mais", "veja também", "saiba mais", "les også", "les mer",
                "læs også", "læs mere", "se også", "läs också", "läs även", "läs mer", "lue myös", "katso myös",
                "czytaj też", "czytaj także", "czytaj więcej", "zobacz też", "zobacz także", "přečtěte si",
                "čtěte také", "olvassa el", "citește și", "ayrıca bakınız", "baca juga", "διαβάστε επίσης",
                "читайте также", "читайте також", "смотрите также", "関連記事", "あわせて読みたい", "관련기사", "اقرأ أيضا",
            ],
            residuePlaces: [.inBrackets, .afterLastSentence],
            matches: { line in
                guard let label = line.label, line.words.count <= 24, !line.textLine.endsWithStop else { return false }
                return (relatedHeadings.contains(label) && label != "latest") || linkLabels.contains(label)
            }),
        takes: [
            "Read more: Harbour wall to be raised by a metre", "ALSO READ | Ferry strike enters second week",
            "See also: What the report says", "Related: Tide tables", "WATCH: Storm hits the pier",
            "READ ALSO – Ferry strike enters second week", "Read more > Tide tables",
            "Read more: Bridge at Norholm opens", "See also: Seals return", "À lire aussi : le pont de Norholm rouvre",
            "Читайте также: Мост открыт",
        ],
        leaves: [
            "Watch: the hands move backwards, the maker explained.", "Read the letter: we will not go.",
            "Related: two brothers, he said.",
            "Read more slowly, the teacher said, and you will see.", "A lire et à relire, dit-elle.",
        ])

    private static let linkLabels = WordList(lexicon: PackageResources.related_link_labels_txt)

    static let relatedSection = BoilerplateRule(
        name: "relatedSection", reason: "stands under a heading that announces other stories",
        headings: HeadingPattern(
            whole: relatedHeadings,
            openings: [
                "more from ", "more stories", "more news", "more articles", "related ", "recommended ",
                "you might also ", "you may also ", "you might like", "other stories", "other news", "mehr aus ",
                "weitere artikel", "weitere themen", "weitere nachrichten", "das könnte sie", "das könnte dich",
                "das könnte auch", "check out these", "check out more", "popular on ",
                "latest from ", "trending on ", "what to read next", "read this next", "more in ", "more to read",
            ], suggests: promisesMore))

    /// Whether a heading reads as "More great stories" or "More of our best reads".
    private static func promisesMore(_ heading: String) -> Bool {
        let words = heading.spaceSeparated
        guard (2...6).contains(words.count), words[0] == "more", let last = words.last else { return false }
        return promised.contains(last)
    }

    private static let promised: Set<Substring> = [
        "stories", "articles", "news", "posts", "reads", "coverage", "videos", "recipes", "reviews", "guides",
    ]

    static let storyCard = BoilerplateRule(
        name: "storyCard", reason: "is one of several cards that lead to other stories")

    static let linkLine = BoilerplateRule(
        name: "linkLine", reason: "is only a link")

    static let continueReading = BoilerplateRule(
        name: "continueReading", reason: "leads to the rest of the article",
        lines: LinePattern(
            whole: [
                "more", "more from", "continue reading", "continue reading the main story", "continue reading below",
                "read more",
                "read more here", "read full story", "read full article", "read the full story",
                "read the full story here",
                "read the full article", "read the full article here", "click here to read more", "click here for more",
                "read the original article", "keep reading", "click to read more", "read the rest", "read on",
                "read the rest of this story", "read the whole story", "full story here", "tap to read more",
                "see full story",
                "this article continues on the next page", "weiterlesen", "mehr lesen", "lire la suite",
                "seguir leyendo",
                "continua a leggere", "lees verder", "lees meer", "läs mer", "les mer", "læs mere", "lue lisää",
                "czytaj dalej", "číst dál", "читать далее", "devamını oku", "続きを読む",
            ],
            openings: ["click here"],
            residuePlaces: [.inBrackets, .afterLastSentence]),
        takes: [
            "Continue reading", "Continue reading the main story", "Read more", "Read the full story here",
            "Click here to read more",
        ],
        leaves: ["Read more books, she told the class.", "Continue reading aloud, she told the class."])

}
