/// A credit of who wrote the article, as one entry of a list or one byline gives it: text without markup.
package struct Credit: Hashable, Sendable {
    package let text: String
    /// Whether the page says that the text names an organization.
    package let isOrganization: Bool
    /// Whether the credit is stated for machines (JSON-LD, `meta`, `rel=author`): then a single word may be a name.
    package let isStated: Bool

    package init(_ text: String, isOrganization: Bool = false, isStated: Bool = true) {
        self.text = text
        self.isOrganization = isOrganization
        self.isStated = isStated
    }
}
