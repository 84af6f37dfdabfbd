/// Who is said to have written the article, as one entry of a list or one byline gives it.
struct Credit: Hashable {
    let text: String
    /// The page says that it is an organization.
    let isOrganization: Bool
    /// Said in so many words (JSON-LD, `meta`, `rel=author`): then one word may be a name.
    let isStated: Bool

    init(_ text: String, isOrganization: Bool = false, isStated: Bool = true) {
        self.text = text
        self.isOrganization = isOrganization
        self.isStated = isStated
    }
}
