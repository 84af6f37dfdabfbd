import Foundation

/// A file as its folder lists it, not yet opened.
struct ListedFile {
    /// The path below the folder.
    let path: FilePath
    /// Where the file is; for a link, the path of its target.
    let location: FilePath
    /// Why nothing can be read there, for a folder that cannot be listed.
    var problem: String?
}

/// A file of a folder source.
struct FolderItem: SourceItem {
    let name: String
    private let file: ListedFile
    private let source: FolderSource
    private let index: FolderIndex

    init(_ file: ListedFile, of source: FolderSource, _ index: FolderIndex) {
        name = file.path.text
        self.file = file
        self.source = source
        self.index = index
    }

    var identity: ItemIdentity {
        let row = index[name]
        return ItemIdentity(source: source.name, name: name, outlet: row?.outlet ?? source.outlet, url: row?.url)
    }

    var versionKey: String? { file.problem == nil ? FileFingerprint.of(file.location)?.text : nil }

    func read(limit: Int) async -> ItemReadResult {
        file.problem.map(ItemReadResult.unreadable) ?? ItemReadResult(ofFile: file.location, limit: limit)
    }
}
