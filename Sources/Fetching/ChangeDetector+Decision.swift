import ArticleModel

extension ChangeDetector {
    enum Decision {
        case new(FetchedPage)
        /// An earlier run has committed the article with these bytes.
        case unchanged
        /// The run has the item's article already, an earlier run rejected its bytes, or it was taken down.
        case skipped
        /// The page is a later one of an article that the run has: the next run takes it, and until then it is not counted.
        case laterCapture
        case rejected(RejectedRecord)
        /// There was nothing to read, for the same reason as in an earlier run, which has told it.
        case rejectedBefore(RejectedRecord)
        /// The item is a file of several, which are to be decided on.
        case items(any ItemSequence)
        /// The item is a file of several that were all decided on before: these are the counts of then.
        case settled(RecordCounts)

        var isFileOfSeveral: Bool {
            switch self {
            case .items, .settled: true
            case .new, .unchanged, .skipped, .laterCapture, .rejected, .rejectedBefore: false
            }
        }
    }
}
