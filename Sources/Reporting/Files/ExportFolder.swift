import ArticleModel
import Foundation

/// A folder that holds an export and nothing else, and is replaced as a whole by the next.
///
/// It is exchanged in one step, so that whoever looks finds the former export or the new one. Where a file system cannot
/// exchange two folders, the former one gets another name first: a program that is killed between the two steps leaves it under
/// that, and the next export gives it its name back.
package struct ExportFolder {
    private let path: String

    package init(_ path: String) { self.path = path }

    private var former: String { "\(path.pathOfFolder)/.copydesk-former-\(path.lastPathPart)" }

    /// Whether nothing is lost where the folder is replaced: it is not there, or empty, or has only what an export has written.
    package var isReplaceable: Bool {
        get throws {
            switch try TargetFile(at: path) {
            case .missing: true
            case .folder: try isExport
            default: false
            }
        }
    }

    /// Throws unless nothing is lost where the folder is replaced. `name` is the name to call it by.
    package func requireReplaceable(named name: String) throws {
        switch try TargetFile(at: path) {
        case .missing: return
        case .folder:
            guard try !isExport else { return }
            throw refusal(name, "this folder has other files than those of an export, and is not replaced")
        case .link: throw refusal(name, "this is a link, and is neither followed nor replaced")
        case .empty, .file, .other: throw refusal(name, "this is no folder, and is not replaced")
        }
    }

    private func refusal(_ name: String, _ problem: String) -> PlainFailure {
        PlainFailure(.cannotCreateOutput, "\(name.printable): \(problem)\nname another, or move it away")
    }

    private var isExport: Bool {
        get throws {
            guard access(path, R_OK | X_OK) == 0, let names = try? FileManager.default.contentsOfDirectory(atPath: path)
            else { throw FileFailure(.write, path) }
            let foreign = Set(names).subtracting(ExportManifest(in: path).map(\.namesOfFolder) ?? [])
            return try foreign.allSatisfy(ScratchFolder.isName)
                && names.allSatisfy { name in
                    let file = try TargetFile(at: "\(path)/\(name)")
                    return [.file, .empty].contains(file) || ScratchFolder.isName(name)
                }
        }
    }

    /// Gives the folder `new`, in which all files are on the disk, the place of this one. The former export then lies where `new`
    /// lay, or is gone.
    package func replace(with new: String) throws {
        try keepPermissions(in: new)
        try waitForDisk(new)
        if rename(new, path) != 0 {
            guard [ENOTEMPTY, EEXIST].contains(errno) else { throw FileFailure(.write, path) }
            if !exchange(with: new) { try replaceInSteps(with: new) }
        }
        try waitForDisk(path.pathOfFolder)
    }

    /// Returns false where the file system, or the C library, cannot do it in one step.
    private func exchange(with new: String) -> Bool {
        // Swift does not see this function of the C library, which is no part of POSIX.
        guard let symbol = dlsym(nil, "renameat2") else { return false }
        typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, new, AT_FDCWD, path, ExportFolder.exchanging) == 0
    }

    /// `RENAME_EXCHANGE`.
    private static let exchanging: UInt32 = 1 << 1

    func replaceInSteps(with new: String) throws {
        try remove(former)
        guard rename(path, former) == 0, rename(new, path) == 0 else { throw FileFailure(.write, path) }
        try waitForDisk(path.pathOfFolder)
        try remove(former)
    }

    /// Finishes or undoes what a program that was killed between two steps has left.
    package func restore() throws {
        guard try TargetFile(at: former) == .folder else { return }
        guard try TargetFile(at: path) == .missing else { return try remove(former) }
        guard rename(former, path) == 0 else { throw FileFailure(.write, path) }
    }

    private func remove(_ folder: String) throws {
        guard try TargetFile(at: folder) != .missing else { return }
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(folder.printable): cannot remove: \(error.localizedDescription)")
        }
    }

    /// Whoever was let into the former folder is let into the new one.
    private func keepPermissions(in new: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        guard chmod(new, status.st_mode & 0o7777) == 0 else { throw FileFailure(.write, new) }
    }
}

extension ExportManifest {
    /// The names of all that an export, or the script beside it, may have written to the folder.
    fileprivate var namesOfFolder: Set<String> {
        Set(files.map(\.name)).union(Dataset.all.flatMap { [$0.jsonLinesName, $0.parquetName] })
            .union([ExportManifest.name, DatasetSchema.name, ParquetScript.name, PublishedFiles.listName])
    }
}
