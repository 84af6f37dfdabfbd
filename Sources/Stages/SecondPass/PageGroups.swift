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
        for group in members.values {
            let ordered = group.sorted { ($0.pages.number, $0.index) < ($1.pages.number, $1.index) }
            let count = ordered.reduce(0) { max($0, $1.pages.count) }
            guard count > 1, Set(ordered.map(\.pages.number)) == Set(1...count) else { continue }
            complete[ordered[0].index] = ordered
        }
        return complete
    }
}
