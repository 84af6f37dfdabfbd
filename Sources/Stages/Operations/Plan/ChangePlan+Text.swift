import ArticleModel
import Loading
import Reporting

extension ChangePlan {
    private static let maximumLargest = 20
    private static let maximumOutlets = 20

    /// What a person reads before deciding; no line is longer than `width`, and 0 cuts nothing.
    package func text(width: Int) -> String {
        if redone.isEmpty { return "nothing would change: all runs were made by the rules and settings of now" }
        var parts = [redoneText, summary]
        if totals.rows > 0 {
            parts += [groups, outlets].map { $0.text(as: .table, width: width, isForTerminal: true) }
            if totals.articles > 0 {
                parts.append(
                    "Most text differs in\n" + largest.text(as: .table, width: width, isForTerminal: true))
            }
        }
        return parts.joined(separator: "\n\n")
    }

    private var redoneText: String {
        let lines = redone.map { "  \($0.stage.rawValue): \($0.runs == 1 ? "1 run" : "\($0.runs) runs"), \($0.cause)" }
        return (["copydesk run --run all would do again"] + lines).joined(separator: "\n")
    }

    private var summary: String {
        if totals.rows == 0 { return "All rows would stay as they are." }
        return "\(totals.articles) of \(articles) articles would change; \(totals.rows) rows in all."
    }

    private var groups: Answer {
        Answer(
            columns: ["what", "change", "rule", "rows", "articles"],
            values: totals.sortedGroups.map { group, count in
                [
                    .text(group.what), .text(group.change.rawValue), .text(group.rule), .count(count.rows),
                    .count(count.articles),
                ]
            })
    }

    private var outlets: Answer {
        Answer(
            columns: ["outlet", "articles", "rows"],
            values: totals.outlets.prefix(Self.maximumOutlets).map { outlet, count in
                [.text(outlet), .count(count.articles), .count(count.rows)]
            })
    }

    private var largest: Answer {
        Answer(
            columns: ["day", "outlet", "rows", "characters", "title", "article"],
            values: totals.largest(Self.maximumLargest).map { article in
                [
                    .text(article.day), .text(article.outlet), .count(article.rows), .count(article.characters),
                    .text(article.title), .text(article.article),
                ]
            })
    }
}
