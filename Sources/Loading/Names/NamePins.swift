import ArticleModel
import Foundation
import Linking

/// What the user has laid down on who is who: a file that `load.names` names.
///
/// | kind | name | entity | |
/// | --- | --- | --- | --- |
/// | `organization` | `U.N.` | `United Nations` | every spelling of the name stands for that entity |
/// | `person` | `Dmytro Ivanov` | | the name, in just this spelling, stands for nobody else |
public struct NamePins: Hashable, Sendable {
    struct Pin: Hashable, Comparable {
        let kind: String
        let name: String
        /// Nil where the name stands apart.
        let entity: String?

        static func < (left: Pin, right: Pin) -> Bool { (left.kind, left.name) < (right.kind, right.name) }
    }

    /// In the order of kind and name.
    private(set) var pins: [Pin] = []

    /// Nothing laid down.
    public static let none = NamePins()

    private init() {}

    init(_ pins: [Pin]) { self.pins = pins.sorted() }

    /// Reads the CSV file at `path`, with the header `kind,name,entity`.
    ///
    /// Throws a failure of kind configuration that names file and line.
    public init(path: String) throws {
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
        guard records.first?.fields.map(\.trimmed) == ["kind", "name", "entity"] else {
            let found = records.first?.fields.joined(separator: ",") ?? "nothing"
            throw PlainFailure(
                .configuration,
                "\(path):\(records.first?.line ?? 1): expected the header kind,name,entity, found \(found)")
        }
        pins = try PinReader(path: path).pins(records.dropFirst()).sorted()
    }
}

/// Reads the lines, and refuses what contradicts itself.
private struct PinReader {
    let path: String

    func pins(_ records: ArraySlice<CSVRecords.Record>) throws -> [NamePins.Pin] {
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
        return read.map(\.pin)
    }

    private func pin(_ record: CSVRecords.Record) throws -> NamePins.Pin {
        let fields = record.fields.map(\.trimmed)
        guard fields.count == 3 else { throw failure(record.line, "expected 3 fields, found \(fields.count)") }
        guard Entity.Kind(rawValue: fields[0]) != nil else {
            let kinds = Entity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure(record.line, "\"\(fields[0])\" is no kind; there are \(kinds)")
        }
        if fields.contains(where: { $0.utf8.contains(0) }) { throw failure(record.line, "a field holds a NUL") }
        if fields[1].isEmpty { throw failure(record.line, "no name is given") }
        if fields[1] == fields[2] {
            throw failure(
                record.line, "\"\(fields[1])\" cannot stand for itself; leave the entity empty to keep it apart")
        }
        return NamePins.Pin(kind: fields[0], name: fields[1], entity: fields[2].isEmpty ? nil : fields[2])
    }

    private func failure(_ line: Int, _ problem: String) -> PlainFailure {
        PlainFailure(.configuration, "\(path):\(line): \(problem)")
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
