extension LineRule {
    static let loneMark = LineRule(
        name: "loneMark",
        reason: "marks without a word: what was left of a link, a rule or a picture",
        takes: [")", "* * *", "---", "•", "[ ]", "====="],
        leaves: ["42", "No.", "(a)"],
        matches: { $0.words.isEmpty }
    )

    /// Goes by the whole line: "Comments by the minister drew anger." is the article.
    static let commentWidget = LineRule(
        name: "commentWidget",
        reason: "belongs to a box for readers' comments",
        takes: [
            "Comments", "12 Comments", "Comments (3)", "There are no comments for this story", "No comments yet.",
            "There are no comments yet. Be the first to have your say!",
            "Be the first to respond and start the conversation.", "Be the first to comment", "Leave a comment",
            "Comments are closed.", "Log in to comment", "Join the conversation", "View all 14 comments", "Reply",
            "You must be logged in to post a comment.", "Let us know what you think in the comments below.",
            "Your email address will not be published. Required fields are marked *",
            "What's your view? Have your say in the comments section",
        ],
        leaves: [
            "Comments by the minister drew anger.", "There are no comments from the ministry so far, she said.",
            "The first to respond was the fire brigade.", "Conversation with a lighthouse keeper",
            "Let us know our fate, the letter says.", "What do you think will happen to the pier?",
        ],
        lines: [
            "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add a comment",
            "view comments", "view all comments", "show comments", "hide comments", "read comments", "load comments",
            "reader comments", "join the conversation", "join the discussion", "start the conversation", "no comments",
            "no comments yet", "comments are closed", "log in to comment", "sign in to comment", "login to comment",
            "register to comment", "report a comment", "report comment", "reply", "add your comment",
            "write a comment", "have your say", "sort by newest", "sort by oldest", "load more comments",
            "share your thoughts", "post comment", "submit comment", "all comments", "most liked", "newest first",
            "what do you think", "comments section", "go to comments", "jump to comments",
        ],
        matches: { line in
            guard let first = line.words.first, commentOpenings.contains(first), line.words.count <= 20 else {
                return false
            }
            if line.starts(with: ["be the first to"]) { return line.holds(commentVerbs) && line.words.count <= 14 }
            if line.starts(with: ["there are no comments", "there are currently no comments", "no comments"]) {
                return line.words.count <= 8 || line.words.contains("yet")
            }
            if line.starts(with: ["comments are closed", "commenting is closed", "comments have been"]) {
                return line.words.count <= 10
            }
            return line.starts(with: [
                "your email address will not be published", "you must be logged in to", "please log in to comment",
                "please login to comment", "please sign in to comment",
            ]) || line.plain.contains("in the comments") && line.holds(["you", "your"])
        }
    )

    private static let commentOpenings: Set<Substring> = [
        "be", "there", "no", "comments", "commenting", "your", "you", "please", "let", "what", "whats", "have", "share",
        "tell", "do", "join", "got",
    ]

    private static let commentVerbs: Set<Substring> = [
        "respond", "comment", "reply", "review", "share", "react", "say", "discuss",
    ]

    static let shareBar = LineRule(
        name: "shareBar",
        reason: "offers to share, print or save the page",
        takes: [
            "Share", "Share this article", "Share on Facebook", "Facebook Twitter WhatsApp Email", "Copy link", "Print",
            "Share this:", "Tweet", "Email this story", "Save for later", "1.2k Shares", "Click to share on X",
            "Share this story with a friend", "Copy link to clipboard",
        ],
        leaves: [
            "Share prices fell", "Print sales rose again", "Facebook and Twitter said they would appeal.",
            "Share of voters who agree", "12 shares were sold", "Click of a mouse",
        ],
        lines: ["gift this article", "link copied", "share your thoughts", "add to favourites", "add to favorites"],
        matches: { line in
            guard let first = line.words.first, line.words.count <= 12, !line.line.endsWithStop else { return false }
            if shareCounts.contains(line.words[line.words.count - 1]) {
                return (2...3).contains(line.words.count)
                    && line.words.dropLast().allSatisfy { $0.utf8.first.map { (48...57).contains($0) } == true }
            }
            guard channels.contains(first) || shareVerbs.contains(first) else { return false }
            return line.isOnly(shareWords) && (first != "x" || line.words.count > 1)
                && !(clickVerbs.contains(first) && !line.holds(shareVerbs.subtracting(clickVerbs)))
        }
    )

    private static let shareCounts: Set<Substring> = ["shares", "views", "likes", "retweets"]

    private static let clickVerbs: Set<Substring> = ["click", "tap"]

    private static let shareVerbs: Set<Substring> = [
        "share", "email", "print", "copy", "save", "tweet", "pin", "bookmark", "click", "tap",
    ]

    static let channels: Set<Substring> = [
        "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "bluesky", "email",
        "messenger", "flipboard", "mastodon", "tumblr", "x",
    ]

    private static let shareWords: Set<Substring> = shareVerbs.union(channels).union([
        "this", "on", "via", "to", "by", "link", "article", "story", "post", "page", "the", "and", "threads", "url",
        "mail", "it", "for", "later", "clipboard", "with", "a", "friend", "friends", "options", "more", "instagram",
        "news",
    ])

    /// An imperative at the beginning and something to sign up for.
    static let signUp = LineRule(
        name: "signUp",
        reason: "asks the reader to subscribe, sign up or follow",
        takes: [
            "Subscribe", "Subscribe to our newsletter", "Sign up for our daily briefing and never miss a story.",
            "Get the latest news delivered to your inbox.", "Follow us on Facebook and Instagram", "Download our app",
            "Join our WhatsApp channel", "Already a subscriber? Log in", "Become a member today",
            "Download the Coast News app for alerts", "Subscribe to continue reading", "Support local journalism",
            "Follow Coast News on Telegram", "Sign up here for free newsletters",
            "Enjoying this article? Subscribe now",
            "Click here to subscribe to our newsletter", "Register for free to read on",
            "Get unlimited access for one crown a week",
        ],
        leaves: [
            "Sign up for the marathon closes on Friday, the club said.", "Subscribers left the service in droves.",
            "Follow the money, the auditors were told.", "Sign up using the same email as your other account",
            "Get the boats out of the water, he shouted.", "Follow the channel north to the lights",
            "Support for the mayor falls", "Join us or leave us alone, the union said on Facebook.",
            "Become a father at sixty?", "Download speeds fall on the marsh",
        ],
        lines: [
            "subscribe", "subscribe now", "subscribe today", "newsletter", "newsletters", "sign up", "sign in",
            "log in",
            "login", "register", "register now", "follow us", "sign up now", "our newsletters", "my account",
            "join now",
            "donate", "donate now", "become a member", "become a subscriber", "become a supporter", "stay connected",
            "support us", "get the app", "download the app", "download our app", "start your free trial",
        ],
        matches: { line in
            guard let first = line.words.first, callVerbs.contains(first), line.words.count <= 26,
                !line.holds(reportingVerbs)
            else { return false }
            return calls.contains { $0.isMade(by: line) }
        }
    )

    /// What a reader is called upon to do, and the thing that must be named with it.
    private struct Call: Sendable {
        let openings: [String]
        let goods: Set<Substring>
        /// Whether the line must speak of us or you, or say that it costs nothing.
        let needsReader: Bool

        func isMade(by line: ShortLine) -> Bool {
            line.starts(with: openings) && (goods.isEmpty || line.holds(goods))
                && (!needsReader || line.holds(LineRule.readerWords))
        }
    }

    private static let calls: [Call] = [
        Call(
            openings: [
                "follow us on", "subscribe to our", "subscribe to the newsletter", "already a subscriber",
                "already a member", "already have an account", "support our journalism", "enter your email",
                "support independent journalism", "support local journalism", "support quality journalism",
                "not a subscriber", "your subscription", "never miss a story", "start your free trial",
            ], goods: [], needsReader: false),
        Call(
            openings: [
                "sign up", "get", "join", "receive", "stay informed", "stay up to date", "follow our", "click here",
                "tap here", "want", "register", "create", "never miss", "like", "enjoying", "subscribe", "for more",
            ],
            goods: [
                "newsletter", "newsletters", "inbox", "briefing", "alerts", "whatsapp", "telegram", "channel",
                "subscribe", "subscription", "notifications", "unlimited",
            ], needsReader: true),
        Call(
            openings: ["subscribe", "register", "sign in", "sign up", "log in"],
            goods: ["reading", "unlock", "access", "article", "read", "today", "now"], needsReader: false),
        Call(openings: ["subscribe for", "subscribe to", "subscribe from"], goods: newsletters, needsReader: false),
        Call(openings: ["get unlimited", "get full", "unlock"], goods: ["access", "article"], needsReader: false),
        Call(openings: ["create", "register for"], goods: ["account"], needsReader: true),
        Call(openings: ["download", "get"], goods: ["app", "apps"], needsReader: false),
        Call(openings: ["become a"], goods: ["member", "subscriber", "supporter", "patron"], needsReader: false),
        Call(openings: ["donate", "make a donation", "support"], goods: ["us", "our"], needsReader: false),
        Call(openings: ["follow", "like", "find", "join"], goods: followed, needsReader: true),
        Call(openings: ["follow"], goods: followed.subtracting(["x"]), needsReader: false),
    ]

    private static let newsletters: Set<Substring> = ["newsletter", "newsletters", "email", "updates", "month", "week"]

    private static let followed: Set<Substring> = [
        "facebook", "instagram", "twitter", "x", "youtube", "tiktok", "linkedin", "telegram", "whatsapp", "threads",
        "bluesky",
    ]

    fileprivate static let readerWords: Set<Substring> = [
        "our", "your", "us", "here", "free", "you", "unlimited", "now", "today",
    ]

    private static let callVerbs: Set<Substring> = [
        "subscribe", "sign", "get", "join", "receive", "stay", "follow", "download", "become", "support", "register",
        "enter", "click", "tap", "already", "never", "donate", "make", "want", "create", "like", "enjoying", "find",
        "unlock", "not", "your", "for", "start", "log",
    ]

    private static let reportingVerbs: Set<Substring> = ["said", "says", "told", "added", "shouted", "wrote", "asked"]

    /// Goes by words that fit together only on such a mark.
    static let advertisement = LineRule(
        name: "advertisement",
        reason: "marks a place for advertising",
        takes: [
            "Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Werbung",
            "This advertisement has not loaded yet, but your article continues below", "Sponsored content", "Skip ad",
            "- Advertisement -", "Advertisement - Scroll to continue", "Article continues below this ad",
            "ADVERTISEMENT - CONTINUE READING BELOW",
        ],
        leaves: ["Advertisement sales fell by a third", "Ad hoc", "Paid in full", "Scroll of honour"],
        lines: [
            "story continues below", "article continues below", "paid content", "paid post", "paid partnership",
            "scroll to continue", "scroll down to continue reading", "anzeige", "werbung", "publicidad", "publicité",
            "pubblicità", "publicidade", "iklan", "реклама", "reklama", "reklame", "reklam", "annons", "advertentie",
            "mainos", "広告", "pr",
        ],
        matches: { line in
            line.words.count <= 12 && line.holds(advertisements) && line.isOnly(advertisementWords)
        }
    )

    private static let advertisements: Set<Substring> = [
        "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "promoted", "advert",
    ]

    private static let advertisementWords: Set<Substring> = advertisements.union([
        "story", "article", "continues", "continue", "continued", "below", "after", "this", "the", "reading", "scroll",
        "to", "content", "skip", "paid", "close", "partner", "down", "with", "hide", "video", "loading", "by", "has",
        "not", "loaded", "yet", "but", "your", "is",
    ])

    /// The words with which the tests of all rules let a long line begin.
    static var testedOpenings: [String] {
        let words = [commentOpenings, shareVerbs, channels, callVerbs].flatMap { $0.map(String.init) }
        return words + [
            "more", "latest", "reporting", "additional", "editing", "writing", "compiled", "with", "published",
            "posted",
            "this", "we", "by", "no", "reproduction", "unauthorized", "unauthorised", "copyright", "photo", "image",
            "picture", "photograph", "inputs", "sorry", "javascript", "home", "news", "page", "previous", "next", "1",
            "source", "originally", "courtesy", "from", "via",
        ]
    }
}
