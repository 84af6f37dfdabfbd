import Foundation

/// The JSON Schema of the lines of an export: a definition for each file.
struct DatasetSchema {
    static let name = "schema.json"

    let datasets: [Dataset]

    func text() throws -> String {
        let definitions = Dictionary(uniqueKeysWithValues: datasets.map { ($0.name, definition(of: $0)) })
        let schema: [String: Any] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "The lines of the files of copydesk export --jsonl",
            "description":
                "Each line of the file NAME.jsonl is an object such as #/$defs/NAME describes; required has the columns in their order.",
            "$defs": definitions,
        ]
        let data = try JSONSerialization.data(
            withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private func definition(of dataset: Dataset) -> [String: Any] {
        let key = dataset.key.isEmpty ? "" : "; a row is known by \(dataset.key.joined(separator: ", "))"
        return [
            "description": dataset.description + key, "type": "object", "additionalProperties": false,
            "required": dataset.columns.map(\.name),
            "properties": Dictionary(uniqueKeysWithValues: dataset.columns.map { ($0.name, property(of: $0)) }),
        ]
    }

    private func property(of column: DatasetColumn) -> [String: Any] {
        var property: [String: Any] = ["description": column.description]
        let type = column.kind.jsonType
        property["type"] = column.isOptional ? [type, "null"] as Any : type
        if let format = column.kind.jsonFormat { property["format"] = format }
        return property
    }
}

extension DatasetColumn.Kind {
    fileprivate var jsonType: String {
        switch self {
        case .text, .day, .time: "string"
        case .integer: "integer"
        case .number: "number"
        case .flag: "boolean"
        }
    }

    fileprivate var jsonFormat: String? {
        switch self {
        case .day: "date"
        case .time: "date-time"
        default: nil
        }
    }
}
