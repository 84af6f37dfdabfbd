import ArticleModel
import Foundation

/// The files of a folder source in the order of their paths.
///
/// Hidden files and folders are passed over, and so is what is no file (pipes, devices). Links are followed
/// to files inside of the folder only, and never to folders, which would show the same files twice.
struct FolderListing {
    private let source: FolderSource
    private(set) var files: [ListedFile] = []
    /// What lies in the folder and matches no pattern.
    private(set) var unmatched = UnmatchedFiles()
    private let root: FilePath
    private let include: [GlobPattern]
    private let excluded: FilePath?
    private let index: FilePath?

    init(_ source: FolderSource, _ log: (String) -> Void) throws(PlainFailure) {
        self.source = source
        include = source.include.map(GlobPattern.init)
        excluded = source.excludedFolder.flatMap { FilePath($0).resolved }
        index = source.index.flatMap { FilePath($0).resolved }
        guard let root = FilePath(source.folder).resolved, let kind = FileKind(root) else {
            throw PlainFailure(.missingInput, "source \(source.name): folder \(source.folder) is not there")
        }
        self.root = root
        switch kind {
        case .file: files = [ListedFile(path: root.lastComponent, folder: root, target: root)]
        case .folder: try listAll(log)
        case .link, .other:
            throw PlainFailure(.missingInput, "source \(source.name): \(source.folder) is neither folder nor file")
        }
    }

    private mutating func listAll(_ log: (String) -> Void) throws(PlainFailure) {
        var folders = [FilePath(bytes: [])]
        while let folder = folders.popLast() {
            switch FolderNames.list(root.appendingUnlessEmpty(folder)) {
            case .success(let entries):
                for entry in entries where entry.name.bytes.first != UInt8(ascii: ".") {
                    let path = folder.appending(entry.name)
                    if add(path, entry.kind, log), !isExcluded(root.appending(path)) { folders.append(path) }
                }
            case .failure(let failure) where folder.bytes.isEmpty:
                throw PlainFailure(
                    .missingInput, "source \(source.name): folder \(source.folder) cannot be listed: \(failure.reason)")
            case .failure(let failure):
                files.append(ListedFile(path: folder, folder: root, problem: "cannot list: \(failure.reason)"))
            }
        }
        files.sort { $0.path < $1.path }
    }

    /// Whether the folder is the workspace, whose report is no article.
    private func isExcluded(_ folder: FilePath) -> Bool { excluded == folder }

    /// Adds what is at `path`, and returns whether that is a folder, to be listed.
    private mutating func add(_ path: FilePath, _ kind: FileKind?, _ log: (String) -> Void) -> Bool {
        switch kind ?? FileKind(root.appending(path)) {
        case .folder: return true
        case .file:
            if isIncluded(path) {
                files.append(ListedFile(path: path, folder: root))
            } else if index == nil || root.appending(path) != index {
                unmatched.add(path)
            }
        case .link: follow(path, root.appending(path), log)
        case .other: if isIncluded(path) { logSkipped(path, "is no file", log) }
        case nil: break
        }
        return false
    }

    private mutating func follow(_ path: FilePath, _ location: FilePath, _ log: (String) -> Void) {
        let target = location.resolved
        if let target, FileKind(target) == .folder { return logSkipped(path, "is a link to a folder", log) }
        guard isIncluded(path) else { return }
        guard let target else { return logSkipped(path, "is a link that leads nowhere", log) }
        guard target.isInside(root) else { return logSkipped(path, "is a link out of the folder", log) }
        guard FileKind(target) == .file else { return logSkipped(path, "is a link to no file", log) }
        files.append(ListedFile(path: path, folder: root, target: target))
    }

    private func logSkipped(_ path: FilePath, _ what: String, _ log: (String) -> Void) {
        log("source \(source.name): \(path.text.printable) \(what) and is passed over")
    }

    /// Whether the file at `path` would be listed among those of the folder `root`.
    static func includes(_ path: FilePath, below root: FilePath, _ include: [GlobPattern]) -> Bool {
        guard let below = path.below(root) else { return false }
        let isHidden = below.bytes.split(separator: FilePath.slash).contains { $0.first == UInt8(ascii: ".") }
        return !isHidden && include.contains { $0.matches(below) }
    }

    private func isIncluded(_ path: FilePath) -> Bool { include.contains { $0.matches(path) } }
}

extension FilePath {
    fileprivate func appendingUnlessEmpty(_ path: FilePath) -> FilePath { path.bytes.isEmpty ? self : appending(path) }
}
