import Foundation
import TestSupport
import Testing

/// Swift cannot catch a trap, so one index beyond the end of one odd article would end a whole run. Rules therefore ask for
/// what may not be there: `upTo` for a range, `[at:]`, `[padded:]` and `[within:]` for elements, and a `PaddedArray` for
/// the tokens and scalars of a paragraph.
@Suite struct BoundedAccessTests {
    private static let folders = ["Extracting", "Cleaning"]

    /// What every rule of extraction reads by index, and must be padded.
    private static let padded: Set<String> = ["tokens", "scalars", "words", "sentences", "lowercased"]

    /// A paragraph of extraction answers nil outside.
    private static let optional: Set<String> = ["paragraph"]

    /// Places whose bounds are plain from the line itself or the one before it.
    private static let reviewed: Set<String> = [
        // The parts that cover a paragraph are at least two.
        "markDuplicate(index, .part, of: parts.indices[0]...(parts.indices.last ?? parts.indices[0]))",
        // Bytes of a buffer, but the last two.
        "bytes[index] == 0xC3 && bytes[index + 1] >= 0x82 && bytes[index + 1] <= 0xB4 && bytes[index + 2] >= 0x80",
        // One sum for each node of the tree, and one more.
        "for block in blocks where isProse(block) { sums[block.firstNode + 1] += block.nonBlankBytes - block.linkBytes }",
        "(minimumLinkBytes...200).contains(block.nonBlankBytes) && block.linkBytes * 10 >= block.nonBlankBytes * 7",
        // Words that are counted, and not read by index.
        "private let words: [AnnotatedToken]",
        "for index in 1.upTo(sums.count) { sums[index] += sums[index - 1] }",
    ]

    private struct Line: CustomStringConvertible {
        let file: String
        let number: Int
        let text: String
        /// The text without what stands in quotation marks.
        let code: String

        var description: String { "\(file):\(number): \(text)" }
    }

    private func lines() throws -> [Line] {
        var lines: [Line] = []
        for folder in Self.folders {
            let root = Checkout.path("Sources/\(folder)")
            for case let file as String in FileManager.default.enumerator(atPath: root)
                ?? FileManager.DirectoryEnumerator() where file.hasSuffix(".swift")
            {
                let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
                for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    guard mayBeWrong(line) else { continue }
                    let text = line.trimmingCharacters(in: .whitespaces)
                    if text.hasPrefix("//") { continue }
                    let code = text.replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(
                        "UInt8(ascii: \"\")", with: "0")
                    lines.append(Line(file: "Sources/\(folder)/\(file)", number: index + 1, text: text, code: code))
                }
            }
        }
        return lines.filter { !Self.reviewed.contains($0.text) }
    }

    /// Whether the line has dots, a sum or a difference at all, or a list: the others cost too much to be looked at closely.
    private func mayBeWrong(_ line: Substring) -> Bool {
        let bytes = Array(line.utf8)
        return zip(bytes, bytes.dropFirst()).contains { first, second in
            first == UInt8(ascii: ".") && second == UInt8(ascii: ".")
                || (first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":"))
                    && second == UInt8(ascii: " ")
        }
    }

    /// A half-open range has a number or nothing before the operator: all others are made with `upTo`. A closed one is of
    /// numbers, constants or one index.
    @Test func `no rule makes a range that traps where its end comes first`() throws {
        let lines = try lines()
        #expect(lines.count > 1_000)
        let wrong = lines.filter { line in
            let halfOpen = line.code.matches(of: /(\S+)\.\.<\S/)
            if halfOpen.contains(where: { $0.1.wholeMatch(of: /.*[\w\)\]\}]/) != nil && !endsInNumber($0.1) }) {
                return true
            }
            return line.code.matches(of: /([\w\)\]\}\.]*[\w\)\]\}])\.\.\.([\w\(][\w\.]*)/).contains { match in
                !endsInNumber(match.1) && match.1 != match.2 && !isConstant(match.1)
            }
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    private func endsInNumber(_ operand: Substring) -> Bool {
        operand.wholeMatch(of: /(.*[^\w])?-?[0-9][0-9A-Fx_]*/) != nil
    }

    private func isConstant(_ operand: Substring) -> Bool { operand.wholeMatch(of: /[A-Z]\w*\.\w+/) != nil }

    @Test func `no rule reckons an index or a slice between brackets where there may be nothing`() throws {
        let wrong = try lines().filter { line in
            line.code.contains("[")
                && Brackets(line.code).found.contains { brackets in
                    brackets.isReckoned
                        && !(line.file.contains("/Extracting/")
                            && Self.padded.union(Self.optional).contains(brackets.receiver))
                }
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func `what rules of extraction read by index is padded`() throws {
        let wrong = try lines().filter { line in
            line.file.contains("/Extracting/")
                && line.code.contains(
                    /(let|var) (tokens|scalars|words|sentences|lowercased): \[(Unicode\.Scalar|ParsedToken|AnnotatedToken|Token|Range<Int>)\]/
                )
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }
}

/// The subscripts of a line of Swift.
private struct Brackets {
    struct Subscript {
        /// The name before the brackets; empty after a call, where the brackets subscript what it returns.
        let receiver: String
        let content: String

        /// Whether the brackets themselves, and not a call or subscript within, hold a sum or difference and no label.
        var isReckoned: Bool {
            var depth = 0
            var own = ""
            for letter in content {
                if "([{".contains(letter) { depth += 1 }
                if depth == 0 { own.append(letter) }
                if ")]}".contains(letter) { depth -= 1 }
            }
            // "[(index + 1)...]" reckons too.
            if content.hasPrefix("("), own.hasPrefix("...") || own.hasPrefix("..<") { own += content }
            return own.wholeMatch(of: /\w+: .*/) == nil && (own.contains(" + ") || own.contains(" - "))
        }
    }

    private(set) var found: [Subscript] = []

    init(_ code: String) {
        var open: [(letter: Character, receiver: String, content: String)] = []
        var before = ""
        for letter in code {
            if "([{".contains(letter) {
                for index in open.indices { open[index].content.append(letter) }
                open.append((letter, Self.name(endOf: before), ""))
            } else if ")]}".contains(letter), let closed = open.popLast() {
                if closed.letter == "[", closed.receiver != "" {
                    found.append(.init(receiver: closed.receiver, content: closed.content))
                }
                for index in open.indices { open[index].content.append(letter) }
            } else {
                for index in open.indices { open[index].content.append(letter) }
            }
            before.append(letter)
        }
    }

    /// Returns the name that ends there, or "()" after a call or another subscript.
    private static func name(endOf text: String) -> String {
        if let last = text.last, ")]}".contains(last) { return "()" }
        return String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }.reversed())
    }
}
