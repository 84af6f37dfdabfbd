import Text

/// The frame of the page, and what it files the story under.
extension BoilerplateRule {
    static let navigation = BoilerplateRule(
        name: "navigation", reason: "belongs to the frame of the page",
        elements: ElementPattern(
            labels: [
                "nav", "navbar", "navigation", "submenu", "breadcrumb", "breadcrumbs", "pagination", "sidebar",
                "side bar",
                "footer", "site header", "skip link", "complementary", "contentinfo", "table contents", "modal",
                "popup",
                "site info", "topbar", "infobar", "back top", "infobox",
            ],
            weakLabels: [
                "menu", "masthead", "skip", "toolbar", "toc", "search", "overlay", "lightbox", "tooltip", "copyright",
                "dropdown", "pager",
            ],
            tags: [.nav, .aside, .footer, .menu, .dialog],
            maximumShare: 0.4),
        takes: [
            .element("<nav><ul><li>Home</li><li>Sport</li></ul></nav>"),
            .element("<footer><p>All rights are ours.</p></footer>"),
            .element(#"<div class="sidebar"><p>Weather: rain</p></div>"#),
            .element(##"<div class="toc"><a href="#a">The flood</a> <a href="#b">The wall</a></div>"##),
        ],
        leaves: [
            .element(#"<p class="navigator">The navigator found the way.</p>"#),
            .element(#"<div class="search-results"><p>The search of the river bed went on until night.</p></div>"#),
            .element(#"<div id="the-menu-of-the-old-mill-inn"><p>There was soup, and there was bread.</p></div>"#),
        ])

    static let breadcrumb = BoilerplateRule(
        name: "breadcrumb", reason: "shows where the page lies within the site",
        lines: LinePattern(
            firstWords: ["home", "news"],
            matches: { line in
                guard line.words.count <= 16, let first = line.words.first, first == "home" || first == "news" else {
                    return false
                }
                let next = line.textLine.scalars.dropFirst(first.utf8.count).drop { $0 == " " }.first
                return next.map { arrows.contains($0) } == true
            }),
        takes: [
            "Home > News > World", "Home / Politics", "Home » Local » Harbour wall to be raised", "News › Fenport",
        ],
        leaves: ["Home rule is back", "Home", "Fenport > Low Marsh 2-1", "Home is where the boat is > she said"])

    private static let arrows: Set<Unicode.Scalar> = [">", "/", "\u{BB}", "\u{203A}", "\u{2192}", "|"]

    static let pageControl = BoilerplateRule(
        name: "pageControl", reason: "works the page: menus, search, size of letters",
        lines: LinePattern(
            whole: [
                "menu", "search", "close", "text size", "font size", "embed", "table of contents", "in this article",
                "on this page", "auf dieser seite", "dark mode", "toggle navigation", "open menu", "close menu",
                "open search",
                "key event", "key events", "this blog is now closed", "this live blog is now closed",
                "show key events only", "pinned post", "pinned", "newest first", "oldest first",
                "report a correction", "report an error", "report a typo", "suggest a correction",
                "menü", "suche", "schließen", "inhaltsverzeichnis", "fermer", "rechercher", "sommaire", "menú",
                "buscar",
                "cerrar", "índice", "cerca", "chiudi", "indice", "zoeken", "sluiten", "inhoudsopgave", "innehåll",
                "stäng",
                "lukk", "luk", "zamknij", "spis treści", "закрыть", "содержание", "kapat", "içindekiler", "目次",
            ]),
        takes: ["Menu", "Table of contents", "Text size", "Inhaltsverzeichnis", "Report a correction", "Key event"],
        leaves: ["Menu for a king", "Search for the missing boat", "Report of the day"])

    static let pagination = BoilerplateRule(
        name: "pagination", reason: "leads to other pages",
        lines: LinePattern(
            whole: [
                "back to top", "load more", "show more", "show less", "see more", "view more", "see all", "view all",
                "skip to content", "skip to main content", "return to top", "top", "next", "previous", "prev",
                "next page",
                "previous page", "page of", "back to homepage", "back to home", "view full article",
                "previous article", "previous story",
            ],
            firstWords: ["page", "previous", "next", "1"],
            matches: { line in
                guard let first = line.words.first, line.words.count <= 12 else { return false }
                if first == "page" { return line.words.count == 2 && Int(line.words[1]) != nil }
                if line.withoutNumbers.isEmpty { return line.words.starts(with: ["1", "2", "3"]) }
                return line.contains(any: ["next"]) && line.contains(any: ["previous", "prev"])
                    && line.consists(of: pageWords.union(numbers))
                    || (line.withoutNumbers == "next" || line.withoutNumbers == "last") && line.words.count > 2
            }),
        takes: [
            "Page 1 of 3", "1 2 3 Next", "Next page", "Previous", "Back to top", "Load more", "« Previous 1 2 3 Next »",
            "1 2 3 4 … 10", "Previous Article Next Article", "‹ Prev 1 2 Next ›",
        ],
        leaves: ["Page after page", "1 2", "2025", "Next of kin", "Next stop", "4 8 15"])

    private static let pageWords: Set<Substring> = [
        "next", "previous", "prev", "page", "article", "story", "post", "of", "last", "first",
    ]

    private static let numbers = Set((1...40).map { Substring(String($0)) })

    static let form = BoilerplateRule(
        name: "form", reason: "is something to fill in or press",
        elements: ElementPattern(
            labels: ["poll", "polls", "opinary", "survey", "umfrage", "sondage", "encuesta", "sondaggio", "quiz box"],
            tags: [.form, .button, .select, .textarea, .datalist, .output, .progress, .meter, .option],
            maximumShare: 0.4),
        takes: [
            .element("<form><p>Your name</p><input></form>"),
            .element("<button>Menu</button>"),
            .element(#"<div class="poll"><p>Should the wall be raised?</p><label>Yes</label><label>No</label></div>"#),
        ],
        leaves: [
            .element(#"<div class="polling"><p>The polling stations shut at ten.</p></div>"#),
            .element("<p>The form of the hill is round.</p>"),
            .element("<h3><button>Who pays for the wall?</button></h3>"),
        ])

    static let tags = BoilerplateRule(
        name: "tags", reason: "files the story: subjects, source, who put it up",
        elements: ElementPattern(
            labels: [
                "tags", "taglist", "tag list", "tag links", "tags links", "cat links", "post tags", "filed under",
                "schlagworte", "etiquetas",
            ],
            weakLabels: ["keywords", "topics", "categories", "kicker", "eyebrow", "category"],
            maximumShare: 0.1,
            maximumProse: 500),
        lines: LinePattern(
            whole: [
                "tags", "tag", "topics", "schlagworte", "themen", "etiquetas", "mots clés", "stichworte", "trefwoorden",
            ],
            labels: [
                "tags", "tag", "topics", "filed under", "keywords", "categories", "category", "posted in", "filed to",
            ],
            firstWords: ["published", "posted"],
            matches: { line in
                guard line.words.count <= 6, !line.textLine.endsWithStop else { return false }
                if let label = line.label, sourceLabels.contains(label) { return true }
                return line.starts(with: ["published by", "posted by"]) && line.hasName(after: 2)
            }),
        takes: [
            .element(#"<div class="tags-links">Filed under: Rivers</div>"#),
            .element(#"<span class="kicker">Rivers</span>"#),
            "Tags: harbour, wall, Fenport", "Filed under: Local", "Source: Coast News", "Published by Coast News",
            "Topics: Storms",
        ],
        leaves: [
            .element(#"<p class="stage">The stage was bare.</p>"#),
            .element(#"<p class="category-text">The river is in the second category of dangerous waters.</p>"#),
            "Source: an official who was in the room said so, but would not be named.", "Tags cost extra",
            "Published by the hundred",
        ])

    private static let sourceLabels: Set<String> = [
        "source", "sources", "quelle", "quellen", "fuente", "fonte", "källa", "kilde", "bron", "источник", "kaynak",
    ]

}
