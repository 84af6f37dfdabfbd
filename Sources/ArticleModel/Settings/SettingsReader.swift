/// Reads one section of `pipeline.json`, and notes every problem instead of stopping at the first.
///
/// A key is known if it was asked for: `finish()` reports every other key, with the nearest known one.
package struct SettingsReader {
    package let path: String
    private let fields: [String: JSONValue]
    private var known: [String] = []
    package private(set) var problems: [String] = []

    /// `path` is empty for the whole file, and `clean` or `sources[2]` for a part of it.
    package init(_ value: JSONValue?, path: String) {
        self.path = path
        switch value {
        case .object(let fields): self.fields = fields
        case nil: fields = [:]
        default:
            fields = [:]
            problems.append(
                "\(path.isEmpty ? "the file" : path) must be an object, but is \(SettingsReader.name(of: value))")
        }
    }

    package func has(_ key: String) -> Bool { fields[key] != nil }

    package mutating func integer(_ key: String, default standard: Int, in range: ClosedRange<Int>) -> Int {
        let value = take(key)
        switch value {
        case nil: return standard
        case .integer(let number) where range.contains(number): return number
        case .integer(let number):
            let bound = number < range.lowerBound ? "\(range.lowerBound) or more" : "\(range.upperBound) or less"
            note(key, "is \(number), but must be \(bound)")
        default: note(key, "must be a whole number, but is \(SettingsReader.name(of: value))")
        }
        return standard
    }

    package mutating func number(_ key: String, default standard: Double, in range: ClosedRange<Double>) -> Double {
        let value = take(key)
        let number: Double
        switch value {
        case nil: return standard
        case .integer(let whole): number = Double(whole)
        case .number(let given): number = given
        default:
            note(key, "must be a number, but is \(SettingsReader.name(of: value))")
            return standard
        }
        if range.contains(number) { return number }
        note(key, "is \(number), but must be between \(range.lowerBound) and \(range.upperBound)")
        return standard
    }

    package mutating func flag(_ key: String, default standard: Bool) -> Bool {
        let value = take(key)
        switch value {
        case nil: return standard
        case .bool(let flag): return flag
        default: note(key, "must be true or false, but is \(SettingsReader.name(of: value))")
        }
        return standard
    }

    package mutating func text(_ key: String) -> String? {
        let value = take(key)
        switch value {
        case nil: return nil
        case .string(let text) where text.utf8.contains(0): note(key, "holds a character U+0000")
        case .string(let text) where !text.isEmpty: return text
        case .string: note(key, "is empty")
        default: note(key, "must be a text, but is \(SettingsReader.name(of: value))")
        }
        return nil
    }

    /// A text that names something to people: in one line, and without anything that is not seen.
    package mutating func name(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        if text.isPrintable { return text }
        note(key, "holds a line break, or a character that cannot be seen: \(text.printable)")
        return nil
    }

    /// One of the values of an enumeration.
    package mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, default standard: Value
    ) -> Value {
        guard let text = text(key) else { return standard }
        if let value = Value(rawValue: text) { return value }
        let values = Value.allCases.map(\.rawValue).joined(separator: ", ")
        note(key, "is \"\(text.printable)\", but must be one of \(values)")
        return standard
    }

    package mutating func texts(_ key: String, default standard: [String]) -> [String] {
        guard let values = array(key) else { return standard }
        return values.enumerated().compactMap { index, value in
            guard case .string(let text) = value else {
                note("\(key)[\(index)]", "must be a text, but is \(SettingsReader.name(of: value))")
                return nil
            }
            if !text.isEmpty, !text.utf8.contains(0) { return text }
            note("\(key)[\(index)]", text.isEmpty ? "is empty" : "holds a character U+0000")
            return nil
        }
    }

    /// The parts of an array, each to be read by a reader of its own.
    package mutating func array(_ key: String) -> [JSONValue]? {
        let value = take(key)
        switch value {
        case nil: return nil
        case .array(let values): return values
        default: note(key, "must be an array, but is \(SettingsReader.name(of: value))")
        }
        return nil
    }

    /// Reads the object under `key`, or an empty one, by `read`, and takes over its problems.
    package mutating func section<Section>(_ key: String, _ read: (inout SettingsReader) -> Section) -> Section {
        var reader = SettingsReader(take(key), path: fullPath(key))
        let section = read(&reader)
        problems += reader.finish()
        return section
    }

    /// Notes a problem with the value of `key`: `clean.maximumNodes is -5, but must be 1 or more`.
    package mutating func note(_ key: String, _ problem: String) {
        problems.append("\(fullPath(key)) \(problem)")
    }

    /// Notes a problem with the whole part, such as `sources[0] has no key`.
    package mutating func noteWhole(_ problem: String) { problems.append("\(path) \(problem)") }

    package mutating func take(_ problems: [String]) { self.problems += problems }

    /// All problems, the unknown keys included.
    package func finish() -> [String] {
        problems + fields.keys.filter { !known.contains($0) }.sorted().map(unknown)
    }

    private func unknown(_ key: String) -> String {
        let hint = known.nearest(to: key).map { "; the nearest known key is \($0)" } ?? ""
        return "\(fullPath(key)) is not a known key\(hint)"
    }

    private mutating func take(_ key: String) -> JSONValue? {
        known.append(key)
        return fields[key]
    }

    private func fullPath(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private static func name(of value: JSONValue?) -> String {
        switch value {
        case nil: "missing"
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
