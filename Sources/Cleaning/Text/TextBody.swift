import ArticleModel

/// The lines below the head as paragraphs with roles.
struct TextBody {
    let paragraphs: [Paragraph]

    init(_ lines: ArraySlice<TextLine>) {
        var paragraphs: [Paragraph] = []
        var isBeforeText = false
        for line in lines.reversed() {
            let role = TextBody.role(of: line, isBeforeText: isBeforeText)
            paragraphs.append(Paragraph(role, line.text))
            isBeforeText = role == .heading ? isBeforeText : line.isSentence || line.mark != nil
        }
        self.paragraphs = paragraphs.reversed()
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
