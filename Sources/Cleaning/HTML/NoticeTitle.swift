/// Titles of pages that stand where an article should: errors, forms, gates.
enum NoticeTitle {
    static func isOne(_ title: String) -> Bool {
        let plain = PlainText.of(title)
        return whole.contains(plain) || openings.contains { plain.hasPrefix($0) }
    }

    private static let whole: Set<String> = [
        "404", "403", "410", "500", "error", "not found", "forbidden", "login", "log in", "sign in", "register",
        "subscribe", "just a moment", "one moment please", "attention required", "are you a robot",
    ]

    private static let openings = [
        "page not found", "404 not found", "error 404", "404 error", "404 page", "page unavailable", "403 forbidden",
        "access denied", "access to this page", "this page isnt available", "this page could not be found",
        "we cant find", "we couldnt find", "oops", "log in to", "sign in to", "service unavailable",
        "internal server error", "bad gateway", "verify you are", "please verify",
    ]
}
