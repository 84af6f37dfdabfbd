import ArticleModel

/// The lines below the head as paragraphs with roles.
struct TextBody {
    private(set) var lines: [TextLine]
    private let roles: [Paragraph.Role]

    init(_ lines: ArraySlice<TextLine>) {
        self.lines = Array(lines)
        var roles: [Paragraph.Role] = []
        var isBeforeText = false
        for line in lines.reversed() {
            let role = TextBody.role(of: line, isBeforeText: isBeforeText)
            roles.append(role)
            isBeforeText = role == .heading ? isBeforeText : line.isSentence || line.mark != nil
        }
        self.roles = roles.reversed()
    }

    var paragraphs: [Paragraph] { zip(roles, lines).map { Paragraph($0, $1.text) } }

    /// Cuts the dateline off the first paragraph.
    mutating func takeDateline() -> DatelinePrefix? {
        guard roles.first == .text, let prefix = DatelinePrefix(lines[0].scalars) else { return nil }
        lines[0] = TextLine(Array(lines[0].scalars[prefix.length...]), mark: nil)
        return prefix
    }

    /// A subhead needs text below it; a short line without is text.
    private static func role(of line: TextLine, isBeforeText: Bool) -> Paragraph.Role {
        switch line.mark {
        case .listItem: .listItem
        case .blockQuote: .blockQuote
        case .heading: .heading
        case nil: isBeforeText && line.isSubheadLike ? .heading : .text
        }
    }
}
