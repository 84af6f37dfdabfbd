import ArticleModel
import Markup
import Text

/// The fields that data give beside the body of an article: headline, writers, day.
struct ScriptFields {
    /// The objects around the body, the innermost first.
    private let holders: [[LenientJSONValue.Field]]

    init(_ holders: [[LenientJSONValue.Field]]) { self.holders = Array(holders.prefix(ScriptFields.reach)) }

    /// The number of enclosing objects that are read; farther out stands what other articles share.
    private static let reach = 3

    /// Offers the fields that the page itself does not state.
    func offer(to fields: inout Fields) {
        fields.title.offer(holders.joined().lazy.compactMap(PageIdentity.title).first, from: .scriptData)
        fields.offer(byline: credits, from: .scriptData)
        fields.section.offer(section, from: .scriptData)
        let stated: [DateReader.Source] = [("scriptData", dates)]
        fields.published.offer(stated)
        fields.published.refine { stated }
    }

    var hasDate: Bool { DateReader(latest: nil).first([("scriptData", dates)]) != nil }

    /// The section: a name, or an object with one.
    private var section: String? {
        let values = holders.joined().lazy.filter { ScriptFields.sections.contains($0.name) }.map(\.value)
        return values.compactMap { names($0.items?.first ?? $0).first }.first { text in
            (2...40).contains(text.utf8.count) && text.first?.isUppercase == true && !text.contains("/")
        }
    }

    private static let sections: Set<String> = [
        "section", "articlesection", "primarysection", "mainsection", "sectionname", "category", "primarycategory",
    ]

    private var credits: [Credit] {
        let fields = holders.lazy.map { $0.filter { ScriptFields.writers.contains($0.name) } }.first { !$0.isEmpty }
        return (fields ?? []).flatMap { names($0.value) }.map { Credit(markup: $0) }
    }

    private static let writers: Set<String> = [
        "author", "authors", "byline", "bylines", "writer", "writers", "contributors", "credits", "by",
    ]

    /// Returns the names in a value: a name, an object with a name, or a list of these.
    private func names(_ value: LenientJSONValue) -> [String] {
        if let text = value.text { return [text] }
        if let items = value.items { return items.flatMap(names) }
        let fields = value.fields ?? []
        if let by = fields.first(where: { $0.key == "by" }) { return names(by.value) }
        return fields.first { ScriptFields.nameEndings.contains($0.name) }?.value.text.map { [$0] } ?? []
    }

    private static let nameEndings: Set<String> = [
        "name", "fullname", "displayname", "authorname", "writername", "title", "text", "byline",
    ]

    /// The dates in order of the trust that their keys deserve, of each the innermost.
    private var dates: [String?] {
        ScriptFields.dateOpenings.flatMap { opening in
            holders.joined().filter { $0.name.hasPrefix(opening) }.map {
                $0.value.text ?? $0.value.number.map { String($0) }
            }
        }
    }

    /// The beginnings of the keys of a day of publication; "modified" and "redeployed" are others.
    private static let dateOpenings = [
        "datepublish", "firstpublish", "publish", "publication", "pub", "display", "issue", "release", "deploy",
        "posted", "date", "created",
    ]
}
