import ArticleModel
import GRDB

/// The checks of what a load has changed, whose cost follows the size of the run.
struct LoadChecks {
    /// The number of earlier runs that a run is compared with: a week of one run a day.
    private static let comparedRuns = 7

    private let db: Database
    private let run: RunToLoad
    private let runID: Int64
    /// The ids of the articles that were written, as a JSON list for `json_each`.
    private let articles: String
    private let written: Set<Int64>
    private var count: Int { written.count }

    init(_ db: Database, _ run: RunToLoad, runID: Int64, articles: Set<Int64>) {
        self.db = db
        self.run = run
        self.runID = runID
        self.articles = "[\(articles.sorted().map(String.init).joined(separator: ","))]"
        written = articles
    }

    /// Runs all checks, the user's own last; `faults` are what the writer has counted.
    func results(_ faults: ArticleFaults) throws -> [CheckResult] {
        let builtIn = try builtInResults(faults).map(\.advised)
        return builtIn + (try run.checks.results(db, loaded: articles, besides: builtIn.map(\.name)))
    }

    private func builtInResults(_ faults: ArticleFaults) throws -> [CheckResult] {
        try [
            expectNone("offsetsInBody", faults.spansOutsideBody),
            expectNone("textsInBody", faults.textsUnequalToBody),
            expectNone("speakersKnown", faults.unknownSpeakers),
            expectNone("confidencesInRange", faults.confidencesOutOfRange),
            expectNone("searchIndexComplete", articles(where: Self.notInIndex)),
            expectShare("articlesWithoutDate", articles(where: "a.published_at IS NULL"), atMost: 0.5),
            expectShare("articlesWithoutOutlet", articles(where: "a.outlet_id IS NULL"), atMost: 0.5),
            expectShare("articlesWithoutText", articles(where: "a.word_count = 0"), atMost: 0),
            expectShare("articlesOutOfTime", articles(where: outOfTime), atMost: 0),
            expectShare("copies", articles(where: "a.duplicate_of IS NOT NULL"), atMost: 0.5),
            expectShare(
                "unattributedQuotes", quotes(where: "q.attribution = 'none'"), of: quotes(where: "true"), atMost: 0.6),
            silentOutlets(),
            articlesAsUsual(),
        ] + outletsAsUsual()
    }

    /// Returns how many quotations and entities the articles have that were written.
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

    /// The condition for articles dated before the web, or later than a day after the run.
    private var outOfTime: String {
        "a.published_at < '1990' OR a.published_at > '\(run.startedAt.latestPublication)'"
    }

    private func expectNone(_ name: String, _ found: Int) -> CheckResult {
        CheckResult(name: name, severity: .error, passed: found == 0, observed: "\(found)", expected: "0")
    }

    /// Warns where `found` is a greater share of `total`, or of the articles that were written, than `maximum`.
    private func expectShare(_ name: String, _ found: Int, of total: Int? = nil, atMost maximum: Double) -> CheckResult
    {
        let total = total ?? count
        let share = total == 0 ? 0 : Double(found) / Double(total)
        return CheckResult(
            name: name, severity: .warn, passed: share <= maximum, observed: "\(found) of \(total)",
            expected: "at most \(Int(maximum * 100)) %")
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
    /// Warns of outlets that are in every one of the last runs, but not in this one.
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
                """, arguments: [run.id, LoadChecks.comparedRuns, runID])
        return CheckResult(
            name: "outletsHeardFrom", severity: .warn, passed: names.isEmpty,
            observed: names.isEmpty ? "none is silent" : "silent: \(names.joined(separator: ", "))",
            expected: "every outlet of the last \(LoadChecks.comparedRuns) runs")
    }

    /// Warns of a run that is much smaller than the last ones; it never stops a load, since a run holds what is new and
    /// a quiet night may bring little.
    private func articlesAsUsual() throws -> CheckResult {
        let counts = try Int.fetchAll(
            db,
            sql: """
                SELECT s.n_in FROM runs r JOIN stage_runs s ON s.run_id = r.id AND s.stage = 'load'
                WHERE r.run_uid < ? ORDER BY r.run_uid DESC LIMIT ?
                """, arguments: [run.id, LoadChecks.comparedRuns]
        ).sorted()
        let median = counts.count < LoadChecks.comparedRuns ? 0 : counts[counts.count / 2]
        return CheckResult(
            name: "articlesAsUsual", severity: .warn, passed: Double(count) >= 0.3 * Double(median),
            observed: "\(count)", expected: "at least 30 % of \(median), the median of the last runs")
    }

    /// Warn of outlets whose articles are much worse than their earlier ones; they never stop a load.
    private func outletsAsUsual() throws -> [CheckResult] {
        let alarms = try OutletAlarms(db, articles: written, list: articles)
        return try [
            outlets(
                "qualityAsUsual", alarms.fallsOfQuality(), "no outlet's median far below that of its earlier articles"),
            outlets(
                "lengthsAsUsual", alarms.fallsOfLength(), "no outlet's articles much shorter than its earlier ones"),
            outlets("datesAsUsual", alarms.fallsOfDates(), "dates in the articles of each outlet that has had them"),
        ]
    }

    private func outlets(_ name: String, _ falls: [OutletAlarms.Fall], _ expected: String) -> CheckResult {
        CheckResult(
            name: name, severity: .warn, passed: falls.isEmpty,
            observed: falls.isEmpty ? "none has fallen" : falls.map(\.description).joined(separator: "; "),
            expected: expected)
    }
}
