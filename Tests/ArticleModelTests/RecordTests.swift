import ArticleModel
import Foundation
import Testing

@Suite struct RecordTests {
    private func line(_ text: String) -> Data { Data(text.utf8) }

    @Test func `a raw article needs nothing but its page`() throws {
        let raw = try JSONLine().decode(RawArticle.self, from: line(#"{"html":"<p>Hi</p>"}"#))
        let bytes = Data("<p>Hi</p>".utf8)
        #expect(
            raw == RawArticle(id: .ofBytes(bytes), contentHash: ContentHash(of: bytes), content: .html("<p>Hi</p>")))
    }

    @Test func `absent, null and empty fields mean the same`() throws {
        let absent = try JSONLine().decode(RawArticle.self, from: line(#"{"text":"Hi"}"#))
        for json in [
            #"{"text":"Hi","url":null,"outlet":null,"id":null}"#,
            #"{"text":"Hi","url":"","outlet":"","id":"","fetchedAt":""}"#,
        ] {
            #expect(try JSONLine().decode(RawArticle.self, from: line(json)) == absent)
        }
    }

    @Test func `a given id is passed through, whatever it looks like`() throws {
        let raw = try JSONLine().decode(RawArticle.self, from: line(#"{"id":"row 7/é","text":"Hi"}"#))
        #expect(raw.id == ArticleID("row 7/é"))
    }

    @Test func `fields that are not ours go through a clean article`() throws {
        let json =
            #"{"byline":[],"flags":[],"paragraphs":[{"role":"text","text":"Hi"}],"removed":[],"x":{"y":[1,2.5,null,true]}}"#
        let article = try JSONLine().decode(CleanArticle.self, from: line(json))
        #expect(try JSONLine().encode(article) == line(json))
    }

    @Test(arguments: [
        #"{"byline":[],"flags":[],"paragraphs":[],"removed":[],"rights":"© 2026 Example Post"}"#,
        #"{"byline":[],"flags":[],"paragraphs":[],"removed":[],"rights":[{"name":"robots","permission":"reserved","place":"meta","said":"noarchive","use":"archive"}]}"#,
    ])
    func `rights are read as they are written, and what others call so goes through`(json: String) throws {
        let article = try JSONLine().decode(CleanArticle.self, from: line(json))
        #expect(article.rights.count == (json.contains("noarchive") ? 1 : 0))
        #expect(try JSONLine().encode(article) == line(json))
        let raw = try JSONLine().decode(RawArticle.self, from: line(#"{"text":"Hi","# + json.dropFirst()))
        #expect(raw.rights == article.rights)
    }

    @Test(arguments: [
        (#"{"title":"No text"}"#, "paragraphs is missing"),
        (#"{"paragraphs":[{"role":"text"}]}"#, "paragraphs[0].text is missing"),
        (#"{"paragraphs":[{"text":"two\nlines"}]}"#, "paragraphs[0].text: a paragraph holds a line break or NUL"),
        (#"{"paragraphs":"#, "not JSON"), ("[]", "the line has the wrong type"),
    ])
    func `what is no record says where`(json: String, expected: String) {
        #expect(throws: NotARecord(expected)) { try JSONLine().decode(CleanArticle.self, from: line(json)) }
    }

    @Test func `speakers are a name with an entity, or a description`() throws {
        let speakers: [Speaker] = [
            .named(name: "Ana Reyes", entity: 2), .described("a senior official", affiliation: nil),
            .described("a spokesman", affiliation: "Port Authority"),
        ]
        let json =
            #"[{"entity":2,"name":"Ana Reyes"},{"description":"a senior official"},{"affiliation":"Port Authority","description":"a spokesman"}]"#
        #expect(try JSONLine().encode(speakers) == line(json))
        #expect(try JSONLine().decode([Speaker].self, from: line(json)) == speakers)
    }

    @Test func `the body counts in scalars, as SQLite does`() {
        let body = ArticleBody(of: [Paragraph(.text, "Zoë 👩‍👧 left."), Paragraph(.heading, "Then")])
        #expect(body.text == "Zoë 👩‍👧 left.\n\nThen")
        #expect(body.starts == [0, 15])
        #expect(body.range(of: TextSpan(paragraph: 1, start: 0, length: 4)) == 15..<19)
        #expect(body.range(of: TextSpan(paragraph: 1, start: 0, length: 5)) == nil)
    }

    @Test func `ids and hashes are those of the contract`() {
        #expect(ContentHash(of: "").value == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(ArticleID.ofURL("https://a.example/x").value.count == 32)
        #expect(ArticleID.ofURL("https://a.example/x") != ArticleID.ofFile(source: "a", path: "x"))
    }
}
