import Foundation
import Testing

@testable import Fetching

/// Cases of https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/, "TDM File on the Origin Server".
@Suite struct TDMFileTests {
    /// The second example of the report.
    private static let groups = """
        [
          { "location": "/directory-a/", "tdm-reservation": 1 },
          { "location": "/directory-b/html/", "tdm-reservation": 1, "tdm-policy": "https://provider.com/policies/policy.json" },
          { "location": "/directory-b/images/*.jpg", "tdm-reservation": 0 }
        ]
        """

    @Test(arguments: [
        (groups, "/directory-a/x.pdf", "1"),
        (groups, "/directory-b/html/x?y", "1 https://provider.com/policies/policy.json"),
        (groups, "/directory-b/images/a/b.jpg", "0"), (groups, "/directory-b/images/a.png", ""), (groups, "/", ""),
        (groups, "/Directory-A/x", ""),
        (#"[{"location":"/","tdm-reservation":1}]"#, "/any/thing", "1"),
        // The first that matches counts, not the longest.
        (#"[{"location":"/a","tdm-reservation":1},{"location":"/a/b","tdm-reservation":0}]"#, "/a/b", "1"),
        (#"[{"location":"/this/path/exactly$","tdm-reservation":1}]"#, "/this/path/exactly", "1"),
        (#"[{"location":"/this/path/exactly$","tdm-reservation":1}]"#, "/this/path/exactly/not", ""),
        (#"[{"location":"/path/foo-%24","tdm-reservation":1}]"#, "/path/foo-$", "1"),
        (#"[{"location":"/this/*/then","tdm-reservation":1}]"#, "/this/and/that/then/x", "1"),
        // What sites write: a number as text, one rule without its list, all paths by a star, a byte order mark, a comma too many.
        (#"[{"location":"*","tdm-reservation":"1"}]"#, "/x", "1"),
        (#"{"location":"/","tdm-reservation":1}"#, "/x", "1"),
        ("\u{FEFF}[{\"location\":\"/\",\"tdm-reservation\":1},]", "/x", "1"),
        // A value that is none is written down.
        (#"[{"location":"/","tdm-reservation":2}]"#, "/x", "2"),
    ])
    func `a file says of a path`(_ text: String, _ path: String, _ expected: String) {
        let file = TDMFile(Data(text.utf8))
        #expect(file.problem == nil)
        let said = file.statements(for: path)
        #expect(said.first.map { $0.said + ($0.link.map { " \($0)" } ?? "") } ?? "" == expected)
        #expect(said.allSatisfy { $0.place == .tdmrep && $0.name == "tdm-reservation" })
    }

    @Test(
        arguments: [
            ("", nil), ("  \n", nil),
            ("<!DOCTYPE html><script>[{\"location\":\"/\",\"tdm-reservation\":1}]</script>", nil),
            ("not found", "has no rule that can be read"), ("[]", "has no rule that can be read"),
            ("[[[[[[{\"location\":\"/\",\"tdm-reservation\":1}]]]]]]", "has no rule that can be read"),
            ("{\"tdm\":\"optout\"}", "has no rule that can be read"),
            ("[{\"location\":\"\",\"tdm-reservation\":1}]", "has no rule that can be read"),
            (
                "[{\"location\":\"/a\",\"tdm-reservation\":1},{\"location\":\"/b\"}]",
                "has 1 rules without location or tdm-reservation"
            ),
            (String(repeating: "[", count: 100_000), "has no rule that can be read"),
            ("[" + String(repeating: " ", count: 600_000) + "]", "has more than 512000 bytes, and is not read"),
        ] as [(String, String?)])
    func `what is wrong with a file is told`(_ text: String, _ problem: String?) {
        let file = TDMFile(Data(text.utf8))
        #expect(file.problem == problem)
        #expect(file.statements(for: "/").isEmpty)
    }

    @Test func `a list that is cut has the rules before the cut`() {
        let file = TDMFile(Data(#"[{"location":"/a","tdm-reservation":1},{"location":"/b","tdm-"#.utf8))
        #expect(file.statements(for: "/a").count == 2)
    }

    @Test func `thousands of patterns full of stars are matched in no time`() {
        let stars = String(repeating: "*a", count: 20)
        let rules = (0..<5_000).map { "{\"location\":\"/\($0)\(stars)$\",\"tdm-reservation\":1}" }.joined(
            separator: ",")
        let file = TDMFile(Data("[\(rules)]".utf8))
        #expect(file.problem == nil)
        #expect(file.statements(for: "/4999" + String(repeating: "a", count: 2_000)).count == 2)
        #expect(file.statements(for: "/4999" + String(repeating: "ab", count: 2_000)).isEmpty)
    }
}
