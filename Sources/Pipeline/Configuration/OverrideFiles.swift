import ArticleModel
import Cleaning
import Foundation

extension CleanSettings {
    /// Reads the section and the files that it names; their content is part of the settings, so that a
    /// run is stale when one of them changes.
    init(from reader: inout SettingsReader, folder: String) {
        self.init(from: &reader)
        guard let name = reader.text("overrides") else { return }
        let files = OverrideFiles(folder: name.path(below: folder), name: name)
        overrides = files.overrides
        reader.take(files.problems.map { "clean.overrides: \($0)" })
    }
}

/// The overrides in the `*.json` files of a folder, one file for each outlet.
package struct OverrideFiles {
    package private(set) var overrides: [OutletOverride] = []
    /// Such as `overrides/post.json: bdy is not a known key; the nearest known key is body`.
    package private(set) var problems: [String] = []

    /// Reads the files of `folder`, which messages call `name`.
    package init(folder: String, name: String) {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            problems = ["\(name): no such folder, or not readable"]
            return
        }
        for file in files.filter({ $0.hasSuffix(".json") }).sorted() { read("\(folder)/\(file)", "\(name)/\(file)") }
        for host in Set(overrides.flatMap(\.hosts)).sorted()
        where overrides.count(where: { $0.hosts.contains(host) }) > 1 {
            problems.append("\(name): two files name the host \(host)")
        }
    }

    /// Returns the overrides in the folder at `path`, for a program that has no `pipeline.json`.
    package static func read(_ path: String) throws -> [OutletOverride] {
        let files = OverrideFiles(folder: path, name: path)
        guard files.problems.isEmpty else {
            throw PlainFailure(.configuration, files.problems.joined(separator: "\n"))
        }
        return files.overrides
    }

    private mutating func read(_ path: String, _ name: String) {
        let name = name.printable
        let bytes: Data
        do {
            bytes = try ConfigurationFile.bytes(path, limit: ConfigurationText.maximumBytes)
        } catch {
            problems.append("\(name): \(error.text)")
            return
        }
        do {
            var reader = SettingsReader(try ConfigurationText(bytes, name: name).value(), path: "")
            overrides.append(OutletOverride(from: &reader))
            problems += reader.finish().map { "\(name): \($0)" }
        } catch {
            problems.append("\(error)")
        }
    }
}
