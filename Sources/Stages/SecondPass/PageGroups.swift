import ArticleModel

/// The articles of a run that are pages of one article, found by the addresses that they share.
struct PageGroups {
    /// A record that is a page of several.
    struct Member {
        /// The position of the record in the run.
        let index: Int
        let id: ArticleID?
        let pages: ArticlePages
    }

    private var members: [String: [Member]] = [:]

    mutating func add(_ member: Member) { members[member.pages.address, default: []].append(member) }

    /// The positions of the pages of each article of which the run has all, in the order of the pages, by that of the first.
    ///
    /// A page that is there twice, under two forms of its address, is there once in the text: what it repeats is removed.
    var complete: [Int: [Member]] {
        var complete: [Int: [Member]] = [:]
        for group in ordered where PageGroups.isComplete(group) { complete[group[0].index] = group }
        return complete
    }

    /// The pages of each article of which some are missing, in the order of the pages.
    var incomplete: [[Member]] { ordered.filter { !PageGroups.isComplete($0) } }

    private var ordered: [[Member]] {
        members.sorted { $0.key < $1.key }.map { _, group in
            group.sorted { ($0.pages.number, $0.index) < ($1.pages.number, $1.index) }
        }
    }

    private static func isComplete(_ group: [Member]) -> Bool {
        let count = group.reduce(0) { max($0, $1.pages.count) }
        return count > 1 && Set(group.map(\.pages.number)) == Set(1...count)
    }
}
