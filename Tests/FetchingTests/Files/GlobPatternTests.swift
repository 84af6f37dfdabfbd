import Testing

@testable import Fetching

@Suite struct GlobPatternTests {
    @Test(arguments: [
        ("**/*.html", "a.html", true), ("**/*.html", "a/b/c.html", true), ("**/*.html", "a.htm", false),
        ("*.html", "a/b.html", false), ("a/*/c.txt", "a/b/c.txt", true), ("a/*/c.txt", "a/b/b/c.txt", false),
        ("a/**/c.txt", "a/c.txt", true), ("a/**", "a/b/c", true), ("**", "x/y", true), ("b?.txt", "bé.txt", true),
        ("b?.txt", "b.txt", false), ("**/a*b*c", "x/aXbXbc", true), ("**/a*b*c", "x/aXc", false), ("a", "A", true),
        ("[a].txt", "a.txt", false), ("*", "two\nlines", true),
    ])
    func `patterns match paths`(pattern: String, path: String, matches: Bool) {
        #expect(GlobPattern(pattern).matches(FilePath(path)) == matches)
    }

    @Test func `many stars take no longer than few`() {
        let pattern = String(repeating: "**/*a*", count: 40) + "b"
        #expect(!GlobPattern(pattern).matches(FilePath(String(repeating: "a/aaaa", count: 200))))
    }
}
