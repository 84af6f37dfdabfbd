/// What works a page, its pictures and its films, left as lines of text.
extension LineRule {
    static let pageControl = LineRule(
        name: "pageControl",
        reason: "works the page: menus, search, size of letters",
        takes: ["Menu", "Table of contents", "Text size", "Inhaltsverzeichnis", "Report a correction", "Key event"],
        leaves: ["Menu for a king", "Search for the missing boat", "Report of the day"],
        lines: [
            "menu", "search", "close", "text size", "font size", "embed", "table of contents", "in this article",
            "on this page", "auf dieser seite", "dark mode", "toggle navigation", "open menu", "close menu",
            "open search",
            "key event", "key events", "this blog is now closed", "this live blog is now closed",
            "show key events only", "pinned post", "pinned", "newest first", "oldest first",
            "report a correction", "report an error", "report a typo", "suggest a correction",
            "menü", "suche", "schließen", "inhaltsverzeichnis", "fermer", "rechercher", "sommaire", "menú", "buscar",
            "cerrar", "índice", "cerca", "chiudi", "indice", "zoeken", "sluiten", "inhoudsopgave", "innehåll", "stäng",
            "lukk", "luk", "zamknij", "spis treści", "закрыть", "содержание", "kapat", "içindekiler", "目次",
        ]
    )

    static let player = LineRule(
        name: "player",
        reason: "belongs to a film or sound that is not here",
        takes: [
            "Your browser does not support the video tag.", "Play video", "0:00 / 3:25", "Please enable JavaScript",
            "Loading...", "This video is not available", "View image in fullscreen", "Open gallery",
        ],
        leaves: ["Play videos backwards, he said.", "Loading docks stay shut", "12:30", "View from the gallery"],
        lines: [
            "play video", "play", "pause", "mute", "unmute", "watch video", "watch the video", "loading", "video",
            "please enable javascript", "javascript is disabled", "video player is loading", "play audio", "audio",
            "current time", "fullscreen", "watch now", "listen now", "click to play", "tap to unmute", "live",
            "this video is not available", "media caption", "show captions", "slideshow", "swipe", "expand", "watch",
            "listen",
        ],
        matches: { line in
            isViewer(line)
                || line.starts(with: [
                    "your browser does not support", "you need to enable javascript", "please enable javascript",
                    "javascript is required", "this browser does not support", "sorry your browser",
                ]) || line.withoutNumbers.isEmpty && line.words.count == 4 && line.line.scalars.contains("/")
        }
    )

    /// What a picture does when it is clicked: "Open image in gallery".
    private static func isViewer(_ line: ShortLine) -> Bool {
        guard let first = line.words.first, (2...6).contains(line.words.count) else { return false }
        return viewing.contains(first) && line.isOnly(viewerWords)
    }

    private static let viewing: Set<Substring> = ["view", "open", "enlarge", "expand", "show", "zoom", "see", "close"]

    private static let viewerWords: Set<Substring> = viewing.union([
        "image", "images", "photo", "photos", "picture", "gallery", "slideshow", "fullscreen", "full", "screen", "size",
        "in", "the", "this", "larger", "lightbox", "caption", "captions",
    ])

    static let pagination = LineRule(
        name: "pagination",
        reason: "leads to other pages",
        takes: [
            "Page 1 of 3", "1 2 3 Next", "Next page", "Previous", "Back to top", "Load more", "« Previous 1 2 3 Next »",
            "1 2 3 4 … 10", "Previous Article Next Article", "‹ Prev 1 2 Next ›",
        ],
        leaves: ["Page after page", "1 2", "2025", "Next of kin", "Next stop", "4 8 15"],
        lines: [
            "back to top", "load more", "show more", "show less", "see more", "view more", "see all", "view all",
            "skip to content", "skip to main content", "return to top", "top", "next", "previous", "prev", "next page",
            "previous page", "page of", "back to homepage", "back to home", "view full article", "next article",
            "previous article", "next story", "previous story",
        ],
        matches: { line in
            guard let first = line.words.first, line.words.count <= 12 else { return false }
            if first == "page" { return line.words.count == 2 && Int(line.words[1]) != nil }
            if line.withoutNumbers.isEmpty { return line.words.starts(with: ["1", "2", "3"]) }
            return line.holds(["next"]) && line.holds(["previous", "prev"]) && line.isOnly(pageWords.union(numbers))
                || (line.withoutNumbers == "next" || line.withoutNumbers == "last") && line.words.count > 2
        }
    )

    private static let pageWords: Set<Substring> = [
        "next", "previous", "prev", "page", "article", "story", "post", "of", "last", "first",
    ]

    private static let numbers = Set((1...40).map { Substring(String($0)) })

    static let readingTime = LineRule(
        name: "readingTime",
        reason: "says how long reading or hearing takes, or how long ago it was put up",
        takes: [
            "5 min read", "3 minutes read", "2 hours ago", "Reading time: 4 minutes", "Listen to this article",
            "Listen 4 min",
        ],
        leaves: ["5 minutes to midnight", "Two hours ago the sirens fell silent.", "Hours ago", "Min"],
        matches: { line in
            guard line.words.count <= 6 else { return false }
            if listening.contains(line.withoutNumbers) { return true }
            return readingTimes.contains(line.withoutNumbers) && line.withoutNumbers.utf8.count < line.plain.utf8.count
        }
    )

    private static let listening: Set<String> = [
        "listen to this article", "listen to article", "listen to this story", "listen to the article", "listen min",
        "listen minutes",
    ]

    private static let readingTimes: Set<String> = [
        "min read", "mins read", "minute read", "minutes read", "min to read", "hours ago", "hour ago", "minutes ago",
        "minute ago", "days ago", "day ago", "weeks ago", "week ago", "reading time minutes", "reading time minute",
        "reading time min", "read time min", "read time minutes", "min", "mins",
    ]
}
