import Foundation

/// The address of a page, as far as it tells whether another is of the same site.
struct PageAddress {
    private let base: URL

    init?(_ text: String?) {
        guard let url = text.flatMap({ URL(string: $0) }), url.host != nil else { return nil }
        base = url
    }

    /// The first of `links` that leads to a page of the same site other than its front page.
    func sameSite(_ links: [String?]) -> String? {
        for link in links {
            guard let text = link.map(FoldedText.fold), !text.isEmpty,
                let url = URL(string: text, relativeTo: base)?.absoluteURL,
                url.scheme == "http" || url.scheme == "https", let host = url.host, isSameSite(host),
                url.path.utf8.count > 1 || url.query != nil || base.path.utf8.count <= 1
            else { continue }
            return url.absoluteString
        }
        return nil
    }

    private func isSameSite(_ host: String) -> Bool {
        let one = PageAddress.bare(host)
        let other = PageAddress.bare(base.host ?? "")
        return one == other || one.hasSuffix(".\(other)") || other.hasSuffix(".\(one)")
    }

    static func bare(_ host: String) -> String {
        var host = host.lowercased()
        for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) {
            host = String(host.dropFirst(prefix.count))
        }
        return host
    }
}
