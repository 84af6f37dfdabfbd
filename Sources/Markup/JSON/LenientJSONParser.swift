/// Reads JSON as pages write it, in data and in programs.
///
/// The cost is one walk over the bytes, however deep they are nested and however often they are malformed.
package struct LenientJSONParser {
    /// How values are written, and what becomes of a value that is malformed.
    package enum Dialect: Sendable {
        /// JSON by itself, perhaps with comments around it, or several values one after the other.
        ///
        /// What is malformed is a mistake, and is passed over: line breaks and unescaped quotation marks inside texts, commas
        /// too many or too few, a missing end. Values of `null` are left out, and of fields of one key the first counts.
        case json
        /// JavaScript's freer spelling of JSON among other code: keys without quotation marks, three kinds of quotation marks,
        /// calls such as `new Date("…")`, of which the first argument is taken.
        ///
        /// What is malformed is code: the value is none, and reading goes on where it stopped being one.
        case javaScript
    }

    let bytes: [UInt8]
    let dialect: Dialect
    var index = 0
    /// The keys whose values are kept; nil for all. Other values are passed over byte by byte.
    private let keptKeys: Set<String>?
    private let maximumDepth: Int
    /// How many values may still be read.
    private var valuesLeft: Int
    /// Whether an object or a list of JSON had no end, so far.
    package private(set) var isCut = false
    /// Quotation marks after the last of which no text ends, so that none is searched for to the end again.
    var unclosedMarks: Set<UInt8> = []
    /// Whether no key and no end of an object follows, so that none is searched for to the end again.
    var lacksKeys = false

    package init(
        _ bytes: [UInt8], _ dialect: Dialect, keeping keys: Set<String>? = nil, maximumDepth: Int,
        maximumValues: Int = .max
    ) {
        self.bytes = bytes
        self.dialect = dialect
        keptKeys = keys
        self.maximumDepth = maximumDepth
        valuesLeft = maximumValues
    }

    /// The outermost values that are longer than `length` bytes.
    package mutating func values(longerThan length: Int = 0) -> [LenientJSONValue] {
        var values: [LenientJSONValue] = []
        while valuesLeft > 0, let start = startOfValue() {
            index = start
            guard let value = value(depth: 0) else {
                index = max(index, start + 1)
                continue
            }
            if index - start > length { values.append(value) }
        }
        return values
    }

    /// The index at which the next value may begin: at a bracket, or, in a program, at a text that contains escaped data.
    private func startOfValue() -> Int? {
        var index = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return index
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                let isText = dialect == .javaScript && Self.dataOpenings.contains(where: bytes[(index + 1)...].starts)
                if isText { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static let dataOpenings = [#"{\""#, #"{""#, #"[{"#, "%7B", "%5B"].map { Array($0.utf8) }

    mutating func value(depth: Int) -> LenientJSONValue? {
        skipBlanks()
        guard index < bytes.count, valuesLeft > 0, depth < maximumDepth || dialect == .json else { return nil }
        valuesLeft -= 1
        switch bytes[index] {
        case UInt8(ascii: "{"): return depth < maximumDepth ? object(depth) : tooDeep()
        case UInt8(ascii: "["): return depth < maximumDepth ? list(depth).map { .list($0) } : tooDeep()
        case UInt8(ascii: "\""): return text().map { .text($0) }
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            return dialect == .javaScript ? text().map { .text($0) } : literal(depth)
        default: return literal(depth)
        }
    }

    private mutating func tooDeep() -> LenientJSONValue? {
        if dialect == .json { skipNested() }
        return nil
    }

    private mutating func object(_ depth: Int) -> LenientJSONValue? {
        var fields: [LenientJSONValue.Field] = []
        index += 1
        while goToKey() {
            guard let key = key(), goAfterColon() else {
                if dialect == .json { continue }
                return nil
            }
            if let keptKeys, !keptKeys.contains(key) {
                skipValue()
            } else if let value = value(depth: depth + 1) {
                // Of a few kept keys, or the list would be searched for each of thousands.
                if keptKeys != nil, fields[key] != nil { continue }
                fields.append(LenientJSONValue.Field(key: key, value: value))
            } else if dialect == .javaScript {
                return nil
            }
        }
        guard index < bytes.count || dialect == .json else { return nil }
        if index >= bytes.count || bytes[index] != UInt8(ascii: "}") { isCut = true }
        index = min(index + 1, bytes.count)
        return .object(fields)
    }

    mutating func list(_ depth: Int) -> [LenientJSONValue]? {
        var values: [LenientJSONValue] = []
        index += 1
        while true {
            skipBlanks(andCommas: true)
            guard index < bytes.count else {
                isCut = true
                return dialect == .json ? values : nil
            }
            if endsList(bytes[index]) { break }
            let start = index
            if let value = value(depth: depth + 1) {
                values.append(value)
            } else if dialect == .javaScript {
                return nil
            } else if index == start {
                // A stray bracket or colon.
                index += 1
            }
        }
        index += 1
        return values
    }

    /// Whether the byte ends a list, or the arguments of a call.
    private func endsList(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") && dialect == .javaScript
    }
}
