import GRDB
import Mustache

/// Everything that the page shows, under the names that the template uses.
struct ReportPage {
    let now: String
    let style: String
    let totals: [TotalRow]
    let days: [DayRow]
    let outlets: [OutletRow]
    let speakers: [SpeakerRow]
    let quotes: [QuoteRow]
    let stories: [Story]
    let places: [PlaceRow]
    let removals: [RemovalRow]
    let flags: [FlagRow]
    let qualities: [QualityRow]
    let stages: [StageRow]
    let strip: RunStrip?
    let warnings: [WarningRow]
    let rejects: [RejectRow]
    let files: [ViewFile]

    init(_ db: Database, _ views: [DescribedTable], _ site: Site, at now: String) throws {
        self.now = now
        style = String(decoding: PackageResources.page_css, as: UTF8.self)
        totals = try TotalRow.all(db)
        days = try DayRow.latest(db)
        outlets = try OutletRow.all(db)
        speakers = try SpeakerRow.mostQuoted(db, site)
        quotes = try QuoteRow.latest(db)
        stories = try Story.latest(db)
        places = try PlaceRow.latest(db, site)
        removals = try RemovalRow.all(db)
        flags = try FlagRow.all(db)
        qualities = try QualityRow.all(db)
        stages = try StageRow.latest(db)
        strip = try RunStrip(db)
        warnings = try WarningRow.latest(db)
        rejects = try RejectRow.open(db)
        files = views.map { ViewFile(file: $0.fileName, about: $0.description) }
    }

    /// By what a page says who made it: a report is written over one that has one of these.
    static let signatures = [#"<meta name="generator" content="Copydesk">"#, "<title>Copydesk report</title>"]

    func html() throws -> String {
        MustacheContentTypes.register(HTMLEscaping(), named: "PAGE")
        let template = String(decoding: PackageResources.page_mustache, as: UTF8.self)
        return try MustacheTemplate(string: template).render(self)
    }
}

/// A CSV file beside the page.
struct ViewFile {
    let file: String
    let about: String
}
