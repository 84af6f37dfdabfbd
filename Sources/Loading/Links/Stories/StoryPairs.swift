import GRDB
import Linking

/// Finds which articles of a window tell one story with given ones.
struct StoryPairs {
    struct Pair {
        let one: Int64
        let other: Int64
        let probability: Double
    }

    /// A pair that is less probable counts as none where the pairs of a story are averaged.
    static let minimumProbability = 0.1
    /// One name in common is a subject; two words are an event. What shares less weight is never probable.
    private static let minimumCommonTerms = 2
    private static let minimumCommonWeight = 5.0

    private let window: StoryWindow
    private let db: Database

    init(_ window: StoryWindow, _ db: Database) {
        self.window = window
        self.db = db
    }

    /// Returns the probable pairs of the articles with any others, each pair once.
    func probable(of articles: [Int]) throws -> [Pair] {
        let new = Set(articles)
        return try articles.flatMap { article in
            try candidates(of: article).compactMap { other, hasSameQuotation in
                if new.contains(other) && other < article { return nil }
                let probability = StoryModel.trained.probability(
                    evidence(article, other, hasSameQuotation: hasSameQuotation))
                // In thousandths, whose sums do not depend on their order.
                let rounded = min((probability * 1000).rounded(), 999) / 1000
                return rounded < StoryPairs.minimumProbability
                    ? nil : Pair(one: window.id(article), other: window.id(other), probability: rounded)
            }
        }
    }

    /// What the model sees of a pair.
    func evidence(_ article: Int, _ other: Int, hasSameQuotation: Bool) -> StoryEvidence {
        let (one, two) = (window[article], window[other])
        return StoryEvidence(
            window.vector(article), window.vector(other), hours: Double(abs(one.hour - two.hour)),
            hasSameQuotation: hasSameQuotation, isOfSameOutlet: one.outlet == two.outlet && one.outlet != 0)
    }

    /// The articles in reach that share enough terms or a quotation, in order of time.
    func candidates(of article: Int) throws -> [(other: Int, hasSameQuotation: Bool)] {
        let hour = window[article].hour
        var common: [Int: (terms: Int, weight: Double)] = [:]
        let vector = window.vector(article)
        for (hash, weight) in zip(vector.hashes, vector.weights) {
            for other in window.articles(with: hash, around: hour) {
                common[Int(other), default: (0, 0)].terms += 1
                common[Int(other), default: (0, 0)].weight += weight
            }
        }
        let quoting = Set(
            try articlesQuotingTheSame(as: window.id(article)).compactMap(window.index).filter {
                abs(window[$0].hour - hour) <= StoryWindow.reach
            })
        let similar = common.filter {
            $0.value.terms >= StoryPairs.minimumCommonTerms && $0.value.weight >= StoryPairs.minimumCommonWeight
        }.keys
        return quoting.union(similar).subtracting([article]).sorted().map { ($0, quoting.contains($0)) }
    }

    /// Returns the articles that have a quotation of one, or a wording that is linked to one.
    private func articlesQuotingTheSame(as id: Int64) throws -> [Int64] {
        try db.integers(
            """
            WITH own AS MATERIALIZED (
                SELECT DISTINCT w.id FROM quotes q JOIN quote_wordings w ON w.id = q.wording_id
                WHERE q.article_id = ?1 AND w.words >= ?2),
            similar AS (
                SELECT id FROM own
                UNION SELECT l.b_id FROM own o CROSS JOIN quote_wording_links l ON l.a_id = o.id
                UNION SELECT l.a_id FROM own o CROSS JOIN quote_wording_links l ON l.b_id = o.id)
            SELECT DISTINCT q.article_id FROM similar s CROSS JOIN quotes q ON q.wording_id = s.id
            WHERE q.article_id <> ?1
            """, [id, QuoteWording.minimumWords])
    }
}
