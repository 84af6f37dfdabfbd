/// A difference between two states of the database, in the terms of the articles.
package struct RowChange: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable { case added, removed, changed }

    /// What differs: `paragraph`, `quotation`, `mention` and the like of an article; `article` where all of it comes or goes; of a
    /// name, which of the entities it stands for.
    package let what: String
    package let change: Kind
    /// The rule by which a row is there, or for which it is gone; nil where none decides such rows.
    package let rule: String?
    /// The key of the article; nil for a name, which stands in many.
    package let article: String?
    package let title: String?
    package let outlet: String?
    /// The day on which the article was published, such as `2026-05-08`.
    package let day: String?
    /// How many articles it is about: 1, but for a name.
    package let articles: Int
    /// What has the two values: the words of a quotation, say; nil where the article has one such value.
    package let item: String?
    package let before: String?
    package let after: String?

    /// The length of the texts that differ, in Unicode scalars: how much there is to look at.
    package let characters: Int
}
