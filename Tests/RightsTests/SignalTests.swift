import ArticleModel
import Testing

@testable import Rights

@Suite struct SignalTests {
    /// https://contentsignals.org
    @Test(arguments: [
        ("search=yes, ai-train=no", ["index allowed: search=yes", "training reserved: ai-train=no"]),
        (
            "ai-train=no,search=yes,ai-input=yes",
            ["training reserved: ai-train=no", "index allowed: search=yes", "generation allowed: ai-input=yes"]
        ),
        (" AI-Train = NO ", ["training reserved: ai-train=no"]),
        // What the policy does not define: `use` was tried in 2026, `y` and `train-ai` belong to Content-Usage.
        ("use=reference, ai-train=n, train-ai=no, ai-train, =no, ai-train=", []), ("", []),
    ])
    func `a content signal says`(_ value: String, _ expected: [String]) {
        #expect(ContentSignals.statements(value, at: .robots, to: nil).map(\.text) == expected)
    }

    /// draft-ietf-aipref-vocab-08, sections 6.1 to 6.5, and the last example of section 6.5.
    @Test(arguments: [
        ("train-ai=n", ["training reserved: train-ai=n"]),
        (
            "train-ai=y, search=n,ai-use=n",
            ["training allowed: train-ai=y", "index reserved: search=n", "generation reserved: ai-use=n"]
        ),
        (
            "train-ai=n;why=\"terms, see \\\"here\\\"\", search=y",
            ["training reserved: train-ai=n", "index allowed: search=y"]
        ),
        // The last of a key counts; only a token says something.
        ("train-ai=y, train-ai=n", ["training reserved: train-ai=n"]),
        ("train-ai=y, train-ai=\"n\", search=n, search, ai-use=n, ai-use=()", []),
        ("train-ai=?0, search=1, ai-use=:bm8=:, other=n", []),
        // Keys of earlier drafts. All processing is what is not said otherwise.
        (
            "bots=n, search=y",
            [
                "mining reserved: bots=n", "training reserved: bots=n", "generation reserved: bots=n",
                "index allowed: search=y",
            ]
        ),
        ("tdm=n", ["mining reserved: tdm=n", "training reserved: tdm=n"]),
        // What is no dictionary says nothing.
        ("Train-AI=n", []), ("train-ai=n, Search=n", []), ("train-ai=n,", []), ("train-ai=n search=n", []),
        ("train-ai=\"n", []), ("train-ai=(n", []), ("train-ai=", []), ("=n", []), ("", []), (",", []),
    ])
    func `content usage says`(_ value: String, _ expected: [String]) {
        #expect(ContentUsage.statements(value, at: .header, to: nil).map(\.text) == expected)
    }

    @Test func `a dictionary of more keys than anybody means says nothing`() {
        let value = (0..<100_000).map { "k\($0)=n" }.joined(separator: ",") + ",train-ai=n"
        #expect(ContentUsage.statements(value, at: .header, to: nil) == [])
    }

    /// https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
    @Test(
        arguments: [
            ("1", nil, ["mining reserved: 1", "training reserved: 1"]),
            (
                " 1 ", "https://news.example/p.json",
                [
                    "mining reserved: 1 <https://news.example/p.json>",
                    "training reserved: 1 <https://news.example/p.json>",
                ]
            ),
            ("0", "https://news.example/p.json", ["mining allowed: 0", "training allowed: 0"]),
            ("2", nil, ["nothing: 2"]), ("yes", nil, ["nothing: yes"]), ("", nil, ["nothing: "]),
        ] as [(String, String?, [String])])
    func `a reservation of mining says`(_ value: String, _ policy: String?, _ expected: [String]) {
        #expect(TDMReservation.statements(value, policy: policy, at: .meta).map(\.text) == expected)
    }

    @Test(arguments: [
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
        ("http://www.creativecommons.org/licenses/by-nc-nd/3.0/de/deed.de", "CC BY-NC-ND 3.0"),
        ("//creativecommons.org/licenses/by-sa/4.0", "CC BY-SA 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", "Public Domain Mark 1.0"),
        ("https://creativecommons.org/licenses/", "https://creativecommons.org/licenses/"),
        ("https://creativecommons.org/licenses/by/latest/", "https://creativecommons.org/licenses/by/latest/"),
        (
            "https://mirror.example/a/creativecommons.org/licenses/by/4.0/",
            "https://mirror.example/a/creativecommons.org/licenses/by/4.0/"
        ),
        (" /terms ", "/terms"),
    ])
    func `a licence is called`(_ address: String, _ said: String) {
        let statement = Licence.statement(address, at: .link)
        #expect(statement.said == said)
        #expect(statement.use == nil && statement.permission == nil)
    }

    /// RFC 8288, section 3.
    @Test(arguments: [
        ("<https://news.example/terms>; rel=\"license\"", ["https://news.example/terms"]),
        ("<a.css>; rel=preload, </t>; rel=license; type=\"application/rsl+xml\"", ["/t"]),
        ("</t>; title=x; rel=\"alternate License\"", ["/t"]),
        ("</t>; rel=\"alternate\"", []), ("</t>", []), ("<", []), ("", []), ("rel=license", []),
    ])
    func `a link field names licences`(_ value: String, _ expected: [String]) {
        #expect(Licence.statements(link: value).compactMap(\.link) == expected)
    }
}
