import ArticleModel
import Cleaning
import Extracting
import Fetching
import Foundation
import Loading

/// The content of `pipeline.json`, with absolute paths and all defaults filled in.
package struct PipelineConfiguration: Sendable {
    /// The format of the file that this program reads.
    package static let version = 1

    package var workspace: String
    package var sources: [any Source]
    package var fetch: FetchSettings
    package var clean: CleanSettings
    package var extract: ExtractSettings
    package var load: LoadSettings
    /// The content of the file that `load.names` names.
    package var nameOverrides = NameOverrides.none
    package var limits: RejectLimits
    package var retention: Retention

    /// Reads the file at `path`; paths in it are relative to its folder.
    package init(path: String) throws {
        let file = URL(fileURLWithPath: path)
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            throw PlainFailure(
                .configuration,
                "\(path): no such file, or not readable\n"
                    + "name the configuration with --config FILE, or run in the folder of pipeline.json")
        }
        try self.init(bytes, name: path, folder: file.deletingLastPathComponent().path)
    }

    /// Reads `bytes`, which messages call `name`; relative paths are relative to `folder`.
    package init(_ bytes: Data, name: String, folder: String) throws {
        let value = try ConfigurationText(bytes, name: name).value()
        var reader = SettingsReader(value, path: "")
        let configuration = PipelineConfiguration(from: &reader, folder: folder)
        let problems = reader.finish()
        guard problems.isEmpty else {
            throw PlainFailure(.configuration, problems.map { "\(name): \($0)" }.joined(separator: "\n"))
        }
        self = configuration
        if let names = load.names { nameOverrides = try NameOverrides(path: names.path(below: folder)) }
    }

    private init(from reader: inout SettingsReader, folder: String) {
        if reader.has("version") {
            _ = reader.integer("version", default: Self.version, in: Self.version...Self.version)
        } else {
            reader.note("version", "is missing; this program reads version \(Self.version)")
            _ = reader.integer("version", default: Self.version, in: Self.version...Self.version)
        }
        workspace = (reader.text("workspace") ?? "var").path(below: folder)
        sources = SourceKinds.readAll(from: &reader, folder: folder)
        fetch = reader.section("fetch") { FetchSettings(from: &$0) }
        clean = reader.section("clean") { CleanSettings(from: &$0, folder: folder) }
        extract = reader.section("extract") { ExtractSettings(from: &$0) }
        load = reader.section("load") { LoadSettings(from: &$0) }
        limits = reader.section("limits") { RejectLimits(from: &$0) }
        retention = reader.section("retention") { Retention(from: &$0) }
    }
}
