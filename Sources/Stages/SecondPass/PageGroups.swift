import ArticleModel

/// The articles of a run that are pages of one article, found by the addresses that they share.
struct PageGroups {
    /// A record that is a page of several.
    struct Member {
        /// The position of the record in the run; below 0 where an earlier run has it.
        let index: Int
        let id: ArticleID?
        let pages: ArticlePages

        /// The order of the pages: of two forms of one page, that of this run comes first.
        fileprivate func comesBefore(_ other: Member) -> Bool {
            (pages.number, index < 0 ? 1 : 0, index) < (other.pages.number, other.index < 0 ? 1 : 0, other.index)
        }
    }

    private var members: [String: [Member]] = [:]

    mutating func add(_ member: Member) { members[member.pages.address, default: []].append(member) }

    /// The pages that become one article, in their order, by the position of the first: all of them where all are known. Of an
    /// article that an earlier run has joined, those before the first that is missing, so that it loses no text that it had.
    ///
    /// A page that is there twice, under two forms of its address, is there once in the text: what it repeats is removed.
    var articles: [Int: [Member]] {
        var articles: [Int: [Member]] = [:]
        for group in ordered {
            if PageGroups.isComplete(group) {
                articles[group[0].index] = group
            } else if group.contains(where: { $0.index < 0 }) {
                let beginning = PageGroups.beginning(of: group)
                if beginning.count > 1 { articles[beginning[0].index] = beginning }
            }
        }
        return articles
    }

    /// The pages of each article of which some are missing, in the order of the pages.
    var incomplete: [[Member]] { ordered.filter { !PageGroups.isComplete($0) } }

    private var ordered: [[Member]] {
        members.sorted { $0.key < $1.key }.map { _, group in
            group.sorted { $0.comesBefore($1) }
        }
    }

    /// Returns the pages before the first that is missing.
    private static func beginning(of group: [Member]) -> [Member] {
        let numbers = Set(group.map(\.pages.number))
        return group.filter { (1...$0.pages.number).allSatisfy(numbers.contains) }
    }

    private static func isComplete(_ group: [Member]) -> Bool {
        let count = group.reduce(0) { max($0, $1.pages.count) }
        return count > 1 && Set(group.map(\.pages.number)) == Set(1...count)
    }
}
