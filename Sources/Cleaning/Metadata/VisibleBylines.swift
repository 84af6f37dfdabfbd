import Markup

/// Who signs the article on the page itself: elements that call themselves byline or author.
struct VisibleBylines {
    let tree: HTMLTree
    let regions: PageRegions

    /// The credits of the first byline behind the headline; else, of the first at all.
    ///
    /// An author stands in the head of the article; what follows it are cards, comments, and the
    /// portraits of others. A byline in parts (a list of names) is taken with all its parts.
    func credits(among elements: [Int], behind headline: Int?) -> [[Credit]] {
        let own = elements.filter { tree.nodes[$0].end - $0 < 80 && !regions.isElsewhere($0) }
        let behind = own.filter { $0 >= headline ?? 0 }
        return (behind + own.filter { $0 < headline ?? 0 }).prefix(8).map { credits(of: $0, among: own) }
    }

    private func credits(of element: Int, among elements: [Int]) -> [Credit] {
        let parent = tree.nodes[element].parent
        let parts = elements.filter { tree.nodes[$0].parent == parent || $0 == element }
        return parts.flatMap(credits)
    }

    /// Links to authors within the element, else its text.
    private func credits(of element: Int) -> [Credit] {
        let links = (element..<tree.nodes[element].end).filter { tree.nodes[$0].tag == .a && leadsToAuthor($0) }
        let texts = (links.isEmpty ? [element] : links).map { FoldedText.of($0, in: tree) }
        let isStated = !links.isEmpty
        return texts.filter { !$0.isEmpty && $0.utf8.count < 200 }.map { Credit($0, isStated: isStated) }
    }

    private func leadsToAuthor(_ link: Int) -> Bool {
        if tree.value("rel", of: link)?.lowercased().contains("author") == true { return true }
        guard let address = tree.value("href", of: link)?.lowercased() else { return false }
        return VisibleBylines.authorPaths.contains { address.contains($0) }
    }

    /// In addresses of pages about who writes.
    private static let authorPaths = [
        "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/profile/", "/profiles/", "/people/",
        "/staff/", "/journalist", "/reporter", "/contributor", "/columnist", "/writers/", "/by/", "/byline/",
        "/redaktion/", "/redaktor", "/author-", "/autor-",
    ]
}
