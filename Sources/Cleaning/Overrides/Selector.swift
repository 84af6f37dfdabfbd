import Markup
import Text

/// A selector of elements in the simplest form of CSS: `div`, `#story`, `.promo`, `[data-role=ad]`, these together
/// (`div.promo[data-role=ad]`), and one within another (`footer .bio`).
package struct Selector: Codable, Hashable, Sendable {
    /// The requirements on one element.
    private struct Step: Hashable {
        var tag: HTMLTag?
        var ids: [String] = []
        var classes: [String] = []
        /// The required attributes; one with the value nil must only be there.
        var attributes: [String: String?] = [:]
    }

    package let text: String
    private let steps: [Step]

    /// Parses a selector; nil for a text that is none.
    package init?(_ text: String) {
        self.text = text
        var scanner = SelectorScanner(text)
        var steps: [Step] = []
        while let step = Selector.step(&scanner) { steps.append(step) }
        guard scanner.isAtEnd, !steps.isEmpty else { return nil }
        self.steps = steps
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let selector = Selector(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no selector")
        }
        self = selector
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    var attributeNames: [String] { steps.flatMap(\.attributes.keys) }

    func matches(_ node: Int, in tree: HTMLTree) -> Bool {
        guard let last = steps.last, fits(last, node, in: tree) else { return false }
        var rest = steps.dropLast()
        var ancestor = tree.nodes[node].parent
        while let step = rest.last, ancestor >= 0 {
            if fits(step, ancestor, in: tree) { rest = rest.dropLast() }
            ancestor = tree.nodes[ancestor].parent
        }
        return rest.isEmpty
    }

    private func fits(_ step: Step, _ node: Int, in tree: HTMLTree) -> Bool {
        guard tree.nodes[node].tag != .text else { return false }
        if let tag = step.tag, tree.nodes[node].tag != tag { return false }
        if step.ids.contains(where: { $0 != tree.value(.id, of: node) }) { return false }
        if !step.classes.isEmpty {
            let classes = tree.value(.class, of: node)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
            if step.classes.contains(where: { !classes.contains($0) }) { return false }
        }
        return step.attributes.allSatisfy { name, value in
            guard let found = tree.value(named: name, of: node) else { return false }
            return value == nil || value == found
        }
    }

    private static func step(_ scanner: inout SelectorScanner) -> Step? {
        scanner.skipBlanks()
        var step = Step()
        step.tag = scanner.name().map { HTMLTag(named: $0.lowercased()) }
        guard step.tag != .other else { return nil }
        var isEmpty = step.tag == nil
        while let part = scanner.part() {
            isEmpty = false
            switch part {
            case .id(let name): step.ids.append(name)
            case .class(let name): step.classes.append(name)
            case .attribute(let name, let value): step.attributes[name] = value
            }
        }
        if isEmpty, scanner.skip("*") { isEmpty = false }
        return isEmpty ? nil : step
    }
}

/// Reads the parts of a selector one after another; where it stops, the text is no selector.
struct SelectorScanner {
    enum Part {
        case id(String)
        case `class`(String)
        case attribute(String, String?)
    }

    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }

    mutating func skip(_ mark: Character) -> Bool {
        guard rest.first == mark else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func name() -> String? {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
        rest = rest.dropFirst(name.count)
        return name.isEmpty ? nil : String(name)
    }

    mutating func part() -> Part? {
        let start = rest
        if skip("#"), let name = name() { return .id(name) }
        rest = start
        if skip("."), let name = name() { return .class(name) }
        rest = start
        if skip("["), let name = name() {
            let value = skip("=") ? value() : nil
            if skip("]") { return .attribute(name.lowercased(), value) }
        }
        rest = start
        return nil
    }

    /// Returns the value in quotation marks, or up to the bracket.
    private mutating func value() -> String {
        guard let mark = rest.first, mark == "\"" || mark == "'" else {
            let value = rest.prefix { $0 != "]" }
            rest = rest.dropFirst(value.count)
            return String(value)
        }
        let value = rest.dropFirst().prefix { $0 != mark }
        rest = rest.dropFirst(value.count + 2)
        return String(value)
    }
}
