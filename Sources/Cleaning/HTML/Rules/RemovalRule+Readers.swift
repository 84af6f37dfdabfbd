extension RemovalRule {
    /// "comment" is a widget, "commentary" is a genre.
    static let comments = RemovalRule(
        name: "commentWidget",
        reason: "reader comments or the widget that loads them",
        words: [
            "comment", "comments", "commentlist", "commentform", "commentbox", "commenting", "disqus", "livefyre",
            "viafoura", "spotim", "spot im", "openweb", "coral", "hyvor", "intensedebate", "insticator", "remark42",
            "utterances", "utteranc", "giscus", "commento", "cusdis", "isso thread", "facebook comments",
            "fb comments", "graphcomment", "vuukle", "muut", "hypercomments", "cackle", "fastcomments", "gitalk",
            "waline", "twikoo", "vcomments", "wpdiscuz", "jetpack comments", "talkyard", "discourse comments",
            "comentários", "komentarze", "kommentit", "yorumlar", "commentarea", "commentsarea", "commentsection",
            "commentssection", "commentthread", "commentscontainer", "reader comments", "readercomments",
            "respond", "discussion thread", "kommentare", "kommentarer", "commentaires",
            "comentarios", "commenti", "reacties", "leserkommentare", "user comments",
        ],
        weakWords: ["reply", "replies", "conversation", "discussion", "responses"],
        // There may be more of them than of the story; what they may not take is all of it.
        maximumShare: 0.97, leastLeft: 300,
        examples: [
            .takes(#"<div id="disqus_thread"><p>Load the discussion</p></div>"#),
            .takes(#"<section class="comments-area"><h3>2 responses</h3><p>First!</p></section>"#),
            .takes(#"<details class="CommentBox"><p>Nobody has said a thing yet.</p></details>"#),
            .takes(#"<div class="fb-comments"><p>Log in to write</p></div>"#),
            .leaves(#"<section class="commentary"><p>The mayor is wrong, and here is why.</p></section>"#),
            .leaves(#"<div class="community"><p>The village hall was full.</p></div>"#),
        ])

    static let share = RemovalRule(
        name: "shareBar",
        reason: "buttons to share or follow",
        words: [
            "social", "socials", "socialmedia", "reactions", "likes", "bookmark",
            "share", "sharing", "shares", "sharebar", "sharer", "sharethis", "sharedaddy", "addthis", "addtoany",
            "shariff", "follow us", "followus", "social links", "a2a",
            "print button", "teilen", "compartir", "partager",
        ],
        maximumShare: 0.2, takesPieces: true, sparesQuotes: true,
        examples: [
            .takes(#"<ul class="social-share"><li>Facebook</li><li>Mail</li></ul>"#),
            .takes(#"<div class="addtoany_share_save_container">Spread the word</div>"#),
            .leaves(#"<p class="shareholders">The shareholders met in the old mill.</p>"#),
            .leaves(
                #"<blockquote class="social-post"><p>Proud of what we have decided tonight for all.</p></blockquote>"#),
        ])

    static let newsletter = RemovalRule(
        name: "newsletterBox",
        reason: "an invitation to subscribe",
        words: [
            "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup", "sign up",
            "mailchimp", "mc embed", "email signup", "optin", "opt in", "donate", "donation", "membership promo",
            "app promo", "app hint", "app banner", "appbanner", "app download", "smart banner", "smartbanner",
            "push notification", "whatsapp channel", "abo box",
        ],
        maximumShare: 0.2,
        examples: [
            .takes(#"<div class="newsletter-signup"><p>The morning in your inbox</p></div>"#),
            .takes(#"<div id="emailSignup"><p>Never miss a story</p></div>"#),
            .leaves(#"<p class="news">A letter arrived on Monday.</p>"#),
        ])

    static let paywall = RemovalRule(
        name: "paywallForm",
        reason: "an offer to pay or log in",
        words: [
            "regwall", "tp modal", "paywall offer", "paywall message", "paywall form", "paywall overlay",
            "paywall prompt", "paywall banner", "login", "log in", "signin", "sign in", "register wall",
            "subscriber offer",
        ],
        maximumShare: 0.2, maximumProse: 1_500,
        examples: [
            .takes(#"<div class="paywall-offer"><p>Read on for one crown a week.</p></div>"#),
            .leaves(#"<div class="wall"><p>The city wall is to be mended.</p></div>"#),
        ])

    static let consent = RemovalRule(
        name: "consentBanner",
        reason: "a question about cookies",
        words: [
            "cookie", "cookies", "ot sdk", "ot pc", "consent", "gdpr", "onetrust", "cmp", "truste", "didomi",
            "usercentrics",
            "privacy banner", "cookiebot", "embed consent",
        ],
        maximumShare: 0.97, leastLeft: 300,
        examples: [
            .takes(#"<div id="cookie-banner"><p>We value your privacy</p></div>"#),
            .leaves(#"<p class="cook">The cook left early.</p>"#),
        ])
}
