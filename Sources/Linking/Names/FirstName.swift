import Text

/// Compares folded first names that may be one person's.
package enum FirstName {
    /// Whether the names are equal, or one is an initial or a short form of the other.
    static func agree(_ first: String, _ second: String) -> Bool {
        first == second || isInitial(first, of: second) || isInitial(second, of: first)
            || isShort(first, of: second) || isShort(second, of: first)
    }

    static func isInitial(_ short: String, of long: String) -> Bool {
        short.unicodeScalars.count == 1 && long.hasPrefix(short)
    }

    static func isShort(_ short: String, of long: String) -> Bool {
        shortForms[short]?.contains(long) ?? false
    }

    /// The first names that this may be short for, in order.
    static func fullForms(of short: String) -> [String] { (shortForms[short] ?? []).sorted() }

    /// Other first names that one person of this may go by: "bill" for "william", and the other way round.
    package static func variants(of first: String) -> [String] { (variants[first] ?? []).sorted() }

    private static let variants: [String: Set<String>] = {
        var variants: [String: Set<String>] = shortForms
        for (short, names) in shortForms {
            for name in names { variants[name, default: []].insert(short) }
        }
        return variants
    }()

    /// The short forms of first names, each with the names in full that it may stand for.
    private static let shortForms: [String: Set<String>] = {
        var forms: [String: Set<String>] = [:]
        for row in LexiconFile(PackageResources.hypocorisms_tsv).rows {
            for short in row.dropFirst() { forms[short, default: []].insert(row[0]) }
        }
        return forms
    }()
}
