import ArticleModel

/// The selectors that a user gives for pages of an outlet which the general rules read wrongly: one file of the folder
/// that `clean.overrides` names.
///
/// Of each kind the first selector that finds something counts; what none finds is left to the rules.
package struct OutletOverride: Codable, Hashable, Sendable {
    /// The hosts of the pages; `example.org` stands for all hosts below it as well.
    package let hosts: [String]
    /// The elements that hold the article; what stands outside of them is not looked at.
    package let body: [Selector]
    /// Elements that are not the article, all of them.
    package let remove: [Selector]
    package let title: [Selector]
    package let subtitle: [Selector]
    package let authors: [Selector]
    /// The elements that say when the article was published.
    package let date: [Selector]

    package init(from reader: inout SettingsReader) {
        hosts = reader.texts("hosts", default: []).map { $0.lowercased() }
        body = OutletOverride.selectors("body", &reader)
        remove = OutletOverride.selectors("remove", &reader)
        title = OutletOverride.selectors("title", &reader)
        subtitle = OutletOverride.selectors("subtitle", &reader)
        authors = OutletOverride.selectors("authors", &reader)
        date = OutletOverride.selectors("date", &reader)
        if hosts.isEmpty { reader.note("hosts", "is missing: name at least one host, such as example.org") }
    }

    private static func selectors(_ key: String, _ reader: inout SettingsReader) -> [Selector] {
        reader.texts(key, default: []).enumerated().compactMap { index, text in
            if let selector = Selector(text) { return selector }
            reader.note(
                "\(key)[\(index)]",
                "is \"\(text)\", but must be a selector such as div, #story, .promo, [role=note] or footer .bio")
            return nil
        }
    }

    /// The attributes for which its selectors ask.
    var attributes: [String] { [body, remove, title, subtitle, authors, date].joined().flatMap(\.attributeNames) }

    /// Returns the number of letters of `host` that the longest of the matching hosts has; nil where none matches.
    func fit(_ host: String) -> Int? {
        hosts.filter { host == $0 || host.hasSuffix(".\($0)") }.map(\.utf8.count).max()
    }
}

extension CleanSettings {
    /// Returns the override for a page: of several the one that names its host most exactly.
    func override(for url: String?) -> OutletOverride? {
        guard !overrides.isEmpty, let host = PageAddress.host(of: url) else { return nil }
        var best: (fit: Int, override: OutletOverride)?
        for override in overrides {
            if let fit = override.fit(host), fit > best?.fit ?? 0 { best = (fit, override) }
        }
        return best?.override
    }
}
