import GRDB
import Linking

/// Divides articles that are linked with each other into stories: average linkage (Sokal and Michener, 1958), by chains of
/// nearest neighbours (Murtagh, 1983).
///
/// One link would do to run two stories together, where a round-up mentions both. So two groups are joined only where their
/// articles tell one story with at least this probability on average, a pair without link counting as 0.
struct StoryClusters {
    static let minimumAverage = 0.45

    /// The articles of each story, in order of time; some have but one.
    let clusters: [[Int64]]

    /// Reads the links among the articles, of which none reaches the average to any other.
    init(of members: [Int64], _ links: SimilarityGraph, _ db: Database) throws {
        let ordered = try members.compactMap { id in try ArticleOrder(of: id, db).map { (order: $0, id: id) } }
            .sorted { $0.order < $1.order }.map(\.id)
        let indexes = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
        var groups = SimilarGroups(count: ordered.count)
        var similar: [(Int, Int, Int)] = []
        for (index, id) in ordered.enumerated() {
            for (other, similarity) in try links.greaterNeighbours(of: id) {
                guard let other = indexes[other] else { continue }
                if similarity >= 1 {
                    groups.joinCopies(index, other)
                } else {
                    similar.append((index, other, Int((similarity * 1000).rounded())))
                }
            }
        }
        for (one, other, similarity) in similar { groups.add(similarity, between: one, and: other) }
        groups.join(minimumAverage: StoryClusters.minimumAverage * 1000)
        clusters = groups.members.map { $0.map { ordered[$0] } }
    }
}

/// Groups of numbered things, with the sums of the similarities between their members.
///
/// The sums are whole numbers, and the least number of a group decides between equals: the outcome is the same in whatever order
/// the similarities are added.
private struct SimilarGroups {
    private struct Group {
        /// The things that count, and those that are copies of them.
        var size = 1
        var copies: [Int] = []
        var sums: [Int: Int] = [:]
    }

    /// By the least of their members.
    private var groups: [Int: Group]
    private var roots: [Int]

    init(count: Int) {
        groups = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, Group(copies: [$0])) })
        roots = Array(0..<count)
    }

    /// The members of each group, in ascending order.
    var members: [[Int]] { groups.keys.sorted().map { groups[$0]?.copies.sorted() ?? [] } }

    /// Makes two things one, which counts once.
    mutating func joinCopies(_ one: Int, _ other: Int) {
        let (kept, gone) = (min(root(one), root(other)), max(root(one), root(other)))
        guard kept != gone, let former = groups.removeValue(forKey: gone) else { return }
        groups[kept]?.copies += former.copies
        roots[gone] = kept
    }

    mutating func add(_ similarity: Int, between one: Int, and other: Int) {
        let (one, other) = (root(one), root(other))
        guard one != other else { return }
        groups[one]?.sums[other, default: 0] += similarity
        groups[other]?.sums[one, default: 0] += similarity
    }

    private func root(_ thing: Int) -> Int {
        var root = thing
        while roots[root] != root { root = roots[root] }
        return root
    }

    /// Joins the groups that are most similar on average, until none are so similar as that.
    mutating func join(minimumAverage: Double) {
        for start in groups.keys.sorted() where groups[start] != nil {
            var chain = [start]
            while let last = chain.last {
                guard let (nearest, average) = nearest(to: last), average >= minimumAverage else {
                    chain.removeLast()
                    continue
                }
                if chain.count > 1, chain[chain.count - 2] == nearest {
                    chain.removeLast(2)
                    join(last, nearest)
                    if chain.isEmpty { chain = [min(last, nearest)] }
                } else {
                    chain.append(nearest)
                }
            }
        }
    }

    private func nearest(to group: Int) -> (group: Int, average: Double)? {
        guard let own = groups[group] else { return nil }
        return own.sums.map { other, sum in
            (group: other, average: Double(sum) / Double(own.size * (groups[other]?.size ?? 1)))
        }.max { ($0.average, $1.group) < ($1.average, $0.group) }
    }

    private mutating func join(_ one: Int, _ other: Int) {
        let (kept, gone) = (min(one, other), max(one, other))
        guard let former = groups.removeValue(forKey: gone) else { return }
        groups[kept]?.size += former.size
        groups[kept]?.copies += former.copies
        groups[kept]?.sums[gone] = nil
        for (third, sum) in former.sums where third != kept {
            groups[kept]?.sums[third, default: 0] += sum
            groups[third]?.sums[gone] = nil
            groups[third]?.sums[kept, default: 0] += sum
        }
    }
}
