import Markup
import Text

/// Who wrote the article, as the page states and shows it.
extension PageMetadata {
    func offerByline(to fields: inout Fields, _ site: String?) {
        let names = BylineReader(
            stated: statedCredits, shown: { shownCredits },
            signed: { lines.signatures },
            outlets: outletNames(fields, site), places: .gazetteer)
        fields.byline.offer(names.names.isEmpty ? nil : names.names, from: .meta)
        fields.bylineAgency.offer(names.agency, from: .meta)
    }

    /// The person whose own site the page is of; nil where its address spells no name.
    var siteOwner: String? {
        SiteOwner(tree: tree, url: address, stated: [siteName, head.title, head.first("ogtitle")]).name
    }

    private var lines: HeadLines { HeadLines(regions: regions, headline: regions.headline) }

    private func outletNames(_ fields: Fields, _ site: String?) -> [String?] {
        [site, fields.outlet.value, linked.name("publisher"), head.first("applicationname"), head.first("publisher")]
    }

    /// The credits that the page states for programs, in groups, the most trusted first.
    private var statedCredits: [[Credit]] { [linked.credits("author"), metaCredits, properties("author")] }

    private var shownCredits: [[Credit]] {
        VisibleBylines(regions: regions).credits(among: head.authors, around: regions.headline)
            + lines.credits
            + [linked.credits("creator"), linked.credits("contributor")] + LabelledAuthors(tree: tree).credits
            + lines.namesBesideDates(head.times)
    }

    private var metaCredits: [Credit] {
        let endings = ["author", "authors", "authorname", "writtenby", "byl", "dccreator", "dctermscreator"]
        var texts = head.all(endingIn: endings)
        // The pair by which shared links show the author: label "Written by", data "Ann Example".
        if let label = head.first("twitterlabel1"), let name = head.first("twitterdata1"), name.contains(" "),
            PageMetadata.writtenBy.contains(where: label.lowercased().hasPrefix)
        {
            texts.append(name)
        }
        return texts.map { Credit(markup: $0) }
    }

    private static let writtenBy = [
        "written by", "by", "author", "interview by", "verfasst von", "geschrieben von", "autor", "écrit par", "auteur",
        "escrito por", "scritto da", "geschreven door", "skrevet av", "skrevet af", "skriven av", "yazan",
        "kirjoittanut",
    ]

    private func properties(_ name: String) -> [Credit] {
        (head.properties[name] ?? []).prefix(40).filter { isFieldSized($0) && !regions.isOutsideArticle($0) }.prefix(8)
            .map {
                node in
                let inner = node.upTo(tree.nodes[node].end).first { descendant in
                    descendant > node && tree.value(.itemprop, of: descendant)?.lowercased() == "name"
                }
                let text =
                    inner.flatMap { tree.value(.content, of: $0) }
                    ?? WhitespaceNormalizedText.of(inner ?? node, in: tree)
                return Credit(markup: text)
            }
    }
}
