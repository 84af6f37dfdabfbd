import ArticleModel
import Foundation

/// Reads a file of name overrides, and refuses lines that contradict each other.
struct NameOverrideReader {
    /// The file, for messages.
    let path: String

    private typealias Line = (number: Int, override: NameOverride)

    func overrides(in text: String) throws -> [NameOverride] {
        let records: [CSVRecords.Record]
        do {
            records = try CSVRecords(text, path: path).records
        } catch {
            throw PlainFailure(.configuration, error.description)
        }
        let columns = try columnCount(of: records.first)
        let lines = try records.dropFirst().map { record in
            Line(number: record.line, override: try override(record, columns: columns))
        }
        try refuseRepetitions(among: lines)
        try refuseConflictingSpellings(among: lines)
        return lines.map(\.override)
    }

    private func columnCount(of header: CSVRecords.Record?) throws -> Int {
        let names = header?.fields.map(\.trimmed) ?? []
        guard names.prefix(3) == ["kind", "name", "entity"], ["as"].starts(with: names.dropFirst(3)) else {
            let found = header?.fields.joined(separator: ",") ?? "nothing"
            throw failure(
                header?.line ?? 1, "expected the header kind,name,entity or kind,name,entity,as, found \(found)")
        }
        return names.count
    }

    private func override(_ record: CSVRecords.Record, columns: Int) throws -> NameOverride {
        let fields = record.fields.map(\.trimmed)
        guard fields.count == columns else {
            throw failure(record.line, "expected \(columns) fields, found \(fields.count)")
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
        return NameOverride(
            kind: fields[0], name: fields[1], entity: fields[2].isEmpty ? nil : fields[2], entityKind: entityKind)
    }

    /// Refuses a name that has two lines, and an entity that is itself overridden.
    private func refuseRepetitions(among lines: [Line]) throws {
        var numbers: [[String]: Int] = [:]
        for (number, override) in lines {
            if let first = numbers.updateValue(number, forKey: [override.kind, override.name]) {
                throw failure(number, "\"\(override.name)\" is pinned before, in line \(first)")
            }
        }
        for (number, override) in lines {
            guard let entity = override.entity, let other = numbers[[override.kind, entity]], other != number else {
                continue
            }
            throw failure(number, "\"\(entity)\" is pinned itself, in line \(other)")
        }
    }

    /// Refuses two spellings of one name that are to stand for two entities, such as "U.N." and "UN".
    private func refuseConflictingSpellings(among lines: [Line]) throws {
        var first: [[String]: Line] = [:]
        for (number, override) in lines where override.targetName != nil {
            let key = [override.kind, BlockingKeys(override.name, kind: override.kind).normalized]
            guard let earlier = first[key] else { first[key] = (number, override); continue }
            let target = (earlier.override.targetName, earlier.override.targetKind)
            if target == (override.targetName, override.targetKind) { continue }
            throw failure(
                number,
                "\"\(override.name)\" is a spelling of \"\(earlier.override.name)\", "
                    + "pinned to another in line \(earlier.number)")
        }
    }

    private func failure(_ line: Int, _ problem: String) -> PlainFailure {
        PlainFailure(.configuration, "\(path):\(line): \(problem)")
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
