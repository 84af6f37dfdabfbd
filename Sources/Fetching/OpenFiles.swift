import ArticleModel

/// The files of several items that are being read, each in the one before it, with what became of their items so far.
struct OpenFiles {
    struct File {
        fileprivate(set) var counts = RecordCounts()
        /// Whether an item of it was passed over, or waits for another file.
        fileprivate(set) var isPartial = false
        fileprivate(set) var missing = MissingOriginals()
        fileprivate var futureTimes = 0

        /// Such as `2 pages are dated later than this fetch, and count as fetched by it`; nil where none is.
        var textOfFutureTimes: String? {
            switch futureTimes {
            case 0: nil
            case 1: "1 page is dated later than this fetch, and counts as fetched by it"
            default: "\(futureTimes) pages are dated later than this fetch, and count as fetched by it"
            }
        }
    }

    private var files: [File] = []

    mutating func enter() { files.append(File()) }

    mutating func count(_ decision: ChangeDetector.Decision) {
        changeLast {
            $0.counts.count(decision)
            if case .laterCapture = decision { $0.isPartial = true }
        }
    }

    mutating func passOver() { changeLast { $0.isPartial = true } }

    /// Notes a revisit whose page no file has had yet: one that is read later may have it.
    mutating func note(missing revisit: ArchivedRevisit) {
        changeLast {
            $0.missing.note(revisit)
            $0.isPartial = true
        }
    }

    /// Notes that a page says of itself that it was fetched later than now.
    mutating func noteFutureTime() { changeLast { $0.futureTimes += 1 } }

    /// Returns the file that is at its end. What was in it was also in the file around it.
    mutating func leave() -> File {
        guard let file = files.popLast() else { preconditionFailure("no file of several items was entered") }
        changeLast {
            $0.counts = $0.counts.adding(file.counts)
            $0.isPartial = $0.isPartial || file.isPartial
        }
        return file
    }

    private mutating func changeLast(_ change: (inout File) -> Void) {
        if !files.isEmpty { change(&files[files.count - 1]) }
    }
}
