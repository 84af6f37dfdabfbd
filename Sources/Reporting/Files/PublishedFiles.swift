import ArticleModel
import Foundation

/// The files that Copydesk has written to a folder before, which it may replace.
///
/// The folder's file `.copydesk-files` lists them. A page that names Copydesk as its generator stands for a whole report.
struct PublishedFiles {
    static let listName = ".copydesk-files"
    private static let head = "# What Copydesk has written to this folder, and replaces when it writes again."

    private let folder: String
    private var names: Set<String> = []
    /// Whether the files of a whole report are taken for ours.
    private var isReport = false

    init(in folder: String) throws {
        self.folder = folder
        let list = "\(folder)/\(Self.listName)"
        try TargetFile.requireReplaceable(list) {
            var lines = try String(contentsOf: URL(fileURLWithPath: list), encoding: .utf8).split(separator: "\n")[...]
            guard lines.popFirst().map(String.init) == Self.head else { return false }
            names = Set(lines.map(String.init))
            return true
        }
        isReport = names.isEmpty && hasPageOfOurs
    }

    /// The pages that an earlier report has beside its front page.
    var pages: [String] {
        names.filter { name in SitePath.folders.contains { name.hasPrefix("\($0)/") && name.hasSuffix(".html") } }
            .sorted()
    }

    private var hasPageOfOurs: Bool { isPageOfOurs("index.html") }

    private func isPageOfOurs(_ name: String) -> Bool {
        let start = TargetFile.start(of: "\(folder)/\(name)", count: 2_000)
        return ReportPage.signatures.contains(where: String(decoding: start, as: UTF8.self).contains)
    }

    /// Throws where the file `name` is somebody else's, or its folder is not a folder.
    func requireReplaceable(_ name: String) throws {
        let parts = name.split(separator: "/")
        for count in 1..<max(parts.count, 1) {
            let parent = "\(folder)/\(parts.prefix(count).joined(separator: "/"))"
            if try ![.missing, .folder].contains(TargetFile(at: parent)) {
                try TargetFile.requireReplaceable(parent) { false }
            }
        }
        try TargetFile.requireReplaceable("\(folder)/\(name)") {
            names.contains(name) || (isReport && (PublishedFiles.isOfReport(name) || isPageOfOurs(name)))
        }
    }

    private static func isOfReport(_ name: String) -> Bool {
        ["index.html", SitePath.styleSheet, "metadata.json", "datasette.json"].contains(name) || name.hasPrefix("csv/")
    }

    /// Returns the list with `more` added.
    func list(adding more: [String]) -> String {
        ([Self.head] + names.union(more).sorted()).joined(separator: "\n") + "\n"
    }
}
