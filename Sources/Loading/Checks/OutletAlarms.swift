import GRDB

/// Finds the outlets whose articles of a load are worse than their earlier ones: a template has changed, most likely.
///
/// The cost follows the size of the load: of each outlet in it a bounded number of earlier articles is read, by an index.
struct OutletAlarms {
    /// The number of articles that an outlet must have in the load; fewer may be odd ones.
    static let minimumArticles = 5
    /// The number of earlier articles that must be known.
    static let minimumEarlier = 20
    /// The number of earlier articles that are compared, those published last: older ones may have had another template.
    static let maximumEarlier = 200
    /// The same for what is not in an index, so that each article is read.
    static let maximumEarlierRead = 50
    /// How far the median quality must be below the earlier one.
    ///
    /// The bounds are measured on the development pages. Where labels and the names of regions are taken out of a page, which a new
    /// template does at its worst, nine in ten of the pages that lose .2 of F1 or more fall so far, seven in ten of those that lose
    /// .05 or more, and three in a hundred of those that lose nothing. Of five pages drawn at random, each of another site, the median
    /// is one time in a hundred so far below that of twenty; the pages of one outlet differ less.
    static let minimumFall = 0.03
    /// How many times as much the median quality must lack of 1 as the earlier one.
    static let minimumRatio = 1.5
    /// The share of the earlier median length below which the median length is a fall: of five articles of Wikinews drawn at random,
    /// eight times in ten thousand it is below that share of the median of twenty.
    static let minimumLength = 0.4
    /// The share of articles with a date that an outlet must have had, and that below which its articles have lost them.
    static let usualDates = 0.9
    static let minimumDates = 0.5

    /// An outlet with what its articles have, and what its earlier ones had.
    struct Fall: CustomStringConvertible {
        let outlet: String
        let now: String
        let earlier: String

        /// Such as `Harbour Post 0.81, earlier 0.97`.
        var description: String { "\(outlet) \(now), earlier \(earlier)" }
    }

    private struct Outlet {
        let id: Int64
        let name: String
        var qualities: [Double] = []
        var lengths: [Double] = []
        var dated = 0
    }

    private let db: Database
    /// The ids of the articles that the load has written.
    private let articles: Set<Int64>
    /// The outlets with enough articles in the load, sorted by name.
    private let outlets: [Outlet]

    /// `list` has the ids of `articles` as a JSON list for `json_each`.
    init(_ db: Database, articles: Set<Int64>, list: String) throws {
        self.db = db
        self.articles = articles
        outlets = try OutletAlarms.outlets(db, list).filter { $0.lengths.count >= OutletAlarms.minimumArticles }
    }

    private static func outlets(_ db: Database, _ list: String) throws -> [Outlet] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT o.id, o.name, a.extraction_quality, a.word_count, a.published_date IS NOT NULL
                FROM json_each(?) j JOIN articles a ON a.id = j.value JOIN outlets o ON o.id = a.outlet_id ORDER BY o.name
                """, arguments: [list])
        var outlets: [Outlet] = []
        while let row = try rows.next() {
            if outlets.last?.id != row[0] { outlets.append(Outlet(id: row[0], name: row[1])) }
            if let quality: Double = row[2] { outlets[outlets.count - 1].qualities.append(quality) }
            outlets[outlets.count - 1].lengths.append(row[3])
            if row[4] { outlets[outlets.count - 1].dated += 1 }
        }
        return outlets
    }
}

// MARK: - What can fall

extension OutletAlarms {
    /// Returns the outlets whose articles were extracted much worse.
    func fallsOfQuality() throws -> [Fall] {
        try outlets.compactMap { outlet in
            guard outlet.qualities.count >= Self.minimumArticles else { return nil }
            let before = try earlier(of: outlet, besides: outlet.qualities.count, Self.qualities, Self.maximumEarlier)
            guard before.count >= Self.minimumEarlier else { return nil }
            let (median, earlier) = (Self.median(outlet.qualities), Self.median(before))
            guard earlier - median >= Self.minimumFall, 1 - median >= Self.minimumRatio * (1 - earlier) else {
                return nil
            }
            return Fall(outlet: outlet.name, now: Self.rounded(median), earlier: Self.rounded(earlier))
        }
    }

    /// Returns the outlets whose articles have become much shorter.
    func fallsOfLength() throws -> [Fall] {
        try outlets.compactMap { outlet in
            let before = try earlier(of: outlet, besides: outlet.lengths.count, Self.lengths, Self.maximumEarlierRead)
            guard before.count >= Self.minimumEarlier else { return nil }
            let (median, earlier) = (Self.median(outlet.lengths), Self.median(before))
            guard median < Self.minimumLength * earlier else { return nil }
            return Fall(outlet: outlet.name, now: "\(Int(median)) words", earlier: "\(Int(earlier))")
        }
    }

    /// Returns the outlets whose articles had dates, and have them no more.
    func fallsOfDates() throws -> [Fall] {
        try outlets.compactMap { outlet in
            let count = outlet.lengths.count
            guard Double(outlet.dated) < Self.minimumDates * Double(count) else { return nil }
            let dated = try earlier(of: outlet, besides: count, Self.dated, Self.maximumEarlier).count
            let undated = try earlier(of: outlet, besides: count, Self.undated, Self.maximumEarlier).count
            guard dated >= Self.minimumEarlier, Double(dated) >= Self.usualDates * Double(dated + undated) else {
                return nil
            }
            return Fall(
                outlet: outlet.name, now: "\(outlet.dated) of \(count) with a date",
                earlier: "\(dated) of \(dated + undated)")
        }
    }
}

// MARK: - Earlier articles

extension OutletAlarms {
    private static let qualities = """
        SELECT id, extraction_quality FROM articles WHERE outlet_id = ? AND extraction_quality IS NOT NULL
        ORDER BY published_date DESC, id DESC LIMIT ?
        """
    private static let lengths = """
        SELECT id, word_count FROM articles WHERE outlet_id = ? ORDER BY published_date DESC, id DESC LIMIT ?
        """
    private static let dated = """
        SELECT id, 1 FROM articles WHERE outlet_id = ? AND published_date IS NOT NULL
        ORDER BY published_date DESC, id DESC LIMIT ?
        """
    private static let undated = """
        SELECT id, 1 FROM articles WHERE outlet_id = ? AND published_date IS NULL ORDER BY id DESC LIMIT ?
        """

    /// Returns what `sql` gives of the outlet's latest articles besides the `count` that the load has written.
    private func earlier(of outlet: Outlet, besides count: Int, _ sql: String, _ maximum: Int) throws -> [Double] {
        try db.prepared(sql).all([outlet.id, maximum + count]) { row in
            articles.contains(row.integer(0)) ? nil : row.real(1)
        }.compactMap { $0 }
    }

    /// Returns the median of a list that is not empty.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
