import ArticleModel
import Loading

/// Scores how well copies are joined with their originals, and other articles kept apart.
///
/// A copy is found where its original is in its group. Any two articles of one group that were not made from one article
/// are a wrong pair.
package struct CopyScores {
    struct Outcome {
        let copy: CopySet.Member
        let isFound: Bool
    }

    struct WrongPair {
        let first: CopySet.Member
        let second: CopySet.Member
    }

    let originals: Int
    private(set) var outcomes: [Outcome] = []
    private(set) var wrongPairs: [WrongPair] = []
    private(set) var lookAlikes: [LookAlike: Int] = [:]

    /// Makes copies of the articles in each file of JSON lines, and as many sets as rounds, and loads each set.
    package static func measure(articles: [String], rounds: Int, seed: UInt64) throws -> CopyScores {
        let originals = try CopyText.read(articles)
        var scores = CopyScores(originals: originals.count)
        for round in 0..<rounds { try scores.add(CopySet(originals, round: round, seed: seed)) }
        return scores
    }

    private init(originals: Int) { self.originals = originals }

    private mutating func add(_ set: CopySet) throws {
        let firsts = Dictionary(
            uniqueKeysWithValues: try TemporaryLoad.of(set.members.map(\.extracted)) { try $0.copies() }
                .map { ($0.article, $0.first) })
        let groups = Dictionary(grouping: set.members) { firsts[$0.key] ?? $0.key }
        for member in set.members {
            if let kind = member.lookAlike { lookAlikes[kind, default: 0] += 1 }
            guard member.edit != nil else { continue }
            let group = groups[firsts[member.key] ?? member.key] ?? []
            let isFound = group.contains { $0.source == member.source && $0.isOriginal }
            outcomes.append(Outcome(copy: member, isFound: isFound))
        }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) { addWrongPairs(of: group) }
    }

    private mutating func addWrongPairs(of group: [CopySet.Member]) {
        for (index, first) in group.enumerated() {
            for second in group[(index + 1)...] where first.source != second.source {
                wrongPairs.append(WrongPair(first: first, second: second))
            }
        }
    }
}

extension CopySet.Member {
    var isOriginal: Bool { edit == nil && lookAlike == nil }

    /// The article as extraction would hand it on; originals were published before copies.
    fileprivate var extracted: ExtractedArticle {
        var article = CleanArticle(id: ArticleID(key), paragraphs: text.paragraphs.map { Paragraph(.text, $0) })
        article.title = text.title
        article.language = "en"
        article.outlet = edit?.rawValue ?? lookAlike?.rawValue ?? "original"
        article.agency = text.agency
        article.publishedAt = DateParts(isOriginal ? "2026-03-01" : "2026-03-02").map {
            ArticleDate($0, source: "label")
        }
        return ExtractedArticle(article, entities: [], quotes: [])
    }
}
