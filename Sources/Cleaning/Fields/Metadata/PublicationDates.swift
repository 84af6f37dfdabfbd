import ArticleModel
import Markup
import Text

/// The dates on which the article was published and changed, as the page and its address give them.
///
/// The sources are ranked by how often each was right on pages with known dates: what is written for machines before
/// what is written for readers, the article's own before the page's.
struct PublicationDates {
    let linked: JSONLD
    let head: HeadElements
    let regions: PageRegions
    let url: String?
    /// The element that shows the headline.
    let headline: Int?

    /// The sources of the day of publication; each is evaluated only when those before it gave no date.
    var published: some Sequence<DateReader.Source> { (stated.map { source in { source } } + shown).lazy.map { $0() } }

    /// The sources of the day of publication that the page states for programs.
    var stated: [DateReader.Source] {
        [
            ("jsonLD", [linked.text("datePublished")]),
            ("meta", PublicationDates.publishedKeys.map { head.first(of: $0) }),
            ("jsonLD", [linked.text("dateCreated")]),
            ("microdata", values(of: ["datepublished", "datecreated"])),
        ]
    }

    private var lines: HeadLines { HeadLines(regions: regions, headline: headline) }

    private var shown: [() -> DateReader.Source] {
        [
            { ("url", [url.flatMap(URLDate.of)]) },
            { ("time", shown(head.times)) },
            { ("header", shown(head.dates)) },
            { ("header", shown(lines.dates)) },
            { ("header", shown(lines.datedBylines)) },
            { ("header", lines.datesBetweenMarks) },
            { ("header", AnnouncedDates(regions: regions, times: head.times).nodes.map(value)) },
        ]
    }

    /// Returns the day that a line below the headline shows, where the page states a later one, which is no earlier than that of
    /// the last change: programs that know only when a page was saved state that for both.
    func dayShownBeforeStated(_ reader: DateReader, modified: ArticleDate?) -> DateReader.Source? {
        guard let stated = reader.first(stated)?.parts, let modified = modified?.parts, modified.date <= stated.date
        else {
            return nil
        }
        let shown = shown(lines.dates)
        guard Set(shown).count == 1, let day = reader.first([("header", shown)])?.parts,
            day.secondsSinceEpoch + PublicationDates.secondsBeforeSave < stated.secondsSinceEpoch
        else { return nil }
        return ("header", shown)
    }

    /// A month: a few days between what is shown and what is stated are those of a text that was worked on.
    private static let secondsBeforeSave = 30 * 86_400

    /// The sources in the head of the article that may add the time of day: "Published: 4 May 2026, 09:15".
    var timesOfDay: [DateReader.Source] {
        let near = lines.range
        let times = head.times.filter(near.contains)
        return [
            ("time", shown(times)),
            ("header", shown(head.dates.filter(near.contains))),
            ("header", shown(lines.dates)),
            ("header", times.compactMap(line)),
        ]
    }

    /// Returns the text around a `time`, which may have the time of day where the element has the day only.
    private func line(around time: Int) -> String? {
        let parent = regions.tree.nodes[time].parent
        guard parent >= 0, regions.tree.nodes[parent].end - parent < 20 else { return nil }
        let text = WhitespaceNormalizedText.of(parent, in: regions.tree)
        return text.utf8.count <= 80 && !PublicationDates.announcesChange(NormalizedText.of(text)) ? text : nil
    }

    /// The sources of the day of the last change; each is evaluated only when those before it gave no date.
    var modified: some Sequence<DateReader.Source> {
        let sources: [() -> DateReader.Source] = [
            { ("jsonLD", [linked.text("dateModified")]) },
            { ("meta", [head.first(of: PublicationDates.modifiedKeys)]) },
            { ("microdata", values(of: ["datemodified"])) },
            { ("time", shown(head.times, isChange: true)) },
            { ("header", shown(head.dates, isChange: true)) },
            { ("header", shown(lines.dates, isChange: true)) },
        ]
        return sources.lazy.map { $0() }
    }

    /// The keys of the day of publication, as `HeadElements` writes keys: those of the first group are defined so,
    /// those of the last are used for other days as well.
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

    /// Returns the values of `nodes`, the nearest to the headline first, without those of comments and cards.
    private func shown(_ nodes: [Int], isChange: Bool = false) -> [String?] {
        let small = nodes.prefix(40).filter { regions.tree.nodes[$0].end - $0 < 40 && !isOnCard($0) }
        return regions.sorted(small, around: headline).filter { meaning(of: $0) == (isChange ? .change : .publication) }
            .map(value)
    }

    /// Whether a date stands in a link with the title to which that leads, as on the card of another story.
    private func isOnCard(_ node: Int) -> Bool {
        let tree = regions.tree
        var ancestor = tree.nodes[node].parent
        for _ in 0..<6 where ancestor >= 0 {
            if tree.nodes[ancestor].tag == .a { return isCard(ancestor, besides: node) }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    /// Whether a link has the title of another story, besides `date`.
    private func isCard(_ link: Int, besides date: Int) -> Bool {
        let tree = regions.tree
        guard tree.has(.href, link), tree.nodes[link].end - link <= PublicationDates.maximumCardNodes,
            headline.map({ !tree.isNode($0, within: link) }) ?? true
        else { return false }
        let others = link.upTo(tree.nodes[link].end).filter { !tree.isNode($0, within: date) }
        if others.contains(where: { regions.isLabelled($0, with: LabelHints.author) }) { return false }
        let bytes = others.reduce(0) { $0 + tree.text(of: $1).count { $0 > 32 } }
        return bytes >= PublicationDates.minimumTitleBytes
    }

    private static let maximumCardNodes = 60
    private static let minimumTitleBytes = 15

    private enum Meaning { case change, other, publication }

    /// Returns the meaning of an element's date by the labels of the element, or by the words right before or in it;
    /// without either it is taken for the day of publication.
    private func meaning(of node: Int) -> Meaning {
        let tree = regions.tree
        var ancestor = node
        while ancestor >= 0, tree.nodes[ancestor].end - ancestor < 8 {
            defer { ancestor = tree.nodes[ancestor].parent }
            if regions.isLabelled(ancestor, with: PublicationDates.publicationLabels) { return .publication }
            if regions.isLabelled(ancestor, with: PublicationDates.changeLabels) { return .change }
            if regions.isLabelled(ancestor, with: PublicationDates.otherLabels) { return .other }
        }
        let own = NormalizedText.of(WhitespaceNormalizedText.of(node, in: tree))
        let previous = max(0, node - 3).upTo(node).last { tree.nodes[$0].tag == .text }
        let before =
            previous.map { NormalizedText.of(String(decoding: tree.text(of: $0).suffix(40), as: UTF8.self)) } ?? ""
        let isAfterVerb = before.spaceSeparated.suffix(2).contains { PublicationDates.changeVerbs.contains($0) }
        return isAfterVerb || PublicationDates.announcesChange(own) ? .change : .publication
    }

    /// Whether a text, given as `NormalizedText`, begins as the day of a change does: "Last updated 4 May".
    static func announcesChange(_ normalized: String) -> Bool {
        normalized.spaceSeparated.prefix(3).contains { changeVerbs.contains($0) }
    }

    /// The labels of the day of publication; they come before those of a change, as in "published updated".
    private static let publicationLabels = LabelTable(words: [
        "published", "publish", "pubdate", "entry date", "date published",
    ])
    private static let changeLabels = LabelTable(words: [
        "updated", "update", "modified", "changed", "last updated", "lastupdated", "lastmod", "aktualisiert",
        "actualizado", "aggiornato", "modification",
    ])
    /// The labels of days that are not the article's.
    private static let otherLabels = LabelTable(words: [
        "today", "todays", "current date", "currentdate", "copyright", "expires", "birthday", "event date", "eventdate",
    ])

    /// The words before the day of a change.
    private static let changeVerbs: Set<Substring> = Set(lexicon: PackageResources.change_verbs_txt)

    /// Returns what an element stands for, as the day of an hour; a title may say anything else.
    private func date(inTitleOf node: Int) -> String? {
        regions.tree.value(.title, of: node).flatMap { DateExpression($0).parts == nil ? nil : $0 }
    }

    private func value(of node: Int) -> String? {
        let tree = regions.tree
        return tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? date(inTitleOf: node)
            ?? WhitespaceNormalizedText.of(node, in: tree)
    }
}
