import ArticleModel

/// Finds, among the rejects of a source, those of files that are not there any more.
struct MissingFileFinder {
    /// The rejects by each name under which they may be listed: what is in a file of several is called by the name of that, `#`
    /// and more, and a folder that cannot be listed stands for what is below it.
    private var listedAs: [String: Set<ResolvedReject>] = [:]
    private let all: Set<ResolvedReject>

    init(of rejects: [ResolvedReject]) {
        all = Set(rejects)
        for reject in rejects {
            listedAs[reject.file, default: []].insert(reject)
            for end in reject.file.indices where "#/".contains(reject.file[end]) {
                listedAs[String(reject.file[..<end]), default: []].insert(reject)
            }
        }
    }

    /// Returns those of the rejects whose files are not among the items.
    func rejects(notIn items: some Sequence<any SourceItem>) -> [ResolvedReject] {
        var absent = all
        for item in items where !absent.isEmpty {
            if let present = listedAs[item.name] { absent.subtract(present) }
        }
        return Array(absent)
    }
}
