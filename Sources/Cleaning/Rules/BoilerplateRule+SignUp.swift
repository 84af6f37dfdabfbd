import Text

/// Rules for what asks the reader to subscribe, sign up, follow, write or answer.
extension BoilerplateRule {
    /// Lines go by an imperative at the beginning and something to sign up for.
    static let signUp = BoilerplateRule(
        name: "signUp", reason: "asks the reader to subscribe, sign up, follow or give",
        elements: ElementPattern(
            labels: [
                "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup", "sign up",
                "mailchimp", "mc embed", "email signup", "optin", "opt in", "donate", "donation", "membership promo",
                "app promo", "app hint", "app banner", "appbanner", "app download", "smart banner", "smartbanner",
                "push notification", "whatsapp channel", "abo box",
            ],
            maximumShare: 0.2,
            takesParagraphs: true),
        lines: LinePattern(
            whole: [
                "subscribe", "subscribe now", "subscribe today", "newsletter", "newsletters", "sign up", "sign in",
                "log in",
                "login", "register", "register now", "follow us", "sign up now", "our newsletters", "my account",
                "join now",
                "be the first to know", "donate", "donate now", "become a member", "become a subscriber",
                "become a supporter",
                "stay connected",
                "support us", "get the app", "download the app", "download our app", "start your free trial",
            ],
            openings: ["sign up", "subscribe to", "follow us"],
            phrases: [
                "on google news", "bei google news", "preferred source", "whatsapp kanal", "our whatsapp channel",
                "whatsapp channel to", "sign up for our", "sign up to our", "sign up for the newsletter",
                "subscribe to our", "our newsletter", "our free newsletter", "our daily newsletter",
                "weekly newsletter", "nuestra newsletter", "notre newsletter", "nostra newsletter", "nossa newsletter",
                "unseren newsletter", "unserem newsletter", "sigue toda la información", "in your inbox",
                "to your inbox", "into your inbox", "download our app", "download the app", "follow us on",
                "folgen sie uns", "folge uns", "abonnieren sie", "please consider donating", "consider supporting us",
                "you are receiving this", "you received this email because", "to stop receiving it unsubscribe",
                "to stop receiving these", "unsubscribe here",
                "to unsubscribe click", "to unsubscribe from", "unsubscribe from this list",
                "view this email in your browser",
                "view this letter in your browser",
            ],
            firstWords: signUpFirstWords,
            residuePlaces: [.inBrackets, .afterLastSentence],
            matches: { line in
                guard let first = line.words.first, callVerbs.contains(first), line.words.count <= 26,
                    !line.contains(any: reportingVerbs)
                else { return false }
                return calls.contains { $0.isMade(by: line) }
            }),
        takes: [
            .element(#"<div class="newsletter-signup"><p>The morning in your inbox</p></div>"#),
            .element(#"<div id="emailSignup"><p>Never miss a story</p></div>"#),
            "Subscribe", "Subscribe to our newsletter", "Sign up for our daily briefing and never miss a story.",
            "Get the latest news delivered to your inbox.", "Follow us on Facebook and Instagram", "Download our app",
            "Join our WhatsApp channel", "Become a member today",
            "Download the Coast News app for alerts", "Support local journalism",
            "Follow Coast News on Telegram", "Sign up here for free newsletters",
            "Enjoying this article? Subscribe now",
            "Click here to subscribe to our newsletter", "Register for free to read on",
            "Get unlimited access for one crown a week",
            "Sign up for our weekly letter.",
            "Follow us on Chirp.", "Track latest news live on Fen Post and get updates from all over the marsh.",
            "Be the first to know", "You are receiving this letter because you signed up at fen.example.",
            "View this email in your browser",
        ],
        leaves: [
            .element(#"<p class="news">A letter arrived on Monday.</p>"#),
            "Sign up for the marathon closes on Friday, the club said.", "Subscribers left the service in droves.",
            "Follow the money, the auditors were told.",
            "Get the boats out of the water, he shouted.", "Follow the channel north to the lights",
            "Support for the mayor falls", "Join us or leave us alone, the union said on Facebook.",
            "Become a father at sixty?", "Download speeds fall on the marsh",
            "The police followed us on foot, he said.", "Track and field news came late on Monday.",
            "Thousands unsubscribed when the price rose.",
            "The charity was told to stop receiving gifts from the firm.",
            "Customers who tried to unsubscribe were charged twice.",
            "Catch of cod falls as the latest quotas bite",
        ])

    private static let signUpFirstWords = Set(callVerbs.map(String.init))

    /// A call to action, and the thing that must be named with it.
    private struct Call: Sendable {
        let openings: [String]
        let goods: Set<Substring>
        /// Whether the line must speak of us or you, or say that it costs nothing.
        let needsReader: Bool

        func isMade(by line: LineFeatures) -> Bool {
            line.starts(with: openings) && (goods.isEmpty || line.contains(any: goods))
                && (!needsReader || line.contains(any: BoilerplateRule.readerWords))
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
        Call(
            openings: ["track latest", "track the latest", "catch all the latest", "catch the latest"],
            goods: ["news", "updates"], needsReader: false),
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
        "unlock", "not", "your", "for", "start", "log", "track", "catch",
    ]

    private static let reportingVerbs: Set<Substring> = ["said", "says", "told", "added", "shouted", "wrote", "asked"]

    static let publicationNotice = BoilerplateRule(
        name: "publicationNotice",
        reason: "speaks of the publication: how to write to it, what others say, where the text is from",
        lines: LinePattern(
            phrases: [
                "add us as a preferred", "trusted news source", "latest news updates on",
                "breaking news and latest news", "if you enjoyed this article", "if you enjoyed this story",
                "if you liked this article", "if you liked this story", "ihre meinung ist uns wichtig",
                "feedback zu diesem artikel", "was this article helpful", "did you find this article",
                "we want to hear from you", "get in touch at", "get in touch by", "have a story to share",
                "do you have a story", "hat ihnen dieser artikel", "maschinelle übersetzung", "den originalartikel",
                "this story has not been edited by", "published from a syndicated feed",
                "auto generated from a syndicated feed",
                "appeared first on", "responses to this entry through", "antworten zu diesem eintrag durch",
            ]),
        takes: [
            "(Except for the headline, this story has not been edited by Fen Post staff and is published from a syndicated feed.)",
            "Was this article helpful?", "Have a story to share? Get in touch at news@fen.example",
        ],
        leaves: [
            "The film, which has been edited by three hands, is out on Friday.",
            "The footage has not been edited by the police.",
            "The article was helpful to the court, the judge said.", "They had a story to tell.",
        ])

    static let readerPoll = BoilerplateRule(
        name: "readerPoll",
        reason: "asks readers what they think of the article, or is an answer to that",
        lines: LinePattern(
            phrases: PhraseMatcher(
                [
                    "what did you think of this", "what do you think of this", "how do you feel about this",
                    "did you enjoy this",
                    "did you like this", "how did you like this", "how useful was this", "how would you rate this",
                    "rate this",
                ].flatMap { question in ["article", "story", "post", "piece"].map { "\(question) \($0)" } })),
        takes: ["What did you think of this story?", "How would you rate this article?", "Rate this post"],
        leaves: ["What did you think of this, she asked.", "The agency will rate this company as before."])
}

extension Block {
    /// Whether the block may be an answer to a question that is put to all readers: "Love it".
    var isAnswerOfPoll: Bool { role != .heading && nonBlankBytes < 30 && !endsSentence && line.wordCount <= 3 }
}
