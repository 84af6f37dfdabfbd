extension RemovalRule {
    static let related = RemovalRule(
        name: "relatedStories",
        reason: "links to other stories",
        words: [
            "related", "relateds", "relatedposts", "relatedarticles", "relatedcontent", "related posts", "recommended",
            "recommendation", "recommendations", "recommend", "more stories", "more news", "more from", "more on",
            "read more", "readmore", "read next", "readnext", "up next", "upnext", "also read", "alsoread", "see also",
            "seealso", "taboola", "outbrain", "zergnet", "revcontent", "mgid", "dianomi", "nativo", "most read",
            "mostread", "most popular", "most viewed", "popular", "trending", "top stories", "topstories", "similar",
            "further reading", "recirc", "recirculation", "teaser", "teasers", "promo", "promos", "promobox",
            "latest news", "latest posts", "crosslink", "crosslinks", "inline link", "readalso", "next article",
            "next post", "prev post", "post navigation", "onward", "rail", "carousel", "suggested", "yarpp",
            "crp related",
            "jp relatedposts", "article list", "news list", "post list", "moreon", "you may", "most shared",
            "lire aussi",
        ],
        maximumShare: 0.3,
        examples: [
            .takes(#"<div class="related-articles"><h4>More</h4><ul><li>Bridge opens</li></ul></div>"#),
            .takes(#"<div class="relatedPosts"><p>Bridge opens</p></div>"#),
            .takes(#"<div id="taboola-below"><p>One trick to know</p></div>"#),
            .leaves(#"<p class="relation">The relation of the two towns was never good.</p>"#),
        ])

    static let advertisement = RemovalRule(
        name: "advertisement",
        reason: "an advertisement or its label",
        words: [
            "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "adsense",
            "adsbygoogle", "adunit", "adbox", "adcontainer", "dfp", "gpt", "sponsored", "sponsor", "sponsors",
            "promoted", "banner", "werbung", "anzeige", "publicidad", "publicite", "pubblicita",
        ],
        maximumShare: 0.2,
        examples: [
            .takes(#"<div class="ad-slot"><span>Advertisement</span></div>"#),
            .leaves(#"<div class="adventure"><p>They walked for six days.</p></div>"#),
        ])

    static let navigation = RemovalRule(
        name: "navigation",
        reason: "the frame of the page",
        words: [
            "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination", "pager",
            "sidebar", "side bar", "footer", "site header", "masthead", "skip link", "skip", "toolbar", "complementary",
            "contentinfo", "toc", "table contents", "search", "modal", "popup", "overlay", "lightbox", "tooltip",
            "site info", "copyright", "topbar", "infobar", "back top", "dropdown",
        ],
        tags: [.nav, .aside, .footer, .menu, .dialog],
        maximumShare: 0.4,
        examples: [
            .takes("<nav><ul><li>Home</li><li>Sport</li></ul></nav>"),
            .takes("<footer><p>All rights are ours.</p></footer>"),
            .takes(#"<div class="sidebar"><p>Weather: rain</p></div>"#),
            .leaves(#"<p class="navigator">The navigator found the way.</p>"#),
        ])

    static let form = RemovalRule(
        name: "form",
        reason: "something to fill in or press",
        tags: [.form, .button, .select, .textarea, .input, .datalist, .output, .progress, .meter, .option],
        maximumShare: 0.4,
        examples: [
            .takes("<form><p>Your name</p><input></form>"),
            .takes("<button>Menu</button>"),
            .leaves("<p>The form of the hill is round.</p>"),
        ])

    static let media = RemovalRule(
        name: "media",
        reason: "a picture, player or embedded page",
        words: [
            "gallery", "slideshow", "video player", "videoplayer", "jwplayer", "brightcove", "audio player",
            "audioplayer", "player", "photo credit", "podcast",
        ],
        tags: [
            .iframe, .object, .embed, .video, .audio, .canvas, .map, .applet, .noscript, .template, .frameset,
            .noframes, .img, .math,
        ],
        maximumShare: 0.3,
        examples: [
            .takes("<video><p>Your browser shows no films.</p></video>"),
            .takes("<noscript><p>Please turn scripts on.</p></noscript>"),
            .leaves(#"<p class="videotape">The tape was found.</p>"#),
        ])

    static let caption = RemovalRule(
        name: "caption",
        reason: "what stands under a picture",
        words: [
            "caption", "wp caption", "figcaption", "credit", "credits", "bildunterschrift", "image meta", "copyright",
        ],
        tags: [.figcaption, .figure],
        maximumShare: 0.2, maximumProse: 1_500,
        examples: [
            .takes("<figure><img src=a.jpg><figcaption>The old mill. Picture: A. Photographer</figcaption></figure>"),
            .leaves(#"<p class="captain">The captain spoke.</p>"#),
        ])

    static let byline = RemovalRule(
        name: "byline",
        reason: "who wrote it and when",
        words: [
            "byline", "bylines", "author", "authors", "authorbox", "bio", "contributor", "contributors", "date",
            "dates", "datetime", "timestamp", "published", "publishdate", "pubdate", "post meta", "entry meta",
            "article meta", "article info", "postmeta", "meta", "read time", "reading time", "posted on", "autor",
            "autoren", "auteur", "writer", "last updated", "dateline",
        ],
        maximumShare: 0.1, maximumProse: 1_000,
        examples: [
            .takes(#"<div class="byline">By Ann Example</div>"#),
            .takes(#"<span class="entry-meta">12 May</span>"#),
            .leaves(#"<p class="authority">The authority has until May.</p>"#),
        ])

    static let tags = RemovalRule(
        name: "topicLinks",
        reason: "the subjects that the story is filed under",
        words: [
            "tags", "taglist", "tag list", "tag links", "tags links", "keywords", "topics", "cat links", "categories",
            "post tags", "filed under", "schlagworte", "etiquetas", "kicker", "eyebrow", "category",
        ],
        maximumShare: 0.1, maximumProse: 500,
        examples: [
            .takes(#"<div class="tags-links">Filed under: Rivers</div>"#),
            .leaves(#"<p class="stage">The stage was bare.</p>"#),
        ])

    /// Matched by attributes rather than words: see `PageCutter`.
    static let hidden = RemovalRule(
        name: "hidden",
        reason: "not shown to readers",
        words: [
            "visually hidden", "visuallyhidden", "sr only", "screen reader", "screenreader", "screen reader text",
            "noprint",
        ],
        maximumShare: 0.3,
        examples: [
            .takes(#"<div style="display: none"><p>Not for you</p></div>"#),
            .takes("<p hidden>Not for you either</p>"),
            .takes(#"<span class="sr-only">Opens a window</span>"#),
            .leaves(#"<p style="color: grey">The sky was grey.</p>"#),
        ])
}
