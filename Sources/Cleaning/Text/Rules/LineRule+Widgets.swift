extension LineRule {
    static let loneMark = LineRule(
        name: "loneMark",
        reason: "marks without a word: what was left of a link, a rule or a picture",
        takes: [")", "* * *", "---", "•", "[ ]"],
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
        ],
        leaves: [
            "Comments by the minister drew anger.", "There are no comments from the ministry so far, she said.",
            "The first to respond was the fire brigade.", "Conversation with a lighthouse keeper",
        ],
        matches: { line in
            let rest = line.withoutNumbers
            return commentLines.contains(rest)
                || line.starts(with: ["be the first to"]) && line.holds(commentVerbs) && line.words.count <= 12
                || line.starts(with: ["there are no comments", "there are currently no comments"])
                    && line.words.count <= 8
                || line.starts(with: ["there are no comments yet", "no comments yet"]) && line.words.count <= 14
        }
    )

    private static let commentVerbs: Set<Substring> = ["respond", "comment", "reply", "review", "share", "react"]

    private static let commentLines: Set<String> = [
        "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add a comment", "view comments",
        "view all comments", "show comments", "hide comments", "read comments", "load comments", "reader comments",
        "join the conversation", "join the discussion", "start the conversation", "no comments", "no comments yet",
        "comments are closed", "log in to comment", "sign in to comment", "login to comment", "register to comment",
        "report a comment", "report comment", "reply", "add your comment", "write a comment", "have your say",
        "sort by newest", "sort by oldest", "load more comments",
    ]

    static let shareBar = LineRule(
        name: "shareBar",
        reason: "offers to share, print or save the page",
        takes: [
            "Share", "Share this article", "Share on Facebook", "Facebook Twitter WhatsApp Email", "Copy link", "Print",
            "Share this:", "Tweet", "Email this story", "Save for later",
        ],
        leaves: [
            "Share prices fell", "Print sales rose again", "Facebook and Twitter said they would appeal.",
            "Share of voters who agree",
        ],
        matches: { line in
            guard let first = line.words.first, line.words.count <= 12, !line.line.endsWithStop else { return false }
            return line.isOne(of: [
                "save for later", "gift this article", "copy link", "link copied", "share your thoughts",
            ])
                || line.words.allSatisfy(shareWords.contains)
                    && (line.words.count == 1 || channels.contains(first) || shareVerbs.contains(first))
        }
    )

    private static let shareVerbs: Set<Substring> = ["share", "email", "print", "copy", "save", "tweet"]

    private static let channels: Set<Substring> = [
        "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "bluesky", "email",
    ]

    private static let shareWords: Set<Substring> = shareVerbs.union(channels).union([
        "x", "this", "on", "via", "to", "by", "link", "article", "story", "post", "page", "the", "bookmark", "and",
        "messenger", "threads", "url", "mail",
    ])

    /// An imperative at the beginning and something to sign up for.
    static let signUp = LineRule(
        name: "signUp",
        reason: "asks the reader to subscribe, sign up or follow",
        takes: [
            "Subscribe", "Subscribe to our newsletter", "Sign up for our daily briefing and never miss a story.",
            "Get the latest news delivered to your inbox.", "Follow us on Facebook and Instagram", "Download our app",
            "Join our WhatsApp channel", "Already a subscriber? Log in",
        ],
        leaves: [
            "Sign up for the marathon closes on Friday, the club said.", "Subscribers left the service in droves.",
            "Follow the money, the auditors were told.", "Sign up using the same email as your other account",
            "Get the boats out of the water, he shouted.",
        ],
        matches: { line in
            line.isOne(of: [
                "subscribe", "subscribe now", "newsletter", "newsletters", "sign up", "sign in", "log in", "follow us",
            ])
                || line.starts(with: [
                    "follow us on", "subscribe to our", "subscribe to the newsletter", "download our app",
                    "download the app", "already a subscriber", "support our journalism", "enter your email",
                ])
                || line.starts(with: [
                    "sign up", "get", "join", "subscribe", "receive", "stay informed", "follow our",
                ])
                    && line.holds(signUpGoods) && line.holds(["our", "your", "us"])
        }
    )

    private static let signUpGoods: Set<Substring> = [
        "newsletter", "newsletters", "inbox", "briefing", "alerts", "whatsapp", "telegram", "channel",
    ]

    static let advertisement = LineRule(
        name: "advertisement",
        reason: "marks a place for advertising",
        takes: [
            "Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Sponsored content", "Skip ad",
            "- Advertisement -",
        ],
        leaves: ["Advertisement sales fell by a third", "Ad hoc"],
        matches: { line in
            line.isOne(of: [
                "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content",
                "skip ad",
                "skip advertisement", "paid content", "promoted", "promoted content", "story continues below",
                "story continues below advertisement", "story continues below this ad", "article continues below",
                "article continues below advertisement", "article continues after advertisement",
                "advertisement continue reading",
            ])
        }
    )

    static let pagination = LineRule(
        name: "pagination",
        reason: "leads to other pages",
        takes: [
            "Page 1 of 3", "1 2 3 Next", "Next page", "Previous", "Back to top", "Load more", "« Previous 1 2 3 Next »",
        ],
        leaves: ["Page after page", "1 2", "2025", "Next of kin"],
        matches: { line in
            guard line.words.count <= 12 else { return false }
            if line.isOne(of: [
                "back to top", "load more", "show more", "show less", "see more", "view more", "see all", "view all",
                "skip to content", "skip to main content",
            ]) {
                return true
            }
            let rest = line.withoutNumbers
            return ["next", "previous", "next page", "previous page", "previous next", "next previous"].contains(rest)
                || rest == "page of" || rest == "page" && line.words.count == 2
        }
    )

    static let readingTime = LineRule(
        name: "readingTime",
        reason: "says how long reading or hearing takes, or how long ago it was put up",
        takes: ["5 min read", "3 minutes read", "2 hours ago", "Reading time: 4 minutes", "Listen to this article"],
        leaves: ["5 minutes to midnight", "Two hours ago the sirens fell silent."],
        matches: { line in
            guard line.words.count <= 6 else { return false }
            return [
                "min read", "mins read", "minute read", "minutes read", "min to read", "hours ago", "hour ago",
                "minutes ago",
                "minute ago", "days ago", "day ago", "reading time minutes", "reading time minute", "reading time min",
                "listen to this article", "listen to article",
            ].contains(line.withoutNumbers)
                && (line.words.count > line.withoutNumbers.split(separator: " ").count
                    || line.plain.hasPrefix("listen"))
        }
    )
}
