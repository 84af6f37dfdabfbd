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
    /// template does at its worst, nine in ten of the pages that lose .2 of F1 or more fall so far, seven in ten of those that lose
    /// .05 or more, and three in a hundred of those that lose nothing. Of five pages drawn at random, each of another site, the median
    /// is one time in a hundred so far below that of twenty; the pages of one outlet differ less.
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
    /// The ids of the articles that the load has written.
    let articles: Set<Int64>
    /// The same ids, as a JSON list for `json_each`.
    let list: String

    /// Returns the outlets whose quality has fallen, sorted by name.
    ///
    /// The cost follows the size of the load: of each outlet in it a bounded number of earlier articles is read, by an index.
    func falls() throws -> [Fall] {
        try loaded().compactMap { outlet in
            guard outlet.qualities.count >= QualityAlarm.minimumArticles else { return nil }
            let before = try earlier(of: outlet.id, besides: outlet.qualities.count)
            guard before.count >= QualityAlarm.minimumEarlier else { return nil }
            let median = QualityAlarm.median(outlet.qualities)
            let earlier = QualityAlarm.median(before)
            guard earlier - median >= QualityAlarm.minimumFall,
                1 - median >= QualityAlarm.minimumRatio * (1 - earlier)
            else { return nil }
            return Fall(outlet: outlet.name, median: median, earlier: earlier)
        }
    }

    /// Returns the outlets of the load, sorted by name, with the qualities of their articles.
    private func loaded() throws -> [(id: Int64, name: String, qualities: [Double])] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT o.id, o.name, a.extraction_quality
                FROM json_each(?) j JOIN articles a ON a.id = j.value JOIN outlets o ON o.id = a.outlet_id
                WHERE a.extraction_quality IS NOT NULL ORDER BY o.name
                """, arguments: [list])
        var outlets: [(id: Int64, name: String, qualities: [Double])] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            if outlets.last?.id != id { outlets.append((id, row[1], [])) }
            outlets[outlets.count - 1].qualities.append(row[2])
        }
        return outlets
    }

    /// Returns the qualities of the outlet's latest articles besides the `count` that the load has written.
    private func earlier(of outlet: Int64, besides count: Int) throws -> [Double] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, extraction_quality FROM articles WHERE outlet_id = ? AND extraction_quality IS NOT NULL
                ORDER BY published_date DESC, id DESC LIMIT ?
                """, arguments: [outlet, QualityAlarm.maximumEarlier + count])
        var qualities: [Double] = []
        while let row = try rows.next() {
            guard !articles.contains(row[0]), let quality: Double = row[1] else { continue }
            qualities.append(quality)
        }
        return qualities
    }

    /// Returns the median of a list that is not empty.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

extension QualityAlarm.Fall: CustomStringConvertible {
    /// Such as `Harbour Post 0.81, earlier 0.97`.
    var description: String { "\(outlet) \(rounded(median)), earlier \(rounded(earlier))" }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
