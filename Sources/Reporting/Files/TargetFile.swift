import ArticleModel
import Foundation

/// What lies where an output is to be written.
package enum TargetFile: Hashable, Sendable {
    case missing, empty, file, folder, link
    /// A pipe, a device or a socket.
    case other

    /// Looks at what is at `path`, a link not followed.
    package init(at path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw FileFailure(.write, path) }
            self = .missing
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = status.st_size == 0 ? .empty : .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }

    /// Throws unless a file may be written at `path`: nothing is there, an empty file, or one that `isOurs` says was
    /// written by Copydesk to be replaced.
    package static func requireReplaceable(_ path: String, isOurs: () throws -> Bool) throws {
        switch try TargetFile(at: path) {
        case .missing, .empty: return
        case .file:
            guard try !isOurs() else { return }
            throw refusal(path, "this is not what Copydesk writes under that name, and is not replaced")
        case .folder: throw refusal(path, "this is a folder, and is not replaced by a file")
        case .link: throw refusal(path, "this is a link, and is neither followed nor replaced")
        case .other: throw refusal(path, "this is no regular file, and is not replaced")
        }
    }

    private static func refusal(_ path: String, _ problem: String) -> PlainFailure {
        PlainFailure(.cannotCreateOutput, "\(path.printable): \(problem)\nname another, or move it away")
    }

    /// Returns up to `count` of the first bytes of the file at `path`; none where it cannot be read.
    package static func start(of path: String, count: Int) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, read(descriptor, buffer.baseAddress, count))
        }
    }

    /// Makes the folder at `path`, with those that it lies in, where it is missing.
    package static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(
                .cannotCreateOutput, "\(path.printable): cannot make the folder: \(error.localizedDescription)")
        }
    }
}
