import ArticleModel
import Foundation

/// Reads a file that a person has written, such as `pipeline.json`: a regular one of a size that such a file can have.
///
/// A pipe would be waited for, and a device may never end.
enum ConfigurationFile {
    /// Returns the bytes of the file at `path`; throws the reason why there are none, such as `Permission denied`.
    static func bytes(_ path: String, limit: Int) throws(ConfigurationProblem) -> Data {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw ConfigurationProblem(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ConfigurationProblem(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ConfigurationProblem("is no regular file") }
        guard status.st_size <= limit else {
            throw ConfigurationProblem("is \(status.st_size) bytes long, but such a file has at most \(limit)")
        }
        do {
            return try FileHandle(fileDescriptor: descriptor).read(upToCount: limit) ?? Data()
        } catch {
            throw ConfigurationProblem("cannot be read: \(error.localizedDescription)")
        }
    }

    /// Throws where what is at `path` cannot be a configuration, for a file that somebody else reads.
    static func require(_ path: String, limit: Int) throws(ConfigurationProblem) { _ = try bytes(path, limit: limit) }
}

/// Why a file is no configuration, to follow its name.
struct ConfigurationProblem: Error, Hashable {
    let text: String
    /// Whether there is no file, or none that may be read.
    var isMissing = false

    init(_ text: String) { self.text = text }

    init(_ code: Int32) {
        text = code == ENOENT ? "no such file" : "not readable: \(FileFailure.reason(of: code))"
        isMissing = true
    }
}
