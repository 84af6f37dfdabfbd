import ArticleModel
import Text

/// A date of the article: the first candidate that is a possible date, with the time of day from another if need be.
struct DateField {
    private(set) var value: ArticleDate?
    /// The reader, which rejects impossible dates.
    var reader: DateReader

    init(_ reader: DateReader) { self.reader = reader }

    /// Takes the date of the first of `sources`, in the order of trust, that gives one; a date taken before stays.
    mutating func offer(_ sources: some Sequence<DateReader.Source>) {
        if value == nil { value = reader.first(sources) }
    }

    /// Adds the time of day from the first of `sources` that gives one on the same day, where only the day is known.
    mutating func refine(by sources: () -> [DateReader.Source]) { value = reader.refined(value, by: sources) }
}
