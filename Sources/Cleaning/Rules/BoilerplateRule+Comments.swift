import Text

/// Readers' comments and the widgets that load them.
extension BoilerplateRule {
    /// "comment" is a widget, "commentary" is a genre; a line goes by all that it says.
    ///
    /// There may be more comments than story: what they may not take is all of it.
    static let commentWidget = BoilerplateRule(
        name: "commentWidget", reason: "belongs to readers' comments or to the widget that loads them",
        elements: ElementPattern(
            labels: [
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
            weakLabels: ["reply", "replies", "conversation", "discussion", "responses"],
            maximumShare: 0.97,
            minimumRemaining: 300),
        lines: LinePattern(
            whole: [
                "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add a comment",
                "view comments", "view all comments", "show comments", "hide comments", "read comments",
                "load comments",
                "reader comments", "join the conversation", "join the discussion", "start the conversation",
                "no comments",
                "no comments yet", "comments are closed", "log in to comment", "sign in to comment", "login to comment",
                "register to comment", "report a comment", "report comment", "reply", "add your comment",
                "write a comment", "have your say", "sort by newest", "sort by oldest", "load more comments",
                "share your thoughts", "post comment", "submit comment", "all comments", "most liked", "newest first",
                "what do you think", "comments section", "go to comments", "jump to comments",
            ],
            firstWords: Set(commentOpenings.map(String.init)),
            residuePlaces: [.afterLastSentence],
            matches: { line in
                guard let first = line.words.first, commentOpenings.contains(first), line.words.count <= 20 else {
                    return false
                }
                if line.starts(with: ["be the first to"]) {
                    return line.contains(any: commentVerbs) && line.words.count <= 14
                }
                if line.starts(with: ["there are no comments", "there are currently no comments", "no comments"]) {
                    return line.words.count <= 8 || line.words.contains("yet")
                }
                if line.starts(with: ["comments are closed", "commenting is closed", "comments have been"]) {
                    return line.words.count <= 10
                }
                return line.starts(with: [
                    "your email address will not be published", "you must be logged in to", "please log in to comment",
                    "please login to comment", "please sign in to comment",
                ]) || line.normalized.contains("in the comments") && line.contains(any: ["you", "your"])
            }),
        takes: [
            .element(#"<div id="disqus_thread"><p>Load the discussion</p></div>"#),
            .element(#"<section class="comments-area"><h3>2 responses</h3><p>First!</p></section>"#),
            .element(#"<details class="CommentBox"><p>Nobody has said a thing yet.</p></details>"#),
            .element(#"<div class="fb-comments"><p>Log in to write</p></div>"#),
            "Comments", "12 Comments", "Comments (3)", "There are no comments for this story", "No comments yet.",
            "There are no comments yet. Be the first to have your say!",
            "Be the first to respond and start the conversation.", "Be the first to comment", "Leave a comment",
            "Comments are closed.", "Log in to comment", "Join the conversation", "View all 14 comments", "Reply",
            "You must be logged in to post a comment.", "Let us know what you think in the comments below.",
            "Your email address will not be published. Required fields are marked *",
            "What's your view? Have your say in the comments section",
        ],
        leaves: [
            .element(#"<section class="commentary"><p>The mayor is wrong, and here is why.</p></section>"#),
            .element(#"<div class="community"><p>The village hall was full.</p></div>"#),
            "Comments by the minister drew anger.", "There are no comments from the ministry so far, she said.",
            "The first to respond was the fire brigade.", "Conversation with a lighthouse keeper",
            "Let us know our fate, the letter says.", "What do you think will happen to the pier?",
        ])

    private static let commentOpenings: Set<Substring> = [
        "be", "there", "no", "comments", "commenting", "your", "you", "please", "let", "what", "whats", "have", "share",
        "tell", "do", "join", "got",
    ]

    private static let commentVerbs: Set<Substring> = [
        "respond", "comment", "reply", "review", "share", "react", "say", "discuss",
    ]

    static let readerComments = BoilerplateRule(
        name: "readerComments", reason: "stands under a heading that announces readers' comments",
        headings: HeadingPattern(matches: CommentHeading.matches))

}
