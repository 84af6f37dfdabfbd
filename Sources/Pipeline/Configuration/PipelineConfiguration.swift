import ArticleModel
import Cleaning
import Extracting
import Fetching
import Foundation
import Loading
import Rights

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
    /// The files and folders that all of this was read from: `pipeline.json`, what it names beside the sources, and the folders
    /// of questions and checks.
    package var files: [String] = []
    /// The folder of the user's own checks, which need not be there.
    package private(set) var checksFolder = ""

    /// What the file is read for.
    package enum Purpose: Sendable {
        case run
        /// To ask a site what it offers, so that the file can be written: it may name no source yet.
        case discovery
    }

    /// Reads the file at `path`; paths in it are relative to its folder.
    package init(path: String, for purpose: Purpose = .run) throws {
        let file = URL(fileURLWithPath: path)
        let bytes: Data
        do {
            bytes = try ConfigurationFile.bytes(file.path, limit: ConfigurationText.maximumBytes)
        } catch {
            let hint = "\nname the configuration with --config FILE, or run in the folder of pipeline.json"
            throw PlainFailure(.configuration, "\(path.printable): \(error.text)\(error.isMissing ? hint : "")")
        }
        try self.init(bytes, name: path.printable, folder: file.deletingLastPathComponent().path, for: purpose)
        files.append(file.path)
    }

    /// Reads `bytes`, which messages call `name`; relative paths are relative to `folder`.
    package init(_ bytes: Data, name: String, folder: String, for purpose: Purpose = .run) throws {
        let value = try ConfigurationText(bytes, name: name).value()
        var reader = SettingsReader(value, path: "")
        let configuration = PipelineConfiguration(from: &reader, folder: folder, for: purpose)
        let problems = reader.finish()
        guard problems.isEmpty else {
            throw PlainFailure(.configuration, problems.map { "\(name): \($0)" }.joined(separator: "\n"))
        }
        self = configuration
        if let names = load.names { nameOverrides = try PipelineConfiguration.nameOverrides(names.path(below: folder)) }
        checksFolder = "checks".path(below: folder)
        files = [load.names, value[text: "clean", "overrides"], "questions", "checks"].compactMap {
            $0?.path(below: folder)
        }
    }

    /// The configuration of who has no file yet, with the workspace in `folder`: all is as it is by default, and there are no sources.
    package static func withoutFile(workspaceIn folder: String) throws -> PipelineConfiguration {
        try PipelineConfiguration(Data(#"{ "version": 1 }"#.utf8), name: "", folder: folder, for: .discovery)
    }

    /// The largest file of names, in bytes: a million lines.
    private static let maximumNameBytes = 100_000_000

    private static func nameOverrides(_ path: String) throws -> NameOverrides {
        do {
            try ConfigurationFile.require(path, limit: maximumNameBytes)
        } catch {
            throw PlainFailure(.configuration, "\(path.printable): \(error.text)")
        }
        return try NameOverrides(path: path)
    }

    private init(from reader: inout SettingsReader, folder: String, for purpose: Purpose) {
        if reader.has("version") {
            _ = reader.integer("version", default: Self.version, in: Self.version...Self.version)
        } else {
            reader.note("version", "is missing; this program reads version \(Self.version)")
            _ = reader.integer("version", default: Self.version, in: Self.version...Self.version)
        }
        workspace = (reader.text("workspace") ?? "var").path(below: folder)
        sources = SourceKinds.readAll(from: &reader, folder: folder, mayBeNone: purpose == .discovery)
        let rights = reader.section("rights") { RightsPolicy(from: &$0) }
        for index in sources.indices {
            sources[index].exclude(folder: workspace)
            sources[index].rights = sources[index].rights.completed(by: rights).completed(
                by: sources[index].usualRights)
        }
        fetch = reader.section("fetch") { FetchSettings(from: &$0) }
        clean = reader.section("clean") { CleanSettings(from: &$0, folder: folder) }
        clean.rights = Dictionary(
            sources.filter { !$0.rights.refusesNothing }.map { ($0.name, $0.rights) }, uniquingKeysWith: { $1 })
        extract = reader.section("extract") { ExtractSettings(from: &$0) }
        load = reader.section("load") { LoadSettings(from: &$0) }
        limits = reader.section("limits") { RejectLimits(from: &$0) }
        retention = reader.section("retention") { Retention(from: &$0) }
    }
}

extension JSONValue {
    /// The text under `key` of the object under `section`; nil where there is none.
    fileprivate subscript(text section: String, key: String) -> String? {
        guard case .object(let sections) = self, case .object(let fields)? = sections[section],
            case .string(let text)? = fields[key]
        else { return nil }
        return text
    }
}
