import GRDB
import Linking
import Text

/// The articles around a span of time, with their terms, in memory.
final class StoryWindow {
    /// How many hours two reports of one story are apart at most: later reports tell a later story. As many before and after an
    /// article count for how common a term is.
    static let reach: Int64 = 72

    struct Member {
        let id: Int64
        let hour: Int64
        /// 0 where it is not known.
        let outlet: Int64
        let terms: StoryTerms
    }

    /// In order of time.
    private let members: [Member]
    private let span: ClosedRange<Int64>
    private let indexes: [Int64: Int]
    /// The articles that have a term, in order of time.
    private var postings: [UInt32: [Int32]] = [:]
    private var vectors: [StoryVector?]

    /// Reads what may matter for the pairs of which one article lies in reach of the span.
    init(around span: StoryTermsChange.Span, _ db: Database) throws {
        self.span = span.hours
        let reach = 3 * StoryWindow.reach
        members = try db.prepared(
            """
            SELECT t.article_id, t.hour, coalesce(a.outlet_id, 0), t.terms
            FROM story_terms t CROSS JOIN articles a ON a.id = t.article_id
            WHERE t.hour BETWEEN ? AND ? ORDER BY t.hour, t.article_id
            """
        ).all([span.hours.lowerBound - reach, span.hours.upperBound + reach]) {
            Member(
                id: $0.integer(0), hour: $0.integer(1), outlet: $0.integer(2), terms: StoryTerms(encoded: $0.bytes(3)))
        }
        indexes = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.id, $0) })
        vectors = Array(repeating: nil, count: members.count)
        for (index, member) in members.enumerated() {
            for term in member.terms.terms { postings[term.hash, default: []].append(Int32(index)) }
        }
    }

    var indices: Range<Int> { members.indices }

    func id(_ index: Int) -> Int64 { members[index].id }

    func index(of id: Int64) -> Int? { indexes[id] }

    subscript(index: Int) -> Member { members[index] }

    /// The terms of the article that count, weighted by how common they are around it.
    func vector(_ index: Int) -> StoryVector {
        if let known = vectors[index] { return known }
        let hour = members[index].hour
        let vector = StoryVector(members[index].terms) { hash in articles(with: hash, around: hour).count }
        vectors[index] = vector
        return vector
    }

    /// The articles that have a term, as far as they are in reach of that hour.
    func articles(with hash: UInt32, around hour: Int64) -> ArraySlice<Int32> {
        guard let all = postings[hash] else { return [] }
        let start = all.partitioningIndex { members[Int($0)].hour >= hour - StoryWindow.reach }
        let end = all.partitioningIndex { members[Int($0)].hour > hour + StoryWindow.reach }
        return all[start..<end]
    }
}

// MARK: - What changes

extension StoryWindow {
    /// Returns the articles to be compared anew, in order of time: those that have come, and those of which a term counts
    /// otherwise since others have it or have it no more.
    func articlesToLink(after changes: ArraySlice<StoryTermsChange>) -> [Int] {
        var found: Set<Int> = []
        for (hash, steps) in steps(of: changes, adding: &found) {
            for index in postings[hash] ?? [] where !found.contains(Int(index)) && isInReach(members[Int(index)].hour) {
                let hour = members[Int(index)].hour
                let now = articles(with: hash, around: hour).count
                let former = now - steps.sum(from: hour - StoryWindow.reach, through: hour + StoryWindow.reach)
                if StoryVector.discount(articles: now) != StoryVector.discount(articles: former) {
                    found.insert(Int(index))
                }
            }
        }
        return found.sorted()
    }

    private func isInReach(_ hour: Int64) -> Bool {
        (span.lowerBound - StoryWindow.reach...span.upperBound + StoryWindow.reach).contains(hour)
    }

    /// Returns how many articles more have each term, by the hour; those that are new within the span are added to `found`.
    private func steps(
        of changes: ArraySlice<StoryTermsChange>, adding found: inout Set<Int>
    ) -> [UInt32: Steps] {
        var steps: [UInt32: Steps] = [:]
        for change in changes {
            switch change.terms {
            case .removed(let terms):
                for term in terms.terms { steps[term.hash, default: Steps()].add(-1, at: change.hour) }
            case .added(let id):
                guard let index = indexes[id] else { continue }
                if span.contains(change.hour) { found.insert(index) }
                for term in members[index].terms.terms { steps[term.hash, default: Steps()].add(1, at: change.hour) }
            }
        }
        return steps
    }
}

/// Steps up and down, in order of time.
private struct Steps {
    private var hours: [Int64] = []
    /// The sum of all steps before each, and of all in the end.
    private var sums: [Int] = [0]

    /// Adds a step that is no earlier than those before.
    mutating func add(_ step: Int, at hour: Int64) {
        hours.append(hour)
        sums.append((sums.last ?? 0) + step)
    }

    func sum(from first: Int64, through last: Int64) -> Int {
        sums[hours.partitioningIndex { $0 > last }] - sums[hours.partitioningIndex { $0 >= first }]
    }
}
