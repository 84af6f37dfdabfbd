import Foundation
import Text

/// The address of a page, with which links to the same page or site are recognized.
struct PageAddress {
    private let base: URL

    init?(_ text: String?) {
        guard let url = text.flatMap({ URL(string: $0) }), url.host != nil else { return nil }
        base = url
    }

    /// Returns the first of `links` that leads to a page of the same site other than its front page.
    func sameSite(_ links: [String?]) -> String? {
        for link in links {
            guard let text = link.map(WhitespaceNormalizedText.of), !text.isEmpty,
                let url = URL(string: text, relativeTo: base)?.absoluteURL,
                url.scheme == "http" || url.scheme == "https", let host = url.host, isSameSite(host),
                url.path.utf8.count > 1 || url.query != nil || base.path.utf8.count <= 1
            else { continue }
            return url.absoluteString.withoutCredentials
        }
        return nil
    }

    /// Returns the address that a link on the page leads to; where that is none, the link as it is written.
    func target(of link: String) -> String {
        URL(string: WhitespaceNormalizedText.of(link), relativeTo: base)?.absoluteString ?? link
    }

    /// Returns the first of `links` that is a whole address of a page other than a site's front page.
    static func stated(by links: [String?]) -> String? {
        for link in links {
            guard let text = link.map(WhitespaceNormalizedText.of), let url = PageAddress(text)?.base,
                url.scheme == "http" || url.scheme == "https", url.path.utf8.count > 1 || url.query != nil
            else { continue }
            return url.absoluteString.withoutCredentials
        }
        return nil
    }

    /// Whether both addresses lead to the same page, whatever their scheme, `www.`, query and fragment.
    static func isSamePage(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

    /// Returns the address without scheme, `www.`, query, fragment and the slash at its end.
    static func key(_ text: String) -> Substring {
        var rest = text.prefix { $0 != "?" && $0 != "#" }
        for opening in ["https://", "http://", "//", "www."] where rest.hasPrefix(opening) {
            rest = rest.dropFirst(opening.utf8.count)
        }
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest
    }

    /// Whether a link leads to the front page of a site.
    static func isFrontPage(_ link: String) -> Bool {
        if link.hasPrefix("/"), !link.hasPrefix("//") { return link == "/" }
        let rest = key(link)
        return link.contains("//") && !rest.isEmpty && !rest.contains("/")
    }

    static func host(of url: String?) -> String? { PageAddress(url)?.base.host?.lowercased() }

    /// Returns the names that an address gives a site: `www.harbour-post.example` is "harbourpost" and
    /// "harbourpostexample".
    static func hostNames(of url: String?) -> [String] {
        guard let host = PageAddress(url)?.base.host.map(bare) else { return [] }
        let labels = host.split(separator: ".").map { $0.filter { $0 != "-" } }
        let names = labels.filter { $0.utf8.count > 3 } + [labels.joined()]
        return names
    }

    private func isSameSite(_ host: String) -> Bool {
        let one = PageAddress.bare(host)
        let other = PageAddress.bare(base.host ?? "")
        return one == other || one.hasSuffix(".\(other)") || other.hasSuffix(".\(one)")
    }

    /// Returns the host in lower case without `www.`, `m.` and the like.
    static func bare(_ host: String) -> String {
        var host = host.lowercased()
        for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) {
            host = String(host.dropFirst(prefix.count))
        }
        return host
    }
}
