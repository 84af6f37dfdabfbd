/// What a page or a program put beside the text.
extension LineRule {
    static let bareAddress = LineRule(
        name: "bareAddress",
        reason: "an address alone: what was left of a link or an embedded post",
        takes: [
            "https://coast.example/wall", "www.coast.example", "pic.coast.example/ab12", "<https://coast.example>",
        ],
        leaves: [
            "https://coast.example/wall is the address, she said.", "N.A.T.O.", "1.5", "U.S.", "ana@coast.example",
        ],
        matches: { line in
            let scalars = line.line.scalars
            guard scalars.count >= 8, line.words.count <= 40, !scalars.contains(" ") else { return false }
            return openings.contains { scalars.starts(with: $0) }
        }
    )

    private static let openings = ["http://", "https://", "www.", "<http", "pic.", "t.co/"].map {
        Array($0.unicodeScalars)
    }

    static let player = LineRule(
        name: "player",
        reason: "belongs to a film or sound that is not here",
        takes: [
            "Your browser does not support the video tag.", "Play video", "0:00 / 3:25", "Please enable JavaScript",
            "Loading...", "This video is not available",
        ],
        leaves: ["Play videos backwards, he said.", "Loading docks stay shut", "12:30"],
        lines: [
            "play video", "play", "pause", "mute", "unmute", "watch video", "watch the video", "loading", "video",
            "please enable javascript", "javascript is disabled", "video player is loading", "play audio", "audio",
            "current time", "fullscreen", "watch now", "listen now", "click to play", "tap to unmute", "live",
            "this video is not available", "media caption", "show captions", "view gallery", "view in gallery",
            "enlarge image", "open image in gallery", "view image in fullscreen", "slideshow", "swipe", "expand",
        ],
        matches: { line in
            line.starts(with: [
                "your browser does not support", "you need to enable javascript", "please enable javascript",
                "javascript is required", "this browser does not support", "sorry your browser",
            ]) || line.withoutNumbers.isEmpty && line.words.count == 4 && line.line.scalars.contains("/")
        }
    )

    static let breadcrumb = LineRule(
        name: "breadcrumb",
        reason: "shows where the page lies within the site",
        takes: [
            "Home > News > World", "Home / Politics", "Home » Local » Harbour wall to be raised", "News › Fenport",
        ],
        leaves: ["Home rule is back", "Home", "Fenport > Low Marsh 2-1", "Home is where the boat is > she said"],
        matches: { line in
            guard line.words.count <= 16, let first = line.words.first, first == "home" || first == "news" else {
                return false
            }
            let next = line.line.scalars.dropFirst(first.utf8.count).drop { $0 == " " }.first
            return next.map { arrows.contains($0) } == true
        }
    )

    private static let arrows: Set<Unicode.Scalar> = [">", "/", "\u{BB}", "\u{203A}", "\u{2192}", "|"]

    static let sentFrom = LineRule(
        name: "sentFrom",
        reason: "what a mail program adds",
        takes: [
            "Sent from my iPhone", "Get Outlook for iOS", "---------- Forwarded message ---------",
            "Begin forwarded message:",
        ],
        leaves: ["Sent from the front, the letters took a month.", "Sent from my heart"],
        lines: [
            "get outlook for ios", "get outlook for android", "forwarded message", "original message",
            "begin forwarded message", "sent from my iphone", "sent from my ipad", "sent from my android",
            "sent from my mobile", "sent from my phone", "sent from my samsung galaxy", "sent from mobile",
            "sent from my blackberry", "sent from outlook",
        ]
    )
}
