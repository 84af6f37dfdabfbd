import ArticleModel
import Foundation

// MARK: - One page

extension ChangeDetector {
    /// Returns what becomes of an item by its hash alone, or by when its page was captured, where it says so; nil where its bytes
    /// are to be taken.
    mutating func decision(
        on identity: ItemIdentity, _ hash: ContentHash, capturedAt: Timestamp? = nil
    ) throws -> Decision? {
        if forgotten.contains(hash) || forgotten.contains(identity.id) { return .skipped }
        if let first = try firstItems.item(of: identity.id), first.hash != hash || !identity.addsURL {
            if first.hash == hash { return .skipped }
            if let capturedAt {
                // A later capture of an article that an earlier run has is a revision, and an earlier one was taken then. A run
                // has each article once.
                if !first.isNew, let known = try seenItems.fetchedAt(of: identity.id), known < capturedAt { return nil }
                if try seenItems.hasTaken(identity, with: hash) { return .skipped }
                if let taken = first.capturedAt, taken < capturedAt { return .laterCapture }
            }
            return try hasRejected(identity, hash) ? .skipped : .rejected(identity.duplicate(of: first.name, hash))
        }
        if try seenItems.isCommitted(identity, with: hash) {
            try firstItems.note(identity, as: identity.id, hash)
            return .unchanged
        }
        if let capturedAt, try seenItems.hasTaken(identity, with: hash),
            let known = try seenItems.fetchedAt(of: identity.id), capturedAt < known
        {
            return .skipped
        }
        return try hasRejected(identity, hash) ? .skipped : nil
    }

    private func hasRejected(_ identity: ItemIdentity, _ hash: ContentHash) throws -> Bool {
        try seenItems.hasRejected(identity, with: hash)
    }

    mutating func take(_ page: ItemPage, _ hash: ContentHash, _ identity: ItemIdentity) throws -> Decision {
        let bytes = page.bytes
        if bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 }) {
            let detail = bytes.isEmpty ? "no bytes" : "nothing but white space"
            return .rejected(identity.rejected(.empty, detail, hash: hash))
        }
        if let problem = DecodedText.binaryProblem(of: bytes) {
            return .rejected(identity.rejected(.binary, problem, hash: hash))
        }
        try firstItems.take(identity, hash, capturedAt: page.fetchedAt)
        let contentType = page.contentType ?? PageType(ofFile: identity.name, bytes).contentType
        return .new(
            FetchedPage(
                identity: identity, contentType: contentType, hash: hash, content: page,
                isRevision: try seenItems.isKnown(identity.id)))
    }
}
