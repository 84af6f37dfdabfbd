/// What a page or a program put beside the text.
extension LineRule {
    static let bareAddress = LineRule(
        name: "bareAddress",
        reason: "an address alone: what was left of a link or an embedded post",
        takes: [
            "https://coast.example/wall", "www.coast.example", "pic.coast.example/ab12", "<https://coast.example>",
            "cst.example/ab12",
        ],
        leaves: [
            "https://coast.example/wall is the address, she said.", "N.A.T.O.", "1.5", "U.S.", "ana@coast.example",
            "a.m./p.m.", "and/or.this",
        ],
        matches: { line in
            let scalars = line.line.scalars
            guard scalars.count >= 8, line.words.count <= 40, !scalars.contains(" ") else { return false }
            return openings.contains { scalars.starts(with: $0) } || isHostWithPath(scalars)
        }
    )

    private static let openings = ["http://", "https://", "www.", "<http"].map { Array($0.unicodeScalars) }

    /// "coast.example/ab12": letters and full stops before the first slash, letters only behind the last stop.
    private static func isHostWithPath(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let slash = scalars.firstIndex(of: "/"), slash + 1 < scalars.count,
            let stop = scalars[..<slash].lastIndex(of: "."), stop > 0, slash - stop > 2
        else { return false }
        return scalars[..<slash].allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == "." || $0 == "-" }
            && scalars[(stop + 1)..<slash].allSatisfy(\.isLowercaseLetter)
    }

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
