import ArticleModel
import Foundation

/// Decides on one file after the other what becomes of it.
///
/// A file that looks as it did when its bytes were last hashed is not read again. That its bytes are known
/// is not enough to pass it over: an article or a rejection with them must have been committed.
struct ChangeDetector {
    enum Decision {
        case new(SeenPage, Data)
        case unchanged
        /// The run has it already, or an earlier one rejected it as it is.
        case skipped
        case rejected(RejectedRecord)
    }

    /// What the files that were read look like.
    private(set) var looks: [FileLook] = []
    private let settings: FetchSettings
    private let memory: FetchMemory
    private var seen: [ArticleID: (hash: ContentHash, file: String)] = [:]

    init(_ settings: FetchSettings, _ memory: FetchMemory) {
        self.settings = settings
        self.memory = memory
    }

    mutating func decide(on file: SourceFile, of listing: IndexedListing) throws -> Decision {
        let identity = listing.identity(of: file)
        if let trouble = file.trouble { return try reject(identity.rejected(.unreadable, trouble)) }
        if let hash = try hashByLooks(file, identity), let decision = try settled(identity, hash) { return decision }
        switch FileReading.read(file.location, limit: settings.maximumBytes) {
        case .unreadable(let problem): return try reject(identity.rejected(.unreadable, problem))
        case .tooLarge(let size):
            return try reject(
                identity.rejected(.tooLarge, "\(size) bytes, but no more than \(settings.maximumBytes) are allowed"))
        case .bytes(let bytes, let fingerprint):
            let hash = ContentHash(of: bytes)
            if fingerprint.isSettled {
                looks.append(FileLook(source: identity.source, path: file.path, fingerprint: fingerprint, hash: hash))
            }
            return try settled(identity, hash) ?? take(bytes, hash, identity)
        }
    }

    private func hashByLooks(_ file: SourceFile, _ identity: FileIdentity) throws -> ContentHash? {
        guard let fingerprint = FileFingerprint.of(file.location) else { return nil }
        return try memory.hash(of: file.path, in: identity.source, as: fingerprint)
    }

    /// What becomes of a file by its hash alone; nil where its bytes are new.
    private mutating func settled(_ identity: FileIdentity, _ hash: ContentHash) throws -> Decision? {
        if let first = seen[identity.id] {
            if first.hash == hash { return .skipped }
            return try hasRejected(identity, hash) ? .skipped : .rejected(identity.duplicate(of: first.file, hash))
        }
        if try memory.holds(identity.id, with: hash, outlet: identity.outlet) {
            seen[identity.id] = (hash, identity.file)
            return .unchanged
        }
        return try hasRejected(identity, hash) ? .skipped : nil
    }

    private func hasRejected(_ identity: FileIdentity, _ hash: ContentHash) throws -> Bool {
        try memory.hasRejected(identity.file, of: identity.source, with: hash)
    }

    private mutating func take(_ bytes: Data, _ hash: ContentHash, _ identity: FileIdentity) throws -> Decision {
        if bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 }) {
            let detail = bytes.isEmpty ? "no bytes" : "nothing but white space"
            return .rejected(identity.rejected(.empty, detail, hash: hash))
        }
        if DecodedText.looksBinary(bytes) {
            return .rejected(identity.rejected(.binary, "the bytes are no text", hash: hash))
        }
        seen[identity.id] = (hash, identity.file)
        let contentType = FileType.contentType(of: identity.file, bytes)
        return .new(SeenPage(identity: identity, contentType: contentType, hash: hash), bytes)
    }

    /// For what was not read: it is tried in every run, and told again only when there is something new to tell.
    private func reject(_ record: RejectedRecord) throws -> Decision {
        try memory.holds(record) ? .skipped : .rejected(record)
    }
}
