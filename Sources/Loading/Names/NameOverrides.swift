import ArticleModel
import Foundation
import GRDB

/// What the user has decided on which names stand for which entities: the file that `load.names` names.
///
/// | kind | name | entity | |
/// | --- | --- | --- | --- |
/// | `organization` | `U.N.` | `United Nations` | every spelling of the name stands for that entity |
/// | `person` | `Dmytro Ivanov` | | the name, in just this spelling, stands for nobody else |
///
/// A fourth column `as` sets a kind right: `person,Luzon,,place` says that what is found as the person Luzon is a
/// place.
package struct NameOverrides: Hashable, Sendable {
    /// The overrides in the order of kind and name.
    private(set) var all: [NameOverride] = []

    package static let none = NameOverrides()

    private init() {}

    init(_ overrides: [NameOverride]) { all = overrides.sorted() }

    /// Reads the CSV file at `path`, with the header `kind,name,entity` or `kind,name,entity,as`.
    ///
    /// Throws a failure of kind configuration that names file and line.
    package init(path: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw PlainFailure(.configuration, "\(path): no such file, or not readable")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PlainFailure(.configuration, "\(path): is not UTF-8")
        }
        try self.init(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, path: path)
    }

    /// Reads the text of a file, which messages call `path`.
    init(_ text: String, path: String) throws { self.init(try NameOverrideReader(path: path).overrides(in: text)) }

    /// Reads the overrides that the names in the database follow.
    init(in db: Database) throws {
        self.init(
            try Row.fetchAll(db, sql: "SELECT kind, name, entity, entity_kind FROM name_pins").map {
                NameOverride(kind: $0["kind"], name: $0["name"], entity: $0["entity"], entityKind: $0["entity_kind"])
            })
    }
}
