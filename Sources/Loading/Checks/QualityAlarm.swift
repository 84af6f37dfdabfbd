import GRDB

/// Finds the outlets whose articles of a load were extracted worse than their earlier ones: a template has changed, most likely.
struct QualityAlarm {
    /// The number of articles that an outlet must have in the load; fewer may be odd ones.
    static let minimumArticles = 5
    /// The number of earlier articles that must be known.
    static let minimumEarlier = 20
    /// The number of earlier articles that are compared, those published last: older ones may have had another template.
    static let maximumEarlier = 200
    /// How far the median must be below the earlier one.
    ///
    /// The bounds are measured on the development pages. Where labels and the names of regions are taken out of a page, which a new
    /// template does at its worst, eight in ten of the pages that lose .05 of F1 or more fall so far, and one in a hundred of those
    /// that lose nothing. Of five pages drawn at random, each of another site, the median is one time in a hundred so far below that
    /// of twenty; the pages of one outlet differ less.
    static let minimumFall = 0.03
    /// How many times as much the median must lack of 1 as the earlier one.
    static let minimumRatio = 1.5

    /// An outlet with the two medians.
    struct Fall {
        let outlet: String
        let median: Double
        let earlier: Double
    }

    let db: Database
    /// The ids of the articles that the load has written, as a JSON list.
    let articles: String

    /// Returns the outlets whose quality has fallen, sorted by name. The cost follows the size of the load: of each outlet in it a
    /// bounded number of earlier articles is read, by an index.
    func falls() throws -> [Fall] {
        try outlets().compactMap { id, name in
            let latest = try median(
                "SELECT a.extraction_quality FROM json_each(?1) j JOIN articles a ON a.id = j.value WHERE a.outlet_id = ?2",
                outlet: id)
            let earlier = try median(
                """
                SELECT extraction_quality FROM articles
                WHERE outlet_id = ?2 AND extraction_quality IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?1))
                ORDER BY published_date DESC LIMIT \(QualityAlarm.maximumEarlier)
                """, outlet: id, atLeast: QualityAlarm.minimumEarlier)
            guard let latest, let earlier, earlier - latest >= QualityAlarm.minimumFall,
                1 - latest >= QualityAlarm.minimumRatio * (1 - earlier)
            else { return nil }
            return Fall(outlet: name, median: latest, earlier: earlier)
        }
    }

    /// Returns the outlets with enough articles in the load.
    private func outlets() throws -> [(id: Int64, name: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT o.id, o.name FROM json_each(?) j JOIN articles a ON a.id = j.value JOIN outlets o ON o.id = a.outlet_id
                WHERE a.extraction_quality IS NOT NULL GROUP BY o.id HAVING count(*) >= ? ORDER BY o.name
                """, arguments: [articles, QualityAlarm.minimumArticles]
        ).map { ($0[0], $0[1]) }
    }

    private func median(_ query: String, outlet: Int64, atLeast minimum: Int = 1) throws -> Double? {
        let values = try Double?.fetchAll(db, sql: query, arguments: [articles, outlet]).compactMap(\.self).sorted()
        guard values.count >= minimum else { return nil }
        return (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
    }
}

extension QualityAlarm.Fall: CustomStringConvertible {
    /// Such as `Harbour Post 0.81, earlier 0.97`.
    var description: String { "\(outlet) \(rounded(median)), earlier \(rounded(earlier))" }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
