import ArticleModel
import Fetching
import Foundation
import Pipeline
import Reporting

/// The file or folder that somebody has named for an export, held against what must not be written over.
///
/// What a command of ours reads is refused as bad usage, wherever it is; anything else that is there must be, by its
/// content, what the same command has written before.
struct ExportTarget {
    /// The path as it was given, for messages.
    private let given: String
    /// The path without links in its folders.
    let path: String

    /// Throws where `given` is, or lies in, what the workspace or the configuration lives by.
    init(_ given: String, _ context: RunContext) throws {
        self.given = given
        path = ExportTarget.canonical(given)
        try refuseOwnFiles(of: context.workspace)
        try refuseInputs(of: context.configuration)
    }

    private func refuseOwnFiles(of workspace: Workspace) throws {
        let folder = ExportTarget.canonical(workspace.path)
        let own = workspace.ownNames.map { "\(folder)/\($0)" }
        guard !own.contains(where: { path == $0 || path.hasPrefix("\($0)-") || path.hasPrefix("\($0)/") }) else {
            throw refusal("this is a file of the workspace itself")
        }
    }

    private func refuseInputs(of configuration: PipelineConfiguration) throws {
        for input in configuration.files.map(ExportTarget.canonical) where path == input || isInside(input) {
            throw refusal("this belongs to the configuration")
        }
        try refuseSourceFile(path, configuration)
    }

    private func isInside(_ folder: String) -> Bool { path.hasPrefix("\(folder)/") }

    private func refuseSourceFile(_ file: String, _ configuration: PipelineConfiguration) throws {
        if let source = configuration.sources.first(where: { $0.reads(file) }) {
            throw refusal("source \(source.name) would read this as its own")
        }
    }

    private func refusal(_ problem: String) -> PlainFailure {
        PlainFailure(.badUsage, "\(given.printable): \(problem); name another")
    }

    /// Throws where one of the files `names` in this folder would be read by a source, as a page among its articles.
    func requireOutsideOfSources(_ names: [String], _ context: RunContext) throws {
        let report = ExportTarget.canonical(context.workspace.reportPath)
        guard path != report else { return }
        for name in names { try refuseSourceFile("\(path)/\(name)", context.configuration) }
    }

    /// Throws unless a file may be written there.
    func requireReplaceable(by kind: ExportedFile) throws {
        for suffix in ["-wal", "-shm", "-journal"] where path.hasSuffix(suffix) {
            // SQLite's own file beside a database, which is empty at times.
            try TargetFile.requireReplaceable(String(path.dropLast(suffix.count))) { false }
        }
        try TargetFile.requireReplaceable(given.withoutTrailingSlashes) { kind.isAt(path) }
    }

    /// Writes the file: `body` is given a path to write to, which becomes the target when it has gone well.
    func write(_ kind: ExportedFile, _ body: (String) throws -> Void) throws {
        try requireReplaceable(by: kind)
        let scratch = try ScratchFolder(in: path.pathOfFolder)
        defer { scratch.remove() }
        let name = path.lastPathPart
        try body(scratch.path(of: name))
        try requireReplaceable(by: kind)
        try scratch.publish(name, as: path)
    }
}

// MARK: - Folders

extension ExportTarget {
    /// Whether the folder may be replaced as a whole.
    var isReplaceableFolder: Bool {
        get throws {
            let parent = path.pathOfFolder
            return try (access(parent, W_OK) == 0 || errno == ENOENT) && ExportFolder(path).isReplaceable
        }
    }

    /// Throws unless the folder may be replaced as a whole.
    func requireReplaceableFolder() throws {
        try ExportFolder(path).requireReplaceable(named: given.withoutTrailingSlashes)
    }

    /// Writes the folder: `body` is given an empty one, which takes the place of the target when it has gone well.
    func writeFolder(_ body: (String) throws -> Void) throws {
        let folder = ExportFolder(path)
        try TargetFile.makeFolder(path.pathOfFolder)
        try folder.restore()
        try requireReplaceableFolder()
        let scratch = try ScratchFolder(in: path.pathOfFolder)
        defer { scratch.remove() }
        let new = scratch.path(of: path.lastPathPart)
        try TargetFile.makeFolder(new)
        try body(new)
        try requireReplaceableFolder()
        try folder.replace(with: new)
    }

    /// Returns a folder for what is needed meanwhile, beside the target or, where that may not be, in it.
    func scratch() throws -> ScratchFolder {
        let parent = path.pathOfFolder
        if try TargetFile(at: path) == .folder, access(parent, W_OK) != 0 { return try ScratchFolder(in: path) }
        try TargetFile.makeFolder(parent)
        return try ScratchFolder(in: parent)
    }
}

extension ExportTarget {
    /// Returns the absolute path with the links of the part that exists resolved.
    static func canonical(_ path: String) -> String {
        if let found = realpath(path, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        if path.withoutTrailingSlashes == "/" { return "/" }
        let folder = canonical(path.pathOfFolder)
        switch path.lastPathPart {
        case ".": return folder
        case "..": return folder.pathOfFolder
        case let name: return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        }
    }
}

/// A kind of file that `copydesk export` or `copydesk check` writes, as its content tells.
enum ExportedFile {
    case copy, logicalDump, junit

    func isAt(_ path: String) -> Bool {
        switch self {
        case .copy: ExportedFile.isCopy(path)
        case .logicalDump: ExportedFile.isLogicalDump(path)
        case .junit: TargetFile.start(of: path, count: 200).starts(with: JUnitReport.start.utf8)
        }
    }

    /// A database of ours without write-ahead log: one with it is the database of a workspace, which is in use.
    private static func isCopy(_ path: String) -> Bool {
        let header = TargetFile.start(of: path, count: 100)
        guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else { return false }
        let isOurs = Array(header[68..<72]) == Array("CPDK".utf8)
        let hasLog = header[18] != 1 || header[19] != 1
        let isInUse = ["-wal", "-journal"].contains { (try? TargetFile(at: path + $0)) == .file }
        return isOurs && !hasLog && !isInUse
    }

    /// A file whose first line begins as those of `LogicalDump`.
    private static func isLogicalDump(_ path: String) -> Bool {
        let start = String(decoding: TargetFile.start(of: path, count: 40), as: UTF8.self)
        return firstWords.contains { start.hasPrefix("[\"\($0)\",\"") }
    }

    /// The words that the lines of a dump may begin with, of which the first that has a line is at its top.
    static let firstWords = [
        "aliases", "articles", "authors", "copyGroups", "duplicates", "entities", "flags", "mentions", "names", "pairs",
        "paragraphs",
        "quoteParts", "quotes", "rejects", "removed", "rights", "stories", "wordings",
    ]
}
