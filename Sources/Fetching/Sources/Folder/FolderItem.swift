import ArticleModel
import Foundation

/// A file as its folder lists it, not yet opened.
struct ListedFile {
    /// The path below the folder.
    let path: FilePath
    let folder: FilePath
    /// Where a link leads.
    var target: FilePath?
    /// Why nothing can be read there, for a folder that cannot be listed.
    var problem: String?

    /// Where the file is. It is put together whenever it is asked for, since there may be a million of files.
    var location: FilePath { target ?? (path.bytes.isEmpty ? folder : folder.appending(path)) }
}

/// A file of a folder source.
struct FolderItem: SourceItem {
    private let file: ListedFile
    private let source: FolderSource
    private let index: FolderIndex

    init(_ file: ListedFile, of source: FolderSource, _ index: FolderIndex) {
        self.file = file
        self.source = source
        self.index = index
    }

    var name: String { file.path.text }

    var identity: ItemIdentity {
        let name = name
        let row = index[name]
        return ItemIdentity(source: source.name, name: name, outlet: row?.outlet ?? source.outlet, url: row?.url)
    }

    var versionKey: String? { file.problem == nil ? FileFingerprint.of(file.location)?.text : nil }

    var changedAt: Timestamp? { FileFingerprint.of(file.location)?.modifiedAt }

    func read(limit: Int) async -> ItemReadResult {
        if let problem = file.problem { return .unreadable(problem) }
        let identity = identity
        return OpenedFile(
            identity.name, at: file.location, source: identity.source, outlet: identity.outlet, limit: limit
        ).read()
    }
}
