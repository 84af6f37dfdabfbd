/// One block of the article as a reader sees it. Its text holds no line break and no NUL.
package struct Paragraph: Hashable, Sendable {
    package enum Role: String, Codable, CaseIterable, Sendable {
        case heading, text, listItem, blockQuote, caption, table
        /// What the editors say that they have corrected, clarified or added in the article.
        case correction
        /// What else the editors tell the reader about the article.
        case editorsNote

        /// Whether the editors speak of the article, and not the article of its subject.
        package var isNote: Bool { self == .correction || self == .editorsNote }
    }

    package var role: Role
    package var text: String

    package init(_ role: Role = .text, _ text: String) {
        self.role = role
        self.text = text
    }
}

extension Paragraph: Codable {
    private enum Key: String, CodingKey { case role, text }

    /// A paragraph without role is text.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        role = try container.decodeIfPresent(Role.self, forKey: .role) ?? .text
        text = try container.decode(String.self, forKey: .text)
        guard !text.utf8.contains(where: { $0 == 0 || $0 == 10 || $0 == 13 }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .text, in: container, debugDescription: "a paragraph holds a line break or NUL")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(role, forKey: .role)
        try container.encode(text, forKey: .text)
    }
}
