import GRDB
import Mustache

/// Everything that the page shows, as the template names it.
struct ReportPage {
    let now: String
    let style: String
    let totals: [Total]
    let days: [Day]
    let outlets: [OutletLine]
    let speakers: [SpeakerLine]
    let quotes: [QuoteLine]
    let stories: [Story]
    let cuts: [Cut]
    let flags: [Flag]
    let stages: [StageLine]
    let rejects: [Reject]
    let files: [ViewFile]

    init(_ db: Database, _ views: [DescribedTable], at now: String) throws {
        self.now = now
        style = String(decoding: PackageResources.page_css, as: UTF8.self)
        totals = try Total.all(db)
        days = try Day.latest(db)
        outlets = try OutletLine.all(db)
        speakers = try SpeakerLine.mostQuoted(db)
        quotes = try QuoteLine.latest(db)
        stories = try Story.latest(db)
        cuts = try Cut.all(db)
        flags = try Flag.all(db)
        stages = try StageLine.latest(db)
        rejects = try Reject.open(db)
        files = views.map { ViewFile(view: $0.name, about: $0.description) }
    }

    func html() throws -> String {
        MustacheContentTypes.register(PageText(), named: "PAGE")
        let template = String(decoding: PackageResources.page_mustache, as: UTF8.self)
        return try MustacheTemplate(string: template).render(self)
    }
}

/// One CSV file beside the page.
struct ViewFile {
    let view: String
    let about: String
}
