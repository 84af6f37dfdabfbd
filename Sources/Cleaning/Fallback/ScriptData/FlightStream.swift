import Markup

/// The stream that a page of React's server components sends in pieces:
/// `self.__next_f.push([1,"5:{…}\n24:T1b7b,<p>…"])`.
///
/// Put together, the pieces are rows: a number, a colon, and JSON up to the end of the line, or `T`, the length and
/// that many bytes of text. `"$24"` in a row stands for row 24.
struct FlightStream {
    private var bytes: [UInt8] = []

    static func isPart(_ script: [UInt8]) -> Bool {
        let opening = "self.__next_f.push("
        return script.drop { $0 <= 32 }.starts(with: opening.utf8)
    }

    /// Takes a piece: a list of 1 and a text.
    mutating func append(_ value: LenientJSONValue) {
        guard let items = value.items, items.count == 2, items[0].number == 1, let text = items[1].text else { return }
        bytes += text.utf8
    }

    var values: [LenientJSONValue] {
        let rows = FlightRows(bytes)
        return rows.values.map { rows.resolved($0) }
    }
}

private struct FlightRows {
    private(set) var values: [LenientJSONValue] = []
    /// The texts by the number of their row, with the dollar sign that refers to it.
    private var texts: [String: String] = [:]

    /// The greatest length of `T`, a length and the comma after it, in bytes.
    private static let maximumLengthBytes = 10

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            let number = String(decoding: rest[..<colon], as: UTF8.self)
            rest = rest[within: (colon + 1).upTo(rest.endIndex)]
            if rest.first == UInt8(ascii: "T"),
                let comma = rest.prefix(Self.maximumLengthBytes).firstIndex(of: UInt8(ascii: ",")),
                let length = Int(
                    String(decoding: rest[within: (rest.startIndex + 1).upTo(comma)], as: UTF8.self), radix: 16),
                length >= 0
            {
                texts["$\(number)"] = String(
                    decoding: rest[within: (comma + 1).upTo(rest.endIndex)].prefix(length), as: UTF8.self)
                rest = rest[within: (comma + 1).upTo(rest.endIndex)].dropFirst(length)
            } else {
                let line = rest.prefix { $0 != 10 }
                rest = rest.dropFirst(line.count + 1)
                var parser = LenientJSONParser(script: Array(line))
                values += parser.values(longerThan: 100)
            }
        }
    }

    func resolved(_ value: LenientJSONValue) -> LenientJSONValue {
        switch value {
        case .text(let text): texts[text].map { .text($0) } ?? value
        case .list(let items): .list(items.map(resolved))
        case .object(let fields): .object(fields.map { LenientJSONValue.Field(key: $0.key, value: resolved($0.value)) })
        default: value
        }
    }
}
