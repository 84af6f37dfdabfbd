import Foundation

extension String {
    /// Returns the absolute path of this one, which is relative to `folder` unless it is absolute itself.
    package func path(below folder: String) -> String {
        URL(fileURLWithPath: self, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL.path
    }
}
