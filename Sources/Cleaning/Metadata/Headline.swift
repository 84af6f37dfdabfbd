import Foundation
import Markup

/// The title of the article, without the name of the site.
struct Headline {
    let linked: LinkedData
    let head: HeadElements
    let tree: HTMLTree
    let site: String?

    /// JSON-LD headline, else the `h1` that the page's own title repeats, else the titles for sharing.
    var text: String? {
        if let heading = heading(within: nil) { return heading }
        return linked.string("headline").map(withoutSite) ?? firstHeading
            ?? (head.first("og:title", "twitter:title", "parsely-title", "dc.title", "title") ?? head.title).map(
                withoutSite)
    }

    /// An `h1` that JSON-LD, the titles for sharing or the window's title also give.
    private func heading(within: Int?) -> String? {
        let others = [linked.string("headline"), head.first("og:title"), head.title].compactMap { $0.map(PlainText.of) }
        let texts = head.headings.map { FoldedText.of($0, in: tree) }.filter { !$0.isEmpty }
        return texts.first { text in
            let plain = PlainText.of(text)
            return plain != PlainText.of(site ?? "") && plain.utf8.count >= 8
                && others.contains { " \($0) ".contains(" \(plain) ") }
        }
    }

    private var firstHeading: String? {
        let texts = head.headings.map { FoldedText.of($0, in: tree) }.filter { $0.utf8.count >= 10 }
        return texts.count == 1 || head.first("og:title") == nil ? texts.first : nil
    }

    /// Cuts the last part of `title` where it is the name of the site.
    private func withoutSite(_ title: String) -> String {
        for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • "] {
            let parts = title.components(separatedBy: mark)
            guard parts.count > 1, let last = parts.last else { continue }
            if isSite(last) || mark == " | " && last.utf8.count <= 30 {
                return parts.dropLast().joined(separator: mark)
            }
        }
        return title
    }

    /// The longest part of `title` between marks, if a line of the page says just that; else all of it.
    static func part(of title: String, among blocks: [Block]) -> String {
        for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " • "] {
            let parts = title.components(separatedBy: mark)
            guard parts.count > 1, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
            let plain = PlainText.of(longest)
            if blocks.prefix(40).contains(where: { $0.weight < 300 && PlainText.of($0.text) == plain }) {
                return longest
            }
        }
        return title
    }

    private func isSite(_ text: String) -> Bool {
        let plain = PlainText.of(text)
        let site = PlainText.of(site ?? "")
        return !site.isEmpty && (plain == site || plain.contains(site) || site.contains(plain))
    }
}
