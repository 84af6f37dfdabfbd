import ArticleModel
import Rights

/// WARC files: one, those of a folder, or those that a pattern matches. They are read where they lie, and never copied.
package struct WARCSource: Source {
    package static let key = "warc"

    private var files: FolderSource

    package init(name: String, path: String) {
        files = FolderSource(name: name, folder: path)
        files.include = ["**/*.warc", "**/*.warc.gz"]
        if let cut = WARCSource.cut(path) {
            files.folder = String(path[..<cut])
            files.include = [String(path[path.index(after: cut)...])]
        }
    }

    /// Returns the slash before the first name with a `*` or `?`; nil where there is none.
    private static func cut(_ path: String) -> String.Index? {
        guard let star = path.firstIndex(where: { $0 == "*" || $0 == "?" }) else { return nil }
        return path[..<star].lastIndex(of: "/")
    }

    package var name: String { files.name }
    package var whenEmpty: EmptySourceRule { files.whenEmpty }
    package var rights: RightsPolicy {
        get { files.rights }
        set { files.rights = newValue }
    }
    package var outlet: String? {
        get { files.outlet }
        set { files.outlet = newValue }
    }

    package init?(from reader: inout SettingsReader, folder: String) {
        let name = reader.name("name")
        let path = reader.text(Self.key)
        self.init(name: name ?? "", path: path?.path(below: folder) ?? "")
        files.outlet = reader.name("outlet")
        files.whenEmpty = reader.choice("whenEmpty", default: files.whenEmpty)
        files.rights = reader.section("rights") { RightsPolicy(from: &$0) }
        if !reader.has("name") { reader.note("name", "is missing") }
        if name == nil || path == nil { return nil }
    }

    package func items(log: (String) -> Void) async throws -> AnySequence<any SourceItem> {
        let files = try FolderListing(self.files, log).files
        return AnySequence(files.lazy.map { WARCFileItem($0, source: name, outlet: outlet) })
    }

    package mutating func exclude(folder: String) { files.exclude(folder: folder) }

    package func reads(_ path: String) -> Bool { files.reads(path) }
}

/// A WARC file.
struct WARCFileItem: SourceItem {
    private let file: ListedFile
    private let source: String
    private let outlet: String?

    init(_ file: ListedFile, source: String, outlet: String?) {
        self.file = file
        self.source = source
        self.outlet = outlet
    }

    var name: String { file.path.text }
    var identity: ItemIdentity { ItemIdentity(source: source, name: name, outlet: outlet, url: nil) }

    var versionKey: String? {
        file.problem == nil ? FileFingerprint.of(file.location)?.text : nil
    }

    var changedAt: Timestamp? { FileFingerprint.of(file.location)?.modifiedAt }

    func read(limit: Int) async -> ItemReadResult {
        if let problem = file.problem { return .unreadable(problem) }
        let result = OpenedFile(name, at: file.location, source: source, outlet: outlet, limit: limit).read()
        switch result {
        case .items, .unreadable: return result
        case .page, .tooLarge, .tooLargeInside, .unsupported, .revisit, .unavailable, .unchanged, .notDue, .postponed:
            return .unsupported("is no WARC archive")
        }
    }
}
