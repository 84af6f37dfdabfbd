import ArticleModel
import Foundation
import Pipeline

/// The difference between an article as it is now and as a stage would make it, line by line.
struct OutcomeDifference {
    let isNew: Bool
    let isRejected: Bool
    let isEmpty: Bool
    let text: String

    init(from previous: EncodedOutcome?, to new: EncodedOutcome) {
        let before = previous.map(ArticleLines.init)?.lines ?? []
        let after = ArticleLines(new)
        isNew = previous == nil
        isRejected = after.isRejected
        let changes = OutcomeDifference.changes(from: before, to: after.lines)
        isEmpty = changes.isEmpty
        text = (["=== \(after.name)"] + changes).joined(separator: "\n")
    }

    /// Returns removed lines with `-` and inserted ones with `+`, in the order of the text.
    static func changes(from before: [String], to after: [String]) -> [String] {
        let difference = after.difference(from: before)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var lines: [String] = []
        var old = 0
        var new = 0
        while old < before.count || new < after.count {
            if removed.contains(old) {
                lines.append("- " + before[old])
                old += 1
            } else if inserted.contains(new) {
                lines.append("+ " + after[new])
                new += 1
            } else {
                old += 1
                new += 1
            }
        }
        return lines
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}

/// An article as lines for a person: fields, paragraphs, what was cut, entities, quotes.
struct ArticleLines {
    let name: String
    let lines: [String]
    let isRejected: Bool

    init(_ outcome: EncodedOutcome) {
        switch outcome {
        case .rejected(let record):
            name = record.file ?? record.url ?? record.id?.value ?? "a record"
            let verdict = record.isJoined ? "" : "rejected: "
            lines = ["\(verdict)\(record.rejection.reason.rawValue), \(record.rejection.detail)"]
            isRejected = !record.isJoined
        case .produced(let line):
            isRejected = false
            guard let extracted = try? JSONLine().decode(ExtractedArticle.self, from: line) else {
                (name, lines) = ("a record", ["not an article"])
                return
            }
            let article = extracted.article
            name = article.file ?? article.url ?? article.id?.value ?? "an article"
            lines = ArticleLines.fields(article) + ArticleLines.text(article) + ArticleLines.found(extracted)
        }
    }

    private static func fields(_ article: CleanArticle) -> [String] {
        let fields: [(String, String?)] = [
            ("title", article.title), ("subtitle", article.subtitle),
            ("byline", article.byline.isEmpty ? nil : article.byline.joined(separator: ", ")),
            ("outlet", article.outlet), ("section", article.section), ("agency", article.agency),
            ("dateline", article.dateline.map { [$0.place, $0.date].compactMap(\.self).joined(separator: ", ") }),
            ("published", article.publishedAt.map { "\($0.value) (\($0.source))" }),
            ("modified", article.modifiedAt.map { "\($0.value) (\($0.source))" }),
            ("language", article.language), ("access", article.access?.rawValue), ("canonical", article.canonicalURL),
        ]
        return fields.compactMap { name, value in value.map { "\(name): \($0)" } }
    }

    private static func text(_ article: CleanArticle) -> [String] {
        article.paragraphs.map { "\($0.role.rawValue): \($0.text)" }
            + article.removed.map { "removed by \($0.rule): \($0.sample)" }
            + article.flags.map { "flag: \($0.name.rawValue)\($0.detail.map { ", \($0)" } ?? "")" }
            + (article.pages?.others ?? []).map {
                "page \($0.number): \($0.url ?? "")\($0.joined.map { ", joined: \($0)" } ?? "")"
            }
            + article.rights.map(rights)
            + (article.extractionQuality.map { [quality($0)] } ?? [])
    }

    /// Such as `quality: 0.874, because of manyLinks, programCode`.
    private static func quality(_ quality: ExtractionQuality) -> String {
        let reasons = quality.reasons.map(\.rawValue).joined(separator: ", ")
        return "quality: \(quality.value)" + (reasons.isEmpty ? "" : ", because of \(reasons)")
    }

    /// Such as `rights: robots noarchive (meta): archive reserved`.
    private static func rights(_ statement: RightsStatement) -> String {
        let effect = statement.use.map { ": \($0.rawValue) \(statement.permission?.rawValue ?? "")" } ?? ""
        let agent = statement.agent.map { " to \($0)" } ?? ""
        return "rights: \(statement.name) \(statement.said) (\(statement.place.rawValue))\(agent)\(effect)"
    }

    private static func found(_ article: ExtractedArticle) -> [String] {
        article.entities.map { "\($0.kind.rawValue): \($0.name), \($0.mentions.count) times" }
            + article.quotes.map { "\($0.kind.rawValue) quote by \($0.speaker?.text ?? "nobody"): \($0.text)" }
    }
}

extension Speaker {
    /// The name or the description.
    var text: String {
        switch self {
        case .named(let name, _): name
        case .described(let description, _): description
        }
    }
}
