import ArticleModel
import Text

/// A licence that a page, its feed or its site names by an address: `rel=license` (HTML; RFC 4946 in feeds; RFC 8288 in a
/// `Link` field), `license` of schema.org, `License:` in robots.txt (https://rslstandard.org/guide/robots-txt).
///
/// What it permits stands in it, and is for a person to read: nothing follows from it here. Those of Creative Commons are
/// called by their names.
package enum Licence {
    package static func statement(_ address: String, at place: RightsStatement.Place, named name: String = "license")
        -> RightsStatement
    {
        let address = address.trimmedOfSpaces.withoutCredentials
        return RightsStatement(place, name, said: creativeCommons(address) ?? address, link: address)
    }

    /// Returns the licences that the value of a `Link` field names: `<https://news.example/terms>; rel="license"`.
    package static func statements(link value: String) -> [RightsStatement] {
        value.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { link in
            let parts = link.split(separator: ">", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let relations = parts[1].split(separator: ";").compactMap(relation).flatMap { $0 }
            return relations.contains("license") ? statement(String(parts[0]), at: .header, named: "Link") : nil
        }
    }

    private static func relation(_ parameter: Substring) -> [String]? {
        let pair = parameter.split(separator: "=", maxSplits: 1).map(\.trimmedOfSpaces)
        guard pair.count == 2, pair[0].lowercased() == "rel" else { return nil }
        return pair[1].split { $0 == "\"" || $0 == " " || $0 == "," || $0 == "'" }.map { $0.lowercased() }
    }

    /// Returns the name of a licence such as `https://creativecommons.org/licenses/by-nc-nd/4.0/deed.de`: `CC BY-NC-ND 4.0`.
    static func creativeCommons(_ address: String) -> String? {
        let words = address.lowercased().split { "/?#".contains($0) }.map(String.init)
        guard let host = words.firstIndex(where: { ["creativecommons.org", "www.creativecommons.org"].contains($0) }),
            host <= 1, words.count > host + 3
        else { return nil }
        let (kind, terms, version) = (words[host + 1], words[host + 2], words[host + 3])
        guard version.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }) else { return nil }
        switch (kind, terms) {
        case ("publicdomain", "zero"): return "CC0 \(version)"
        case ("publicdomain", "mark"): return "Public Domain Mark \(version)"
        case ("licenses", _): return "CC \(terms.uppercased()) \(version)"
        default: return nil
        }
    }
}
