import Text

/// Acronyms and nicknames by which bodies are known everywhere.
package enum BodyShortName {
    /// Returns the key of the body that the key of a short name stands for: "united nations" for "un"; nil for what is
    /// not listed.
    ///
    /// - Parameter country: The code of the country whose body it is; empty where nothing tells it.
    package static func longForm(of name: String, country: String) -> String? {
        longForms["\(name) (\(country))"] ?? longForms[name]
    }

    /// The short names that mean the body of that key.
    package static func shortNames(of name: String) -> [String] { shortNames[name] ?? [] }

    private static let shortNames: [String: [String]] = {
        var shortNames: [String: [String]] = [:]
        for (short, long) in longForms.sorted(by: { $0.key < $1.key }) {
            shortNames[long, default: []].append(short.hasSuffix(")") ? String(short.dropLast(5)) : short)
        }
        return shortNames
    }()

    private static let longForms: [String: String] = {
        var forms: [String: String] = [:]
        for row in LexiconFile(PackageResources.body_short_names_tsv).rows where row.count == 2 {
            forms[row[0]] = NameKey.normalized(row[1], kind: "organization")
        }
        return forms
    }()
}
