import ArticleModel
import Foundation

/// The kind of file at a path, links not followed.
enum FileKind {
    case file, folder, link, other

    init?(_ path: FilePath) {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }

    /// The kind that a folder tells of what is in it; nil where its file system leaves that to be asked.
    fileprivate init?(directoryType type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case Int(DT_UNKNOWN): return nil
        default: self = .other
        }
    }
}

/// Reads the names in a folder as bytes, which Foundation would not give.
enum FolderNames {
    struct Entry {
        let name: FilePath
        /// What it is, where the folder itself says so: to ask of each file takes longer than to read the folder.
        let kind: FileKind?
    }

    static func list(_ folder: FilePath) -> Result<[Entry], FileFailure> {
        guard let stream = folder.withCString({ opendir($0) }) else { return .failure(failure(folder, errno)) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = bytes(of: entry)
            if name == [dot] || name == [dot, dot] { continue }
            entries.append(Entry(name: FilePath(bytes: name), kind: FileKind(directoryType: entry.pointee.d_type)))
        }
        let code = errno
        return code == 0 ? .success(entries) : .failure(failure(folder, code))
    }

    private static func failure(_ folder: FilePath, _ code: Int32) -> FileFailure {
        FileFailure(.read, folder.text, code: code)
    }

    private static let dot = UInt8(ascii: ".")

    private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { name in
                Array(
                    UnsafeBufferPointer(
                        start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
            }
        }
    }
}
