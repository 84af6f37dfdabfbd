/// What leads to other articles, or to the rest of this one.
extension LineRule {
    /// Opens a list of other articles: the headlines below it go with it.
    static let relatedHeading = LineRule(
        name: "relatedHeading",
        reason: "stands over links to other articles",
        takes: [
            "Similar Articles", "Also Watch:", "Related stories", "You may also like", "Most Read", "READ NEXT",
            "More from Politics", "What to read next", "Auch interessant", "Lo más leído", "Читайте также",
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

    /// Also heads sections of a page: see `SectionHead`.
    static let relatedHeadings: Set<String> = [
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
        "related reading", "recommended posts", "most viewed", "latest posts", "latest articles", "keep reading",
        "next up", "similar posts", "in other news", "more on this topic", "read this next",
        "you may be interested in", "you might be interested in",
        "mehr zum thema", "mehr zu diesem thema", "lesen sie mehr zum thema", "lesen sie auch", "lies auch",
        "auch interessant", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
        "meistgelesen", "meist gelesen", "meistgelesene artikel", "weitere artikel", "weitere themen",
        "weitere nachrichten", "ähnliche artikel", "verwandte artikel", "neueste artikel",
        "à lire aussi", "lire aussi", "sur le même sujet", "sur le même thème", "à découvrir", "les plus lus",
        "articles liés", "articles similaires", "nos derniers articles",
        "te puede interesar", "también te puede interesar", "más noticias", "noticias relacionadas", "lo más leído",
        "lo más visto", "artículos relacionados", "temas relacionados", "leer más", "más información",
        "leggi anche", "ti potrebbe interessare", "potrebbe interessarti anche", "articoli correlati", "i più letti",
        "leia também", "leia mais", "veja também", "notícias relacionadas", "mais lidas", "artigos relacionados",
        "lees ook", "meer nieuws", "meest gelezen", "gerelateerde artikelen",
        "les også", "mest lest", "flere saker", "læs også", "mest læste", "läs också", "läs även", "mest läst",
        "lue myös", "luetuimmat", "czytaj też", "czytaj także", "zobacz też", "zobacz także", "najczęściej czytane",
        "čtěte také", "související články", "kapcsolódó cikkek", "citește și", "ilgili haberler", "benzer haberler",
        "читайте также", "похожие новости", "читайте також", "baca juga", "berita terkait", "関連記事", "関連ニュース",
        "관련기사", "相关新闻", "相关阅读",
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
            "more", "more from", "continue reading", "continue reading the main story", "continue reading below",
            "read more",
            "read more here", "read full story", "read full article", "read the full story", "read the full story here",
            "read the full article", "read the full article here", "click here to read more", "click here for more",
            "read the original article", "keep reading", "click to read more", "read the rest", "read on",
            "read the rest of this story", "read the whole story", "full story here", "tap to read more",
            "see full story",
            "this article continues on the next page", "weiterlesen", "mehr lesen", "lire la suite", "seguir leyendo",
            "continua a leggere", "lees verder", "lees meer", "läs mer", "les mer", "læs mere", "lue lisää",
            "czytaj dalej", "číst dál", "читать далее", "devamını oku", "続きを読む",
        ]
    )
}
