import Markup
import Text

/// Reads the bylines that the page shows: elements that are labelled as byline or author.
struct VisibleBylines {
    let regions: PageRegions

    private var tree: HTMLTree { regions.tree }

    /// Returns the credits of each byline, the nearest to the headline first: farther away are cards, comments, and the
    /// portraits of others.
    ///
    /// A byline in several elements, such as a list of names, is read as a whole.
    func credits(among elements: [Int], around headline: Int?) -> [[Credit]] {
        let own = regions.sorted(elements.filter { tree.nodes[$0].end - $0 < 80 }, around: headline)
        return own.prefix(8).flatMap { element in
            let parent = tree.nodes[element].parent
            let parts = own.filter { tree.nodes[$0].parent == parent }.sorted()
            return [parts.flatMap(separated), parts.flatMap(whole)]
        }
    }

    /// Returns the credits of the links to authors in the element; without such links those of its texts, one by one.
    private func separated(_ element: Int) -> [Credit] {
        let links = element.upTo(tree.nodes[element].end).filter {
            VisibleBylines.leadsToAuthor($0, in: tree) && !isAfterOtherJob($0, within: element)
        }
        if !links.isEmpty { return links.flatMap { credit(BylineText.whole($0, in: tree), isStated: true) } }
        return credit(BylineText.parts(of: element, in: tree))
    }

    /// Whether the words before a link say that who is linked did something else than write: "Reviewed by".
    private func isAfterOtherJob(_ link: Int, within element: Int) -> Bool {
        let before = element.upTo(link).last { tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 32 } }
        guard let before else { return false }
        let words = NormalizedText.of(String(decoding: tree.text(of: before).suffix(40), as: UTF8.self)).spaceSeparated
        return words.last == "by" && words.dropLast().last.map(VisibleBylines.otherJobs.contains) ?? false
    }

    private static let otherJobs: Set<Substring> = [
        "reviewed", "checked", "edited", "verified", "approved", "illustrated", "photographed", "sponsored",
        "translated",
    ]

    /// Returns the credit of the element's whole text.
    private func whole(_ element: Int) -> [Credit] { credit(BylineText.whole(element, in: tree)) }

    private func credit(_ text: String, isStated: Bool = false) -> [Credit] {
        text.isEmpty || text.utf8.count >= 200 ? [] : [Credit(markup: text, isStated: isStated)]
    }

    static func leadsToAuthor(_ link: Int, in tree: HTMLTree) -> Bool {
        guard tree.nodes[link].tag == .a else { return false }
        return namesAuthor(tree.bytes(.rel, of: link))
            || authorPaths.occurs(in: tree.bytes(.href, of: link).asciiLowercased)
    }

    /// Whether the `rel` of a link says that it leads to an author.
    static func namesAuthor(_ relation: ArraySlice<UInt8>) -> Bool { author.occurs(in: relation.asciiLowercased) }

    private static let author: PhraseMatcher = ["author"]

    /// The parts of addresses of pages about authors.
    private static let authorPaths: PhraseMatcher = [
        "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/profile/", "/profiles/", "/people/",
        "/staff/", "/journalist", "/reporter", "/contributor", "/columnist", "/writers/", "/by/", "/byline/",
        "/redaktion/", "/redaktor", "/author-", "/autor-",
    ]
}
