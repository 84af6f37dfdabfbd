import Markup

extension LenientJSONParser {
    /// Makes a parser of JSON-LD that keeps the values of `keys` alone: the whole history of a live blog is skipped.
    ///
    /// No value of the metadata is nested deeper than its limit (`@graph` → article → author → name).
    init(jsonLD text: String, keeping keys: Set<String>) {
        self.init(Array(text.utf8), .json, keeping: keys, maximumDepth: 12)
    }
}

/// Ways to read a value in JSON-LD.
extension LenientJSONValue {
    /// The value itself, or the values of a list; lists within lists are one list.
    var values: [LenientJSONValue] {
        guard case .list(let values) = self else { return [self] }
        return values.flatMap(\.values)
    }

    /// The cleaned text of the value; for an object that of its `name` or `@value`.
    var metadataText: String? {
        switch self {
        case .text(let text), .literal(let text): MetadataText.clean(text)
        case .bool(let value): value ? "true" : "false"
        case .list(let values): values.lazy.compactMap(\.metadataText).first
        case .object(let fields): (fields["name"] ?? fields["@value"])?.metadataText
        case .other: nil
        }
    }

    /// Whether the value says yes, or no; nil where it says neither.
    var truthValue: Bool? {
        switch metadataText?.lowercased() {
        case "false", "0", "no": false
        case "true", "1", "yes": true
        default: nil
        }
    }

    /// The last part of each `@type`: `https://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`.
    var types: [String] {
        (self["@type"]?.values ?? []).compactMap { value in
            value.text?.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init)
        }
    }

    var isOrganization: Bool { types.contains { $0.hasSuffix("Organization") } }
}
