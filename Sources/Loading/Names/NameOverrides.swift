import ArticleModel
import Foundation
import Linking

/// What the user has laid down on who is who: a file that `load.names` names.
///
/// | kind | name | entity | |
/// | --- | --- | --- | --- |
/// | `organization` | `U.N.` | `United Nations` | every spelling of the name stands for that entity |
/// | `person` | `Dmytro Ivanov` | | the name, in just this spelling, stands for nobody else |
///
/// A fourth column `as` sets a kind right: `person,Luzon,,place` says that what is found as the person Luzon is a place.
package struct NameOverrides: Hashable, Sendable {
    struct Pin: Hashable, Comparable {
        let kind: String
        let name: String
        /// Nil where the name stands apart.
        let entity: String?
        /// What the entity is, where that is not what the name is found as.
        let entityKind: String?

        init(kind: String, name: String, entity: String?, entityKind: String? = nil) {
            self.kind = kind
            self.name = name
            self.entity = entity
            self.entityKind = entityKind
        }

        /// The name of whom it stands for; nil where it stands apart.
        var owner: String? { entity ?? (entityKind == nil ? nil : name) }
        var ownerKind: String { entityKind ?? kind }

        static func < (left: Pin, right: Pin) -> Bool { (left.kind, left.name) < (right.kind, right.name) }
    }

    /// In the order of kind and name.
    private(set) var pins: [Pin] = []

    /// Nothing laid down.
    package static let none = NameOverrides()

    private init() {}

    init(_ pins: [Pin]) { self.pins = pins.sorted() }

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

    /// `path` is for the messages.
    init(_ text: String, path: String) throws {
        let records: [CSVRecords.Record]
        do {
            records = try CSVRecords(text, path: path).records
        } catch {
            throw PlainFailure(.configuration, error.description)
        }
        let header = records.first?.fields.map(\.trimmed) ?? []
        guard header.prefix(3) == ["kind", "name", "entity"], ["as"].starts(with: header.dropFirst(3)) else {
            let found = records.first?.fields.joined(separator: ",") ?? "nothing"
            throw PlainFailure(
                .configuration,
                "\(path):\(records.first?.line ?? 1): expected the header kind,name,entity or kind,name,entity,as, found \(found)"
            )
        }
        pins = try PinReader(path: path, width: header.count).pins(records.dropFirst()).sorted()
    }
}

/// Reads the lines, and refuses what contradicts itself.
private struct PinReader {
    let path: String
    /// How many columns the header has.
    let width: Int

    func pins(_ records: ArraySlice<CSVRecords.Record>) throws -> [NameOverrides.Pin] {
        var lines: [[String]: Int] = [:]
        let read = try records.map { record in (line: record.line, pin: try pin(record)) }
        for (line, pin) in read {
            if let first = lines.updateValue(line, forKey: [pin.kind, pin.name]) {
                throw failure(line, "\"\(pin.name)\" is pinned before, in line \(first)")
            }
        }
        for (line, pin) in read {
            guard let entity = pin.entity, let other = lines[[pin.kind, entity]], other != line else { continue }
            throw failure(line, "\"\(entity)\" is pinned itself, in line \(other)")
        }
        try refuseTwins(among: read)
        return read.map(\.pin)
    }

    /// "U.N." and "UN" are one name, which cannot stand for two.
    private func refuseTwins(among read: [(line: Int, pin: NameOverrides.Pin)]) throws {
        var first: [[String]: (line: Int, pin: NameOverrides.Pin)] = [:]
        for (line, pin) in read where pin.owner != nil {
            let key = [pin.kind, NameForms(pin.name, kind: pin.kind).normalized]
            guard let twin = first[key] else { first[key] = (line, pin); continue }
            if (twin.pin.owner, twin.pin.ownerKind) == (pin.owner, pin.ownerKind) { continue }
            throw failure(
                line, "\"\(pin.name)\" is a spelling of \"\(twin.pin.name)\", pinned to another in line \(twin.line)")
        }
    }

    private func pin(_ record: CSVRecords.Record) throws -> NameOverrides.Pin {
        let fields = record.fields.map(\.trimmed)
        guard fields.count == width else {
            throw failure(record.line, "expected \(width) fields, found \(fields.count)")
        }
        let entityKind = fields.dropFirst(3).first { !$0.isEmpty && $0 != fields[0] }
        for kind in [fields[0], entityKind ?? fields[0]] where Entity.Kind(rawValue: kind) == nil {
            let kinds = Entity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure(record.line, "\"\(kind)\" is no kind; there are \(kinds)")
        }
        if fields.contains(where: { $0.utf8.contains(0) }) { throw failure(record.line, "a field holds a NUL") }
        if fields[1].isEmpty { throw failure(record.line, "no name is given") }
        if fields[1] == fields[2], entityKind == nil {
            throw failure(
                record.line, "\"\(fields[1])\" cannot stand for itself; leave the entity empty to keep it apart")
        }
        return NameOverrides.Pin(
            kind: fields[0], name: fields[1], entity: fields[2].isEmpty ? nil : fields[2], entityKind: entityKind)
    }

    private func failure(_ line: Int, _ problem: String) -> PlainFailure {
        PlainFailure(.configuration, "\(path):\(line): \(problem)")
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
