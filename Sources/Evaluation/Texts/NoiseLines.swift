/// Lines and residue that pages leave in texts, as sites word them.
enum NoiseLines {
    static let commentBoxes = [
        ["Comments", "There are no comments for this story", "Be the first to respond and start the conversation."],
        ["Comments (0)", "There are no comments yet. Be the first to have your say!"],
        ["0 Comments", "Log in to comment"], ["Leave a Reply", "You must be logged in to post a comment."],
        ["Join the discussion", "Be the first to comment on this article"],
        ["What do you think? Let us know in the comments below."],
        ["Have your say", "Be the first to share your thoughts"], ["View 23 comments"],
        ["Comments are closed for this article."],
        ["Leave a comment", "Your email address will not be published. Required fields are marked *"],
    ]
    static let shareLines = [
        "Share", "Share this article", "Share on Facebook", "Share this story: Facebook Twitter Email",
        "Share via WhatsApp",
        "Facebook | Twitter | LinkedIn | WhatsApp", "Copy link to share", "Print this page", "Click to share on X",
        "1.2k Shares", "Tweet", "Share Save", "Share Tweet Pin It", "Email this to a friend",
    ]
    static let signUps = [
        "Subscribe to our newsletter", "Sign up for our daily briefing and never miss a story.", "Subscribe now",
        "Get the day's top stories in your inbox every morning", "Follow us on Instagram and X",
        "Join our WhatsApp channel for live updates", "Sign up here for free newsletters",
        "Support independent journalism",
        "Already a subscriber? Sign in", "Become a member today", "Enter your email address to subscribe",
        "Download the Coast News app for breaking alerts", "Subscribe to continue reading",
    ]
    static let relatedHeadings = [
        "Similar Articles", "Also Watch:", "Related Articles", "You May Also Like", "More on this story",
        "Related Stories:",
        "Recommended for you", "Read Next", "Most Read", "More from Politics", "Latest News", "Trending Now",
        "Related Topics", "What to read next", "Don't Miss",
    ]
    static let linkLabels = [
        "Read more: ", "READ MORE: ", "Also read: ", "ALSO READ | ", "See also: ", "Related: ", "Watch: ", "Read | ",
        "Must Read: ", "Don't miss: ", "READ ALSO – ", "Read More > ", "Read also: ",
    ]
    static let advertisements = [
        "Advertisement", "ADVERTISEMENT", "Advertisement - Scroll to continue", "Story continues below advertisement",
        "- Advertisement -", "Sponsored", "[Advertisement]", "Article continues below this ad", "Ad", "Skip Ad",
        "Advertising", "ADVERTISEMENT - CONTINUE READING BELOW",
    ]
    static let paginations = [
        "Page 1 of 3", "1 2 3 Next", "Next page »", "« Previous | Next »", "Page 2", "1 2 3 4 … 10",
        "Previous Article Next Article",
        "Load more", "Back to top", "‹ Prev 1 2 Next ›",
    ]
    static let copyrights = [
        "© 2025 Coast News", "Copyright 2025 The Fen Courier. All rights reserved.", "All rights reserved.",
        "© Harbour Gazette 2025. All Rights Reserved.", "Copyright © 2025 Marsh Weekly",
        "(c) 2025 Northern Ledger Ltd.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "© 2025 Gull Press. Reproduction is prohibited.",
    ]
    static let imageCredits = [
        "Photo: Ana Lind/Gull Press", "Image credit: Getty Images", "(Photo by Jon Bask/Fen Pictures)", "File photo",
        "Image: Reuters", "Getty Images", "Photograph: Jon Bask/Coast News", "Image source, Getty Images",
        "Picture: Coast News", "Photo credit: Harbour Museum", "AP Photo/Jon Bask", "REUTERS/Jon Bask",
        "Image caption: The harbour at dawn", "Credit: Fen Pictures", "[Photo: Ana Lind]",
    ]
    static let linkResidues = [
        ", opens new tab", " (opens in new tab)", " (opens in a new window)", ", opens new tab", " , opens in new tab",
        " [opens in new tab]", " (external link)", ", opens external link",
    ]
    static let creditResidues = [
        " (Photo: Ana Lind/Gull Press)", " [Image: Getty Images]", " (File Photo)", " (Photo by Jon Bask)",
        " (Image credit: Fen Pictures)", " [Photo/Agencies]", " (AP Photo/Jon Bask)", " [File: Jon Bask/Reuters]",
        " (Getty Images)", " (Photo credit: Coast News)",
    ]
    static let adResidues = [
        "ADVERTISEMENT", "Advertisement", "[Advertisement]", "Read more: Pier to close for repairs",
        "(Read also: Storm warning lifted along the coast)", "Share this article",
        "Also read: Why bread is getting dearer",
        "Subscribe to our newsletter.", "(Advertisement)", "Click here to read more.",
    ]
    static let foreignTitles = [
        "Astronomers photograph distant galaxy cluster", "Veteran guitarist announces farewell concerts",
        "Chipmaker unveils faster processor generation", "Marathon champion withdraws with ankle injury",
    ]
    static let placeholders = [
        "[Publication Name]", "[Insert name]", "[Your Name]", "[CITY]", "{{outlet}}", "[insert source here]",
        "[Name of Newspaper]",
        "[TK]", "[Reporter's Name]",
    ]
    static let fillers = [
        "As an AI language model, I cannot verify this.", "I hope this helps!",
        "As of my last knowledge update, no vote had taken place.",
        "Here is a rewritten version of the article:", "Let me know if you would like me to change the tone.",
        "Certainly! Here is a news article about the vote.", "As an AI, I do not have access to real-time information.",
    ]
}
