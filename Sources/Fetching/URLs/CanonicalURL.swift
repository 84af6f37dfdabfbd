/// The one address by which the addresses of an article are known to be the same, such as those of its pages for telephones.
///
/// It is a key, and need lead nowhere: `https://m.post.example/a/amp/?b=2&a=1` and `http://www.post.example/a?a=1&b=2` are
/// both `https://post.example/a?a=1&b=2`. What pages are shown and fetched under is their `NormalizedURL`.
package struct CanonicalURL: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ url: NormalizedURL) {
        var url = url
        while let page = CanonicalURL.behindCache(url) { url = page }
        let parts = URLParts(url)
        let path = CanonicalURL.path(parts.path)
        let query = CanonicalURL.query(parts.query)
        description = "https://\(CanonicalURL.authority(parts.authority))\(path)\(query)"
    }

    // MARK: - Caches

    /// Returns the address of the page that is kept in Google's cache of AMP pages; nil where it is none of those.
    ///
    /// Both forms write the page's address after a mark for its scheme: `s` is https.
    private static func behindCache(_ url: NormalizedURL) -> NormalizedURL? {
        let parts = URLParts(url)
        let isCache = url.host.hasSuffix(".cdn.ampproject.org")
        guard isCache || ["www.google.com", "google.com"].contains(url.host) else { return nil }
        var names = parts.path.split(separator: "/")[...]
        guard let first = names.popFirst(), isCache ? ["c", "v"].contains(first) : first == "amp" else { return nil }
        let isSecure = names.first == "s"
        if isSecure { names = names.dropFirst() }
        guard names.first?.contains(".") == true else { return nil }
        return NormalizedURL("\(isSecure ? "https" : "http")://\(names.joined(separator: "/"))\(parts.query)")
    }

    // MARK: - Host

    /// Labels that stand for a form of the site and not for another site.
    private static let variantLabels: Set<Substring> = ["www", "m", "mobile", "amp", "touch", "wap"]

    /// Leaves out labels of variants where a name with a dot stays: `m.example` is a site of its own.
    private static func authority(_ authority: Substring) -> String {
        let port = authority.last == "]" ? nil : authority.lastIndex(of: ":")
        let host = port.map { authority[..<$0] } ?? authority
        if host.first == "[" { return String(authority) }
        var labels = host.split(separator: ".")
        // `en.m.wiki.example` is the form for telephones of `en.wiki.example`.
        for place in [0, 1] {
            while labels.count > 2 + place, variantLabels.contains(labels[place]) { labels.remove(at: place) }
        }
        return labels.joined(separator: ".") + (port.map { String(authority[$0...]) } ?? "")
    }

    // MARK: - Path

    /// Leaves out marks of variants as long as there are any: what one has hidden may be another.
    private static func path(_ path: Substring) -> String {
        var names = path.split(separator: "/")[...]
        while names.count > 1, names.first == "amp" { names.removeFirst() }
        while let last = names.popLast() {
            guard let rest = withoutMark(last, isAlone: names.isEmpty) else {
                names.append(last)
                break
            }
            if !rest.isEmpty { names.append(rest) }
        }
        return "/" + names.joined(separator: "/")
    }

    /// Returns what is left of the last name of a path: `story.html` of `story.amp.html`, `story` of `story.amp`, nothing of
    /// `index.html`, and of `amp` behind other names; nil where the name has no mark of a variant.
    private static func withoutMark(_ name: Substring, isAlone: Bool) -> Substring? {
        if ["index.html", "index.htm"].contains(name) { return "" }
        if !isAlone, ["amp", "amp.html", "index.amp.html"].contains(name) { return "" }
        if name.hasSuffix(".amp") { return name.dropLast(4) }
        if name.hasSuffix(".amp.html") { return name.dropLast(9) + ".html" }
        return nil
    }

    // MARK: - Query

    /// Parameters with which a site shows another form of the same page.
    private static let variants: Set<String> = [
        "amp", "amp=1", "amp=true", "outputtype=amp", "output=amp", "view=amp", "m=1", "m=0", "mobile=1", "print=1",
    ]

    /// Sorts by name: of one name the order stays, as it may mean something.
    private static func query(_ query: Substring) -> String {
        let parameters = query.dropFirst().split(separator: "&").filter { !variants.contains($0.lowercased()) }
        let sorted = parameters.enumerated().sorted { left, right in
            let names = [left, right].map { $0.element.prefix { $0 != "=" } }
            return names[0] == names[1] ? left.offset < right.offset : names[0] < names[1]
        }
        return sorted.isEmpty ? "" : "?" + sorted.map { String($0.element) }.joined(separator: "&")
    }
}

/// The parts of a normalized URL.
private struct URLParts {
    let authority: Substring
    let path: Substring
    /// The query with its `?`, or empty.
    let query: Substring

    init(_ url: NormalizedURL) {
        let text = url.description
        let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        authority = text[start...].prefix { $0 != "/" }
        path = text[authority.endIndex...].prefix { $0 != "?" }
        query = text[path.endIndex...]
    }
}

extension NormalizedURL {
    package var canonical: CanonicalURL { CanonicalURL(self) }
}
