import Language
import Text

/// The names of state bodies, parties and associations such as many countries have one of each: "the Supreme Court" says of no
/// country by itself.
enum NationalBody {
    /// A name without the country in it, and the country.
    typealias Named = (rest: String, country: String)

    /// Whether the folded name, which names no country itself, is such a one.
    static func isNamed(_ name: String) -> Bool {
        if whole.contains(name) { return true }
        return patterns.contains { pattern in
            name.utf8.count > pattern.words.utf8.count
                && (pattern.isOpening ? name.hasPrefix(pattern.words) : name.hasSuffix(pattern.words))
        }
    }

    /// Returns the name of such a body without the country in it, with the country: "supreme court" and "IN" for
    /// "indian supreme court" and "supreme court of india"; nil where it holds none, or something else is left without
    /// it.
    static func withoutCountry(_ name: String) -> Named? {
        NationalName.removals(from: name).first { isNamed($0.rest) }
    }

    /// The words before or behind the star, with the blank between.
    private struct Pattern {
        let words: String
        let isOpening: Bool
    }

    private static let entries = LexiconFile(PackageResources.national_bodies_txt).entries
    private static let whole = WordList(entries.filter { !$0.contains("*") })
    private static let patterns = entries.filter { $0.contains("*") }.map { entry in
        Pattern(words: entry.filter { $0 != "*" }, isOpening: entry.hasSuffix("*"))
    }
}
