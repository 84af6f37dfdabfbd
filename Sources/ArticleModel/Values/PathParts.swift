/// The parts of a path, by its bytes: Foundation's own functions end the program on some names of one character.
extension String {
    /// The path of the folder that the file lies in; `.` for a name alone, and `/` for what lies at the top.
    package var pathOfFolder: String {
        let path = withoutTrailingSlashes
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        let folder = String(path[..<slash]).withoutTrailingSlashes
        return folder.isEmpty ? "/" : folder
    }

    /// The name of the file or folder within its folder.
    package var lastPathPart: String {
        let path = withoutTrailingSlashes
        return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// The path without the slashes at its end, but for that of `/` alone.
    package var withoutTrailingSlashes: String {
        let end = utf8.lastIndex { $0 != UInt8(ascii: "/") }
        return end.map { String(self[...$0]) } ?? (isEmpty ? "" : "/")
    }
}
