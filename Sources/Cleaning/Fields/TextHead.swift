import ArticleModel
import Text

/// The fields that the lines above a text's first paragraph give.
struct TextHead {
    var title: String?
    var subtitle: String?
    var bylines: [BylineLine] = []
    var outlet: String?
    var section: String?
    /// The lines that may give the day of publication.
    var publishedAt: [String] = []
    /// The lines that may give the day of a change.
    var modifiedAt: [String] = []
    /// The lines that are fields, by index in the document, each with the rule under which it is removed.
    var rules: [Int: BoilerplateRule] = [:]
    /// The lines that are title and subtitle, by index in the document.
    var titleLines: Set<Int> = []

    func offer(to fields: inout Fields) {
        fields.title.offer(title, from: .header)
        fields.subtitle.offer(subtitle, from: .header)
        fields.outlet.offer(outlet, from: .header)
        fields.section.offer(section, from: .header)
        let names = bylines.flatMap(\.names)
        fields.byline.offer(names.isEmpty ? nil : names, from: .header)
        fields.bylineAgency.offer(bylines.lazy.compactMap(\.agency).first, from: .header)
        fields.published.offer([("header", publishedAt)])
        fields.modified.offer([("header", modifiedAt)])
        if let late = fields.published.reader.firstLate([("header", publishedAt)]) {
            fields.flags.append(QualityFlag(.futureDate, detail: late))
        }
        fields.fieldLines = rules
        fields.titleLines = titleLines
    }
}
