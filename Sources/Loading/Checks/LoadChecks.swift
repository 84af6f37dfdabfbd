import ArticleModel
import GRDB

/// The data checks on what a load has touched. Their cost follows the size of the run.
struct LoadChecks {
    /// How many earlier runs say what is usual.
    private static let usual = 7

    private let db: Database
    private let run: LoadedRun
    private let runID: Int64
    /// The ids of the articles written, as a JSON list for `json_each`.
    private let articles: String
    private let count: Int

    init(_ db: Database, _ run: LoadedRun, runID: Int64, articles: Set<Int64>) {
        self.db = db
        self.run = run
        self.runID = runID
        self.articles = "[\(articles.sorted().map(String.init).joined(separator: ","))]"
        count = articles.count
    }

    func results(_ faults: ArticleFaults) throws -> [CheckResult] {
        try [
            none("offsetsInBody", faults.offsetsOutsideBody),
            none("textsInBody", faults.textsUnlikeBody),
            none("speakersKnown", faults.unknownSpeakers),
            none("confidencesInRange", faults.confidencesOutOfRange),
            none("searchIndexComplete", articles(where: Self.notInIndex)),
            few("articlesWithoutDate", articles(where: "a.published_at IS NULL"), most: 0.5),
            few("articlesWithoutOutlet", articles(where: "a.outlet_id IS NULL"), most: 0.5),
            few("articlesWithoutText", articles(where: "a.word_count = 0"), most: 0),
            few("articlesOutOfTime", articles(where: outOfTime), most: 0),
            few("copies", articles(where: "a.duplicate_of IS NOT NULL"), most: 0.5),
            few("unattributedQuotes", quotes(where: "q.attribution = 'none'"), of: quotes(where: "true"), most: 0.6),
            silentOutlets(),
            articlesAsUsual(),
        ]
    }

    /// Quotations and entities of the articles written.
    func counts() throws -> (quotes: Int, entities: Int) {
        let entities = try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT e.entity_id) FROM json_each(?) j
                    JOIN article_entities e ON e.article_id = j.value
                """, arguments: [articles])
        return (try quotes(where: "true"), entities ?? 0)
    }

    private static let notInIndex = "NOT EXISTS (SELECT 1 FROM articles_fts_docsize d WHERE d.id = a.id)"

    /// Before the web, or later than a day after the run.
    private var outOfTime: String {
        "a.published_at < '1990' OR a.published_at > '\(run.startedAt.latestPublication)'"
    }

    private func none(_ name: String, _ found: Int) -> CheckResult {
        CheckResult(name: name, severity: .error, passed: found == 0, observed: "\(found)", expected: "0")
    }

    private func few(_ name: String, _ found: Int, of total: Int? = nil, most: Double) -> CheckResult {
        let total = total ?? count
        let share = total == 0 ? 0 : Double(found) / Double(total)
        return CheckResult(
            name: name, severity: .warn, passed: share <= most, observed: "\(found) of \(total)",
            expected: "at most \(Int(most * 100)) %")
    }

    private func articles(where condition: String) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM json_each(?) j JOIN articles a ON a.id = j.value WHERE (\(condition))",
            arguments: [articles]) ?? 0
    }

    private func quotes(where condition: String) throws -> Int {
        try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM json_each(?) j JOIN quotes q ON q.article_id = j.value WHERE (\(condition))",
            arguments: [articles]) ?? 0
    }
}

// MARK: - Against earlier runs

extension LoadChecks {
    /// Outlets that are in every one of the last runs, and not in this one.
    private func silentOutlets() throws -> CheckResult {
        let names = try String.fetchAll(
            db,
            sql: """
                WITH earlier AS (
                    SELECT id FROM runs WHERE run_uid < ?1 ORDER BY run_uid DESC LIMIT ?2)
                SELECT o.name FROM articles a JOIN outlets o ON o.id = a.outlet_id
                WHERE a.run_id IN (SELECT id FROM earlier)
                    AND NOT EXISTS (SELECT 1 FROM articles b WHERE b.run_id = ?3 AND b.outlet_id = o.id)
                GROUP BY o.id HAVING count(DISTINCT a.run_id) = ?2
                ORDER BY o.name
                """, arguments: [run.id, LoadChecks.usual, runID])
        return CheckResult(
            name: "outletsHeardFrom", severity: .warn, passed: names.isEmpty,
            observed: names.isEmpty ? "none is silent" : "silent: \(names.joined(separator: ", "))",
            expected: "every outlet of the last \(LoadChecks.usual) runs")
    }

    /// A run holds what is new, so a quiet night may be small: this warns, and never stops a load.
    private func articlesAsUsual() throws -> CheckResult {
        let counts = try Int.fetchAll(
            db,
            sql: """
                SELECT s.n_in FROM runs r JOIN stage_runs s ON s.run_id = r.id AND s.stage = 'load'
                WHERE r.run_uid < ? ORDER BY r.run_uid DESC LIMIT ?
                """, arguments: [run.id, LoadChecks.usual]
        ).sorted()
        let median = counts.count < LoadChecks.usual ? 0 : counts[counts.count / 2]
        return CheckResult(
            name: "articlesAsUsual", severity: .warn, passed: Double(count) >= 0.3 * Double(median),
            observed: "\(count)", expected: "at least 30 % of \(median), the median of the last runs")
    }
}
