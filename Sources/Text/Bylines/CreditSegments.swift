/// Cuts a byline where it says who did what: "Written by Ann Example, edited by Bob Sample".
struct CreditSegments {
    /// The words after "by" and the like, as far as they tell of writing; without such words all of it.
    private(set) var authors: [[Substring]] = []

    init(_ text: String) {
        var words = text.spaceSeparated[...]
        var segment: [Substring] = []
        var job = Job.unsaid
        var segments: [(job: Job, words: [Substring])] = []
        while let word = words.popFirst() {
            guard CreditSegments.bare(word) == "by" else {
                segment.append(word)
                continue
            }
            let next = segment.last.map { Job(CreditSegments.bare($0)) } ?? .writing
            if next != .unsaid { segment = segment.dropLast() }
            segments.append((job, segment))
            (job, segment) = (next == .other ? .other : .writing, [])
        }
        segments.append((job, segment))
        let chosen = segments.contains { $0.job == .writing } ? Job.writing : .unsaid
        authors = segments.filter { $0.job == chosen }.map { CreditSegments.withoutOpening($0.words) }
    }

    private enum Job {
        case unsaid, writing, other

        init(_ word: String) {
            self = others.contains(word) ? .other : writings.contains(word) ? .writing : .unsaid
        }
    }

    private static func bare(_ word: Substring) -> String {
        word.lowercased().trimmingMarks
    }

    private static func withoutOpening(_ words: [Substring]) -> [Substring] {
        Array(words.drop { openings.contains(bare($0)) || bare($0).isEmpty })
    }

    private static let writings: Set<String> = [
        "written", "words", "story", "reported", "report", "reporting", "text", "article", "posted", "published",
        "authored", "interview", "analysis", "opinion", "column", "review", "compiled",
    ]

    private static let others = WordList(lexicon: PackageResources.credit_jobs_beside_writing_txt)

    /// The words before a name; `de` and `da` are not among them, as names begin with them.
    private static let openings: Set<String> = Set(lexicon: PackageResources.credit_openings_txt)
}
