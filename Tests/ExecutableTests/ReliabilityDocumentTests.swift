import Foundation
import TestSupport
import Testing

/// Holds `docs/reliability.md` against the tests that it names.
@Suite struct ReliabilityDocumentTests {
    private static let path = "docs/reliability.md"
    private let rows: [[String]]

    init() throws { rows = try MarkdownFile(Self.path).rows }

    @Test func `every fault says what happens, and has a test or a reason`() {
        #expect(rows.count > 200)
        let wrong = rows.filter { cells in
            guard cells.count == 3, !cells[0].isEmpty, !cells[1].isEmpty else { return true }
            return tests(in: cells[2]).isEmpty && !isReason(cells[2])
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func `no fault is still to be tested`() {
        let open = rows.filter { $0.contains { $0.contains("to be tested") } }.compactMap(\.first)
        #expect(open == [])
    }

    @Test func `every test that is named is there`() throws {
        let suites = try suites()
        #expect(suites.count > 200)
        let named = Set(rows.compactMap(\.last).flatMap(tests))
        #expect(named.count > 400)
        let missing = named.filter { suites[$0.suite]?.contains($0.sentence) != true }
        #expect(missing.isEmpty, "\(missing)")
    }

    /// What looks like a suite, but has no sentence behind it, would otherwise count for nothing.
    @Test func `every suite that is named has a sentence`() {
        let wrong = rows.compactMap(\.last).filter { cell in
            let named = cell.matches(of: /`(\w+Tests)`/).map { String($0.output.1) }
            return !Set(tests(in: cell).map(\.suite)).isSuperset(of: named)
        }
        #expect(wrong == [])
    }

    /// A test, as the document names it and as the sources have it.
    private struct NamedTest: Hashable {
        let suite: String
        let sentence: String
    }

    /// Returns the tests that a cell names: a suite between backticks, and after it its tests in quotation marks.
    private func tests(in cell: String) -> [NamedTest] {
        var suite: String?
        return cell.matches(of: /`(\w+Tests)`|"([^"]+)"/).compactMap { match in
            if let name = match.output.1 { suite = String(name) }
            guard let suite, let sentence = match.output.2 else { return nil }
            return NamedTest(suite: suite, sentence: String(sentence))
        }
    }

    /// A reason is a sentence of some words that names no test.
    private func isReason(_ cell: String) -> Bool {
        cell.split(separator: " ").count >= 5 && !cell.contains(/`\w+Tests`/)
    }

    /// Returns the sentences of the tests in each suite, by the suite's name.
    ///
    /// A declaration at the beginning of a line begins a suite, and what is nested in it belongs to it. Suites of one name in two
    /// targets are taken together.
    private func suites() throws -> [String: Set<String>] {
        var suites: [String: Set<String>] = [:]
        let root = Checkout.path("Tests")
        for case let file as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator()
        where file.hasSuffix(".swift") {
            var suite: String?
            let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
            let declaration =
                /^(?:@Suite.*? )?(?:private |final )*(?:struct|class|extension) (\w+)|func `([^`]+)`|@Test\(\s*"([^"]+)"/
                .anchorsMatchLineEndings()
            for match in text.matches(of: declaration) {
                if let name = match.output.1 { suite = String(name) }
                guard let suite, let sentence = match.output.2 ?? match.output.3 else { continue }
                suites[suite, default: []].insert(String(sentence))
            }
        }
        return suites
    }
}
