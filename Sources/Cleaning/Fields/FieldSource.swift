/// The source in which a value for a field was found.
enum FieldSource: String, Sendable {
    /// A file of overrides for the outlet.
    case override
    /// The record of the raw article.
    case record
    case jsonLD, meta, microdata
    /// The page's address.
    case url
    /// A `time` element.
    case time
    /// The header of a text file, or the lines and elements around the headline.
    case header
    /// The data of the page's scripts.
    case scriptData
    case dateline
}
