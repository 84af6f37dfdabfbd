import ArticleModel
import Text

/// The metadata of an article, each field decided once among its candidates.
///
/// Values that the document states are offered when the fields are made; those that only its lines give are offered
/// later, and so trusted less.
struct Fields {
    var title = Field<String>()
    var subtitle = Field<String>()
    var byline = Field<[String]>()
    /// The agency that the byline names. For `agency` it is trusted less than the dateline and more than a line of
    /// credit.
    var bylineAgency = Field<String>()
    private(set) var agency = Field<String>()
    var outlet = Field<String>()
    var section = Field<String>()
    var canonicalURL = Field<String>()
    var language = Field<String>()
    var access = Field<CleanArticle.Access>()
    var dateline: Dateline?
    var published: DateField
    var modified: DateField
    /// The flags for values of the fields that are doubtful.
    var flags: [QualityFlag] = []
    /// The lines of a text that are fields, by index, each with the rule under which it is removed.
    var fieldLines: [Int: BoilerplateRule] = [:]
    /// The lines of a text that are its title and subtitle, by index: they are neither kept in the body nor removed.
    var titleLines: Set<Int> = []
    let raw: RawArticle

    /// Decides the fields that `document` states.
    init(of document: Document) {
        raw = document.raw
        let latest = raw.fetchedAt?.latestPublication
        published = DateField(DateReader(latest: latest))
        modified = published
        if let name = raw.outlet?.asName, !name.isEmpty { outlet.offer(name, from: .record) }
        if raw.isCut { flags.append(QualityFlag(.truncated, detail: "the page is cut where it comes from")) }
        if let missing = raw.missingPage {
            flags.append(QualityFlag(.feedText, detail: "\(missing.reason): \(missing.detail)"))
        }
        switch document.origin {
        case .page(let page):
            page.override?.offer(to: &self)
            page.metadata.offer(to: &self, among: document.blocks)
        case .text(let header):
            header.offer(to: &self)
            HeadReader(document.blocks, after: header).head.offer(to: &self)
            published.offer([addressSource])
        }
    }

    /// Offers the values that only the lines of `document` give.
    mutating func offer(_ lines: ClassifiedLines, of document: Document) {
        let opening = DatelinePrefix(opening: lines.kept)
        agency.offer(opening?.agency, from: .dateline)
        agency.offer(bylineAgency.value, from: bylineAgency.source ?? .header)
        agency.offer(lines.agency, from: .header)
        subtitle.offer(lines.standfirst, from: .header)
        if byline.value == nil {
            let names = lines.removedBeforeText.lazy
                .compactMap { BylineLine($0.text, places: .gazetteer)?.names }.first { !$0.isEmpty }
            byline.offer(names, from: .header)
        }
        let dates = lines.removedBeforeText.map(\.text).filter {
            !PublicationDates.announcesChange(NormalizedText.of($0))
        }
        published.offer([("header", dates)])
        if let page = document.page {
            ScriptMetadata(in: page, for: self)?.offer(to: &self)
            subtitle.offer(
                page.metadata.standfirst(of: title.value, notAmong: lines.kept), from: .header)
            if byline.value == nil, bylineAgency.value == nil {
                byline.offer(page.metadata.siteOwner.map { [$0] }, from: .meta)
            }
        }
        if let opening { offer(opening) }
        if let listed = raw.publishedAt { offer(listed) }
        offerShownChange()
    }

    /// Offers the date that the source says which names the page. Feeds have it from the outlet, but not always right: some give
    /// the time of the last change.
    private mutating func offer(_ listed: ArticleDate) {
        let source: DateReader.Source = (listed.source, [listed.value])
        published.offer([source])
        if published.value == nil, let late = published.reader.firstLate([source]) {
            flags.append(QualityFlag(.futureDate, detail: late))
        }
        published.refine { [source] }
    }

    /// Offers the day on which the page says that it was changed, where it shows readers no other day: it is the one that the
    /// article has for them. What is stated for programs alone is not taken.
    private mutating func offerShownChange() {
        guard let change = modified.value, change.source == "header" || change.source == "time" else { return }
        published.offer([("change", [change.value])])
    }

    /// Offers place and date of the dateline.
    private mutating func offer(_ prefix: DatelinePrefix) {
        if prefix.place != nil { dateline = Dateline(place: prefix.place, date: prefix.date) }
        if let date = prefix.date, prefix.day != nil { published.offer([("dateline", [date])]) }
    }

    /// The address of the article, as a source of its day.
    var addressSource: DateReader.Source { ("url", [raw.url.flatMap(URLDate.of)]) }

    /// Offers the persons whom `credits` name and their agency, where the article has no byline yet.
    mutating func offer(byline credits: @autoclosure () -> [Credit], from source: FieldSource) {
        guard byline.value == nil else { return }
        let names = BylineReader(stated: [credits()], shown: { [] }, outlets: [outlet.value], places: .gazetteer)
        byline.offer(names.names.isEmpty ? nil : names.names, from: source)
        bylineAgency.offer(names.agency, from: source)
    }
}

extension CleanArticle {
    /// Makes an article of `fields`, without text.
    init(_ fields: Fields) {
        self.init(fields.raw)
        title = fields.title.value
        subtitle = fields.subtitle.value
        byline = fields.byline.value ?? []
        agency = fields.agency.value
        outlet = fields.outlet.value
        section = fields.section.value
        canonicalURL = fields.canonicalURL.value
        language = fields.language.value
        access = fields.access.value
        dateline = fields.dateline
        publishedAt = fields.published.value
        modifiedAt = fields.modified.value
        flags = fields.flags
    }
}
