extension RemovalRule {
    static let related = RemovalRule(
        name: "relatedStories",
        reason: "links to other stories",
        words: [
            "related", "relateds", "relatedposts", "relatedarticles", "relatedcontent", "related posts",
            "recommendation", "recommendations", "more stories", "more news", "more from", "read more", "readmore",
            "read next", "readnext", "up next", "upnext", "also read", "alsoread", "see also", "seealso", "taboola",
            "outbrain", "zergnet", "revcontent", "mgid", "dianomi", "nativo", "most read", "mostread", "most popular",
            "most viewed", "top stories", "topstories", "further reading", "recirc", "recirculation", "latest news",
            "latest posts", "crosslink", "crosslinks", "inline link", "readalso", "next article", "next post",
            "prev post", "post navigation", "onward", "yarpp", "crp related", "jp relatedposts", "moreon",
            "most shared", "lire aussi",
        ],
        weakWords: [
            "recommended", "recommend", "more on", "popular", "trending", "similar", "teaser", "teasers", "promo",
            "promos", "promobox", "rail", "carousel", "suggested", "article list", "news list", "post list", "you may",
        ],
        maximumShare: 0.3,
        examples: [
            .takes(#"<div class="related-articles"><h4>More</h4><ul><li>Bridge opens</li></ul></div>"#),
            .takes(#"<div class="relatedPosts"><p>Bridge opens</p></div>"#),
            .takes(#"<div id="taboola-below"><p>One trick to know</p></div>"#),
            .takes(#"<div class="teaser"><a href="/b"><h4>Bridge opens</h4></a><a href="/b">Read on</a></div>"#),
            .leaves(#"<p class="relation">The relation of the two towns was never good.</p>"#),
            .leaves(#"<p class="article-teaser">What the two towns made of the old bridge, and of each other.</p>"#),
        ])

    static let advertisement = RemovalRule(
        name: "advertisement",
        reason: "an advertisement or its label",
        words: [
            "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "adsense",
            "adsbygoogle", "adunit", "adbox", "adcontainer", "dfp", "sponsored", "promoted", "werbung", "anzeige",
            "publicidad", "publicite", "pubblicita",
        ],
        weakWords: ["banner", "sponsor", "sponsors", "gpt"],
        maximumShare: 0.2, takesPieces: true,
        examples: [
            .takes(#"<div class="ad-slot"><span>Advertisement</span></div>"#),
            .leaves(#"<div class="adventure"><p>They walked for six days.</p></div>"#),
            .leaves(#"<div class="banner"><p>The banner over the gate said that the mill was for sale.</p></div>"#),
        ])

    static let navigation = RemovalRule(
        name: "navigation",
        reason: "the frame of the page",
        words: [
            "nav", "navbar", "navigation", "submenu", "breadcrumb", "breadcrumbs", "pagination", "sidebar", "side bar",
            "footer", "site header", "skip link", "complementary", "contentinfo", "table contents", "modal", "popup",
            "site info", "topbar", "infobar", "back top", "infobox",
        ],
        weakWords: [
            "menu", "masthead", "skip", "toolbar", "toc", "search", "overlay", "lightbox", "tooltip", "copyright",
            "dropdown", "pager",
        ],
        tags: [.nav, .aside, .footer, .menu, .dialog],
        maximumShare: 0.4,
        examples: [
            .takes("<nav><ul><li>Home</li><li>Sport</li></ul></nav>"),
            .takes("<footer><p>All rights are ours.</p></footer>"),
            .takes(#"<div class="sidebar"><p>Weather: rain</p></div>"#),
            .takes(##"<div class="toc"><a href="#a">The flood</a> <a href="#b">The wall</a></div>"##),
            .leaves(#"<p class="navigator">The navigator found the way.</p>"#),
            .leaves(#"<div class="search-results"><p>The search of the river bed went on until night.</p></div>"#),
            .leaves(#"<div id="the-menu-of-the-old-mill-inn"><p>There was soup, and there was bread.</p></div>"#),
        ])

    static let form = RemovalRule(
        name: "form",
        reason: "something to fill in or press",
        words: ["poll", "polls", "opinary", "survey", "umfrage", "sondage", "encuesta", "sondaggio", "quiz box"],
        tags: [.form, .button, .select, .textarea, .datalist, .output, .progress, .meter, .option],
        maximumShare: 0.4,
        examples: [
            .takes("<form><p>Your name</p><input></form>"),
            .takes("<button>Menu</button>"),
            .takes(#"<div class="poll"><p>Should the wall be raised?</p><label>Yes</label><label>No</label></div>"#),
            .leaves(#"<div class="polling"><p>The polling stations shut at ten.</p></div>"#),
            .leaves("<p>The form of the hill is round.</p>"),
            .leaves("<h3><button>Who pays for the wall?</button></h3>"),
        ])

    static let media = RemovalRule(
        name: "media",
        reason: "a picture, player or embedded page",
        words: [
            "gallery", "video player", "videoplayer", "jwplayer", "brightcove", "audio player", "audioplayer",
            "photo credit",
        ],
        weakWords: ["slideshow", "player", "podcast"],
        tags: [
            .iframe, .object, .video, .audio, .canvas, .map, .applet, .noscript, .template, .frameset, .noframes,
            .math,
        ],
        maximumShare: 0.3,
        examples: [
            .takes("<video><p>Your browser shows no films.</p></video>"),
            .takes("<noscript><p>Please turn scripts on.</p></noscript>"),
            .leaves(#"<p class="videotape">The tape was found.</p>"#),
            .leaves(#"<div class="podcast-text"><p>The two men who made it say that they never met.</p></div>"#),
        ])

    static let caption = RemovalRule(
        name: "caption",
        reason: "what stands under a picture",
        words: ["caption", "wp caption", "figcaption", "credit", "credits", "bildunterschrift", "image meta"],
        tags: [.figcaption],
        maximumShare: 0.2, maximumProse: 1_500,
        examples: [
            .takes("<figure><img src=a.jpg><figcaption>The old mill. Picture: A. Photographer</figcaption></figure>"),
            .leaves(#"<p class="captain">The captain spoke.</p>"#),
            .leaves("<figure><blockquote><p>We were never asked, and we never said yes.</p></blockquote></figure>"),
        ])

    static let byline = RemovalRule(
        name: "byline",
        reason: "who wrote it and when",
        words: [
            "byline", "bylines", "author", "authors", "authorbox", "author bio", "about author", "pubdate",
            "publishdate", "post meta", "entry meta", "article meta", "postmeta", "read time", "reading time",
            "posted on", "autoren", "auteur", "last updated",
        ],
        weakWords: [
            "bio", "contributor", "contributors", "date", "dates", "datetime", "timestamp", "published", "article info",
            "meta", "autor", "writer", "dateline",
        ],
        maximumShare: 0.1, maximumProse: 1_500,
        examples: [
            .takes(#"<div class="byline">By Ann Example</div>"#),
            .takes(#"<span class="entry-meta">12 May</span>"#),
            .leaves(#"<p class="authority">The authority has until May.</p>"#),
            .leaves(#"<p>It was <span class="date">in May</span> that the water came, and in June it was gone.</p>"#),
            .leaves(#"<div class="meta"><p>What the town writes of itself is more than it has ever done.</p></div>"#),
        ])

    static let tags = RemovalRule(
        name: "topicLinks",
        reason: "the subjects that the story is filed under",
        words: [
            "tags", "taglist", "tag list", "tag links", "tags links", "cat links", "post tags", "filed under",
            "schlagworte", "etiquetas",
        ],
        weakWords: ["keywords", "topics", "categories", "kicker", "eyebrow", "category"],
        maximumShare: 0.1, maximumProse: 500,
        examples: [
            .takes(#"<div class="tags-links">Filed under: Rivers</div>"#),
            .takes(#"<span class="kicker">Rivers</span>"#),
            .leaves(#"<p class="stage">The stage was bare.</p>"#),
            .leaves(#"<p class="category-text">The river is in the second category of dangerous waters.</p>"#),
        ])

    /// Matched by attributes rather than words: see `BoilerplateRemover`.
    static let hidden = RemovalRule(
        name: "hidden",
        reason: "not shown to readers",
        words: [
            "visually hidden", "visuallyhidden", "sr only", "screen reader", "screenreader", "screen reader text",
            "noprint", "is hidden",
        ],
        // A second copy of the whole text, shown in its place later, is half of the prose.
        maximumShare: 0.55, takesPieces: true,
        examples: [
            .takes(#"<div style="display: none"><p>Not for you</p></div>"#),
            .takes("<p hidden>Not for you either</p>"),
            .takes(#"<span class="sr-only">Opens a window</span>"#),
            .leaves(#"<p style="color: grey">The sky was grey.</p>"#),
            .leaves(#"<div role="region" style="display:none"><p>\#(longAnswer)</p></div>"#),
            .leaves(#"<p aria-hidden="true">\#(longAnswer)</p>"#),
        ])

    private static let longAnswer =
        """
        Nobody knows why the old gate was left open in the night of the flood, and the two men who had the keys have \
        not said so far. The harbour master has asked for time until the autumn, when the council will meet again.
        """
}
