/// What a page or its site says of one use of an article by machines.
///
/// A directive that is about two uses, such as `noai`, gives two statements.
package struct RightsStatement: Codable, Hashable, Sendable {
    /// Where it is said.
    package enum Place: String, Codable, CaseIterable, Sendable {
        /// A `meta` element of the page.
        case meta
        /// A link of the page, or of its feed.
        case link
        /// The data that the page states as JSON-LD.
        case jsonLD
        /// The header of the answer that brought the page.
        case header
        case robots = "robots.txt"
        case tdmrep = "tdmrep.json"
    }

    /// What machines do with an article.
    package enum Use: String, Codable, CaseIterable, Sendable {
        /// Listing it in a search engine.
        case index
        /// Keeping a copy, as it was, that others may see.
        case archive
        /// Showing a part of its text.
        case excerpt
        /// Analysing it automatically: text and data mining.
        case mining
        /// Training models with it.
        case training
        /// Giving it to a model that answers or summarizes from it.
        case generation
        /// Listing its pictures, or training models with them.
        case images
    }

    package enum Permission: String, Codable, CaseIterable, Sendable {
        case reserved
        /// Allowed within bounds, such as an excerpt of 50 characters.
        case limited
        case allowed
    }

    package var place: Place
    /// The field, element or key that says it, such as `robots`, `X-Robots-Tag` or `license`.
    package var name: String
    /// The crawler that it is said to; nil for all.
    package var agent: String?
    /// The words, such as `noarchive` or `ai-train=no`.
    package var said: String
    /// What it is about; nil for a licence, and for what is not understood.
    package var use: Use?
    /// What follows for the use; nil where there is none.
    package var permission: Permission?
    /// From when it counts; nil for always.
    package var since: Timestamp?
    /// The address of the licence or policy that it names.
    package var link: String?

    package init(
        _ place: Place, _ name: String, agent: String? = nil, said: String, use: Use? = nil,
        _ permission: Permission? = nil, since: Timestamp? = nil, link: String? = nil
    ) {
        self.place = place
        self.name = name
        self.agent = agent
        self.said = said
        self.use = use
        self.permission = permission
        self.since = since
        self.link = link
    }
}
