import ArticleModel
import Loading

/// Which articles somebody wants to have exported; all, where nothing is said.
package struct ExportFilter: Sendable {
    private let since: String?
    private let outlets: [String]

    /// `since` is a day such as `2026-05-01`, and `outlets` are names in capital or small letters.
    package init(since: String? = nil, outlets: [String] = []) {
        (self.since, self.outlets) = (since, outlets)
    }

    /// Returns the same with the outlets as the database names them, each once, in the order of their letters.
    func selection(in database: ArticleDatabase) throws -> ArticleSelection {
        let known = outlets.isEmpty ? [] : try database.outlets()
        return ArticleSelection(
            since: since, outlets: Set(try outlets.map { try name(of: $0, among: known) }).sorted())
    }

    private func name(of outlet: String, among known: [String]) throws -> String {
        if let name = known.named(outlet) { return name }
        let hint = known.nearest(to: outlet).map { "; the nearest is \"\($0.printable)\"" } ?? ""
        throw PlainFailure(.badUsage, "--outlet: there is no outlet \"\(outlet.printable)\"\(hint)")
    }
}
