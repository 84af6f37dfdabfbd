import ArticleModel
import Markup

/// When the article was published and changed, by all that the page and its address say.
///
/// Ranked by how often each was right on pages with known dates: what is written for machines before what
/// is written for readers, the article's own before the page's.
struct PublicationDates {
    let linked: LinkedData
    let head: HeadElements
    let regions: PageRegions
    let url: String?
    let headline: Int?

    /// Each is looked up only when those before it gave none.
    var published: some Sequence<DateReader.Source> { (stated.map { source in { source } } + shown).lazy.map { $0() } }

    /// What the page says for machines.
    var stated: [DateReader.Source] {
        [
            ("jsonLD", [linked.text("datePublished")]),
            ("meta", PublicationDates.publishedKeys.map { head.first(of: $0) }),
            ("jsonLD", [linked.text("dateCreated")]),
            ("microdata", values(of: ["datepublished", "datecreated"])),
        ]
    }

    private var shown: [() -> DateReader.Source] {
        [
            { ("url", [url.flatMap(URLDate.of)]) },
            { ("time", shown(head.times)) },
            { ("header", shown(head.dates)) },
            { ("header", HeadLines(regions: regions, headline: headline).dates) },
        ]
    }

    var modified: [DateReader.Source] {
        [
            ("jsonLD", [linked.text("dateModified")]),
            ("meta", [head.first(of: PublicationDates.modifiedKeys)]),
            ("microdata", values(of: ["datemodified"])),
        ]
    }

    /// Keys as `HeadElements` folds them; those of the first group are defined to be the day of publication,
    /// those of the last are used for others as well.
    private static let publishedKeys: [[String]] = [
        ["articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "articlepublished"],
        [
            "datepublished", "parselypubdate", "sailthrudate", "dcdateissued", "dctermsissued", "prismpublicationdate",
            "cxenseparserecspublishedtime", "cxenseparserecspublishtime", "articledateoriginal", "publisheddate",
            "publicationdate", "citationpublicationdate", "citationonlinedate", "articlepublisheddate",
        ],
        [
            "dctermscreated", "dcdatecreated", "dcdate", "dctermsdate", "pubdate", "publishdate", "published",
            "publishedat", "datecreated", "articledate", "originalpublicationdate", "releasedate", "date",
        ],
    ]

    private static let modifiedKeys = [
        "articlemodifiedtime", "ogarticlemodifiedtime", "ogupdatedtime", "articlemodified", "datemodified", "lastmod",
        "lastmodified", "dctermsmodified", "dcdatemodified", "lastupdateddate", "articleupdatedtime",
    ]

    private func values(of properties: [String]) -> [String?] {
        shown(properties.flatMap { head.properties[$0] ?? [] })
    }

    /// The nearest to the headline first; what belongs to comments and cards is left out.
    private func shown(_ nodes: [Int]) -> [String?] {
        let small = nodes.prefix(40).filter { regions.tree.nodes[$0].end - $0 < 40 }
        return regions.sorted(small, around: headline).map(value)
    }

    private func value(of node: Int) -> String? {
        let tree = regions.tree
        return tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? FoldedText.of(node, in: tree)
    }
}
