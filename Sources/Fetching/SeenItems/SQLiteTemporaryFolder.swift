import Foundation

/// Where SQLite keeps the tables of a connection's own, and what it sorts, where they are large.
enum SQLiteTemporaryFolder {
    /// The first of the folders that SQLite tries, in its order, in which files can be made.
    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let named = [environment["SQLITE_TMPDIR"], environment["TMPDIR"]].compactMap(\.self)
        return (named + ["/var/tmp", "/usr/tmp", "/tmp"]).first(where: isUsable) ?? "."
    }

    private static func isUsable(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            && access(path, W_OK | X_OK) == 0
    }
}
