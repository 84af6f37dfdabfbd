import Foundation
import TestSupport

/// A document of the checkout, as far as tests read it.
struct MarkdownFile {
    private let lines: [Substring]

    /// Reads the document at `path` below the root of the checkout.
    init(_ path: String) throws {
        lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Returns the lines of the tables under `heading`, up to the next heading of any level.
    func rows(under heading: String) -> [String] {
        lines.drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("|") }
            .map(String.init)
    }

    /// The rows of all tables, without their heads, each as its cells.
    var rows: [[String]] {
        zip(lines, lines.dropFirst() + [""]).filter { line, next in
            line.hasPrefix("|") && !line.hasPrefix("| ---") && !next.hasPrefix("| ---")
        }.map { line, _ in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Returns the code blocks in `language`.
    func code(_ language: String) -> [String] {
        var blocks: [String] = []
        var block: [Substring]?
        for line in lines {
            if line == "```\(language)" {
                block = []
            } else if line == "```", let complete = block {
                blocks.append(complete.joined(separator: "\n"))
                block = nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }

    /// The targets of links, outside of code blocks.
    var links: [String] { prose.flatMap { $0.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) } } }

    /// What stands between single backticks, outside of code blocks.
    var codeSpans: [String] { prose.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.output.1) } } }

    /// The names by which links lead to the headings: in lower case, with hyphens for blanks.
    var anchors: Set<String> { Set(prose.filter { $0.hasPrefix("#") }.map(MarkdownFile.anchor)) }

    private static func anchor(of heading: Substring) -> String {
        let title = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        return title.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
    }

    /// The lines outside of code blocks.
    private var prose: [Substring] {
        var isCode = false
        return lines.filter { line in
            if line.trimmingCharacters(in: .whitespaces).hasPrefix("```") { isCode.toggle() }
            return !isCode
        }
    }

    /// Returns the path below the root of what `document` calls `link`.
    static func path(_ link: String, besides document: String) -> String {
        var parts = document.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
