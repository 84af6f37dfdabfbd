import ArticleModel
import Markup
import Text

/// The metadata that a page states about its article outside the text.
struct PageMetadata {
    let tree: HTMLTree
    private let url: String?
    let linked: JSONLD
    let head: HeadElements
    private(set) var regions: PageRegions

    init(of tree: HTMLTree, for raw: RawArticle) {
        self.tree = tree
        url = raw.url
        head = HeadElements(of: tree)
        linked = JSONLD(tree.linkedData, at: PageMetadata.address(url, head))
        regions = PageRegions(tree: tree)
    }

    /// What the page says of its use by machines.
    var rights: [RightsStatement] { StatedRights(of: tree, head, linked, at: address).statements }

    /// What the page says that it is about, for search engines and shared links.
    var description: String? { head.first("ogdescription", "description") }

    /// The parts of the page that it says to be for subscribers.
    var lockedParts: [Selector] { linked.lockedSelectors.prefix(8).compactMap { Selector($0) } }

    /// The address of the page: the known one, or the one that it states.
    var address: String? { PageMetadata.address(url, head) }

    private static func address(_ url: String?, _ head: HeadElements) -> String? {
        url ?? PageAddress.stated(by: [head.canonical, head.first("ogurl")])
    }

    /// The canonical address that the page states; where the page's own address is known, it must be of the same site.
    private var canonicalURL: String? {
        let links = [head.canonical, head.first("ogurl")]
        return url == nil ? PageAddress.stated(by: links) : PageAddress(url)?.sameSite(links)
    }

    /// Returns the titles, `title` among them, and the address by which the data of scripts show that they are about
    /// this page.
    func identity(_ title: String?) -> PageIdentity {
        PageIdentity(titles: [title, head.first("ogtitle"), head.title], address: address)
    }

    /// Offers the fields that the page states; `blocks` are those of its text.
    ///
    /// Who wrote the article and when is looked for around its headline, which the other fields tell from the site's name.
    func offer(to fields: inout Fields, among blocks: [Block]) {
        let site = siteName
        fields.outlet.offer(site, from: .meta)
        fields.section.offer(section, from: .meta)
        let headline = headline(of: fields, site)
        fields.title.offer(headline.text.map { Headline.part(of: $0, among: blocks) }, from: .header)
        fields.subtitle.offer(subtitle(headline), from: .meta)
        fields.canonicalURL.offer(canonicalURL, from: .meta)
        fields.language.offer(language, from: .meta)
        fields.access.offer(AccessReader(linked: linked, head: head, regions: regions).access, from: .meta)
        var placed = self
        placed.regions = regions.around(element(of: headline))
        placed.offerByline(to: &fields, site)
        placed.offerDates(to: &fields)
    }

    var siteName: String? {
        let names = [
            head.first("ogsitename"), linked.name("publisher"),
            head.first("applicationname", "dcpublisher", "publisher"),
        ]
        return names.lazy.compactMap { $0 }.first { !$0.contains("://") }
    }

    private var section: String? {
        linked.articleText("articleSection")
            ?? head.first(
                "articlesection", "ogarticlesection", "parselysection", "ogsection", "prismsection", "section")
    }

    private func headline(of fields: Fields, _ site: String?) -> Headline {
        let names = [site, fields.outlet.value, linked.name("publisher"), fields.section.value]
        return Headline(linked: linked, head: head, regions: regions, site: SiteTitle(names: names, url: address))
    }

    /// Returns the element that shows the headline; where none shows one that the page states, the last heading before the text.
    private func element(of headline: Headline) -> Int? {
        if let element = headline.element { return element }
        let text = tree.nodes.indices.first { node in
            tree.nodes[node].tag == .text && tree.text(of: node).count > PageMetadata.minimumTextBytes
                && !regions.isOutsideArticle(node)
        }
        guard let text else { return nil }
        return max(0, text - PageMetadata.maximumHeadNodes).upTo(text).last { node in
            tree.nodes[node].tag == .h1 || tree.nodes[node].tag == .h2
        }
    }

    private static let minimumTextBytes = 200
    private static let maximumHeadNodes = 80

    /// Returns the second headline that the page states; a description for search engines is none.
    private func subtitle(_ headline: Headline) -> String? {
        let shown = (head.properties["alternativeheadline"] ?? []).prefix(4).filter(isFieldSized)
        let stated = [linked.articleText("alternativeHeadline"), head.first("alternativeheadline")]
        let all = stated + shown.map { WhitespaceNormalizedText.of($0, in: tree) }
        return all.lazy.compactMap { $0 }.first { isSubtitle($0, of: headline.text) }
    }

    /// Returns the standfirst that the page shows below the headline, where it is not among the article's paragraphs.
    func standfirst(of title: String?, notAmong paragraphs: [Block]) -> String? {
        let texts = head.standfirsts.filter(isNearHead).map { WhitespaceNormalizedText.of($0, in: tree) }
        return texts.first { text in
            isSubtitle(text, of: title) && !paragraphs.prefix(8).contains { $0.text == text }
        }
    }

    private func isSubtitle(_ text: String, of title: String?) -> Bool {
        (3...500).contains(text.utf8.count) && NormalizedText.of(text) != title.map(NormalizedText.of)
    }

    /// Whether a node is small enough to be a field; one with more elements is a part of the page.
    func isFieldSized(_ node: Int) -> Bool { tree.nodes[node].end - node < 80 }

    private func isNearHead(_ node: Int) -> Bool {
        guard let heading = head.headings.last(where: { $0 < node }) else { return false }
        return node - heading < 60 && isFieldSized(node) && !regions.isOutsideArticle(node)
    }

    private func offerDates(to fields: inout Fields) {
        let order = DateOrder(language: fields.language.value, host: PageAddress.host(of: address))
        let dates = PublicationDates(
            linked: linked, head: head, regions: regions, url: address, headline: regions.headline)
        fields.modified.reader.order = order
        fields.modified.offer(dates.modified)
        fields.published.reader.order = order
        fields.published.reader.modified = fields.modified.value?.parts
        if let shown = dates.dayShownBeforeStated(fields.published.reader, modified: fields.modified.value) {
            fields.published.offer([shown])
        }
        fields.published.offer(dates.published)
        fields.published.refine { dates.timesOfDay }
        if let late = fields.published.reader.firstLate(dates.stated) {
            fields.flags.append(QualityFlag(.futureDate, detail: late))
        }
    }

    private var language: String? {
        let said = [
            head.language, linked.text("inLanguage"),
            head.first("oglocale", "contentlanguage", "dclanguage", "language"),
        ]
        return said.lazy.compactMap { $0.flatMap(LanguageTag.normalized) }.first
    }

    /// The language that the page's root element declares.
    static func declaredLanguage(of tree: HTMLTree) -> String? {
        tree.nodes.indices.first { tree.nodes[$0].tag == .html }.flatMap { tree.value(.lang, of: $0) }
    }
}
