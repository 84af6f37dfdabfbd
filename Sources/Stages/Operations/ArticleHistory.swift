import ArticleModel
import Foundation
import Pipeline

/// The decision of each stage on one article, in every run that has it: what `copydesk why` prints.
package struct ArticleHistory {
    package let lines: [String]

    /// Throws where no run knows the article.
    package init(of name: String, _ context: RunContext) throws {
        let reference = ArticleReference(name)
        var lines: [String] = []
        var former: CleanedRevision?
        for folder in try context.workspace.runs() {
            let found = try ArticleHistory.decisions(on: reference.resolved(in: folder), in: folder, &former)
            if !found.isEmpty { lines += ["run \(folder.id)"] + found.map { "  " + $0 } }
        }
        if lines.isEmpty { throw try reference.unknownArticle(in: context.workspace.runs()) }
        self.lines = lines
    }

    /// The article as an earlier run has cleaned it.
    private struct CleanedRevision {
        let run: String
        let lines: [String]
    }

    private static func decisions(
        on reference: ArticleReference, in folder: RunFolder, _ former: inout CleanedRevision?
    ) throws -> [String] {
        var lines: [String] = []
        for stage in [Stage.fetch, .clean, .extract] where try folder.validManifest(of: stage) != nil {
            if let line = try reference.firstLine(of: folder.recordsPath(of: stage)) {
                lines += text(of: line, stage, in: folder, &former)
            } else if let line = try reference.firstLine(of: folder.rejectedPath(of: stage)) {
                let record = try JSONLine().decode(RejectedRecord.self, from: line)
                let verdict = record.isJoined ? "joined" : "rejected, \(record.rejection.reason.rawValue)"
                lines.append("\(stage.rawValue): \(verdict): \(record.rejection.detail)")
            }
        }
        return lines
    }

    private static func text(
        of line: Data, _ stage: Stage, in folder: RunFolder, _ former: inout CleanedRevision?
    ) -> [String] {
        switch stage {
        case .fetch: return fetched(line)
        case .clean:
            let revision = CleanedRevision(run: folder.id, lines: ArticleLines(.produced(line)).lines)
            defer { former = revision }
            let changes = former.map { self.changes(from: $0, to: revision) } ?? []
            return ["clean: taken"] + (changes + revision.lines).map { "  " + $0 }
        case .extract, .load: return extracted(line)
        }
    }

    /// Returns what has become of the text since an earlier run, as removed and added lines.
    private static func changes(from former: CleanedRevision, to revision: CleanedRevision) -> [String] {
        let changes = OutcomeDifference.changes(from: former.lines, to: revision.lines)
        return changes.isEmpty ? ["as in run \(former.run)"] : ["changed since run \(former.run):"] + changes + ["now:"]
    }

    private static func fetched(_ line: Data) -> [String] {
        guard let raw = try? JSONLine().decode(RawArticle.self, from: line) else { return [] }
        let origin = raw.file.map { " from \(raw.source ?? "")/\($0)" } ?? ""
        return [
            "fetch: taken as \(raw.id)\(origin)", "  url: \(raw.url ?? "none")",
            "  fetched: \(raw.fetchedAt?.description ?? "unknown")", "  sha256: \(raw.contentHash)",
        ]
    }

    private static func extracted(_ line: Data) -> [String] {
        guard let article = try? JSONLine().decode(ExtractedArticle.self, from: line) else { return [] }
        let entities = article.entities.map { entity in
            let rules = Set(entity.mentions.map(\.rule)).sorted().joined(separator: ", ")
            return "  \(entity.kind.rawValue) \(entity.name): \(entity.mentions.count) mentions by \(rules)"
        }
        let quotes = article.quotes.map { quote in
            "  \(quote.kind.rawValue) quote by \(quote.speaker?.text ?? "nobody") "
                + "(\(quote.attribution.rawValue), rule \(quote.rule)): \(quote.text.replacing("\n", with: " / "))"
        }
        return ["extract: \(article.entities.count) entities, \(article.quotes.count) quotes"] + entities + quotes
    }
}
