import TestSupport
import Testing

/// The rows of real articles, which are no part of the project; skipped where `COPYDESK_DATA` is not set.
@Suite(.enabled(if: TestEnvironment.data != nil))
struct DevelopmentArticleTests {
    private let room: Newsroom

    init() throws {
        let data = TestEnvironment.data ?? ""
        room = try Newsroom(#"{ "version": 1, "sources": [ { "name": "seeds", "folder": "\#(data)/seeds" } ] }"#)
        #expect(try room.run().status == 0)
    }

    @Test func `all five are loaded, and nothing is rejected`() throws {
        #expect(try room.rows("SELECT count(*) FROM articles") == [["5"]])
        #expect(try room.rows("SELECT count(*) FROM rejects") == [["0"]])
    }

    @Test(arguments: [
        "no comments for this story", "Be the first to respond", "opens new tab", "Similar Articles", "Also Watch",
    ])
    func `no residue is left in a body`(residue: String) throws {
        #expect(try room.rows("SELECT count(*) FROM articles WHERE instr(lower(body), lower('\(residue)'))") == [["0"]])
    }

    @Test func `no line stands twice`() throws {
        let twice = try room.rows("SELECT text FROM article_paragraphs GROUP BY article_id, text HAVING count(*) > 1")
        #expect(twice == [])
    }

    @Test func `subheads are headings`() throws {
        let headings = try room.rows("SELECT text FROM article_paragraphs WHERE role = 'heading'").map { $0[0] }
        #expect(headings.count == 13)
        #expect(headings.contains("What Comes Next?") && headings.contains("How Moscow has reacted"))
    }

    @Test(arguments: [
        ("Russia is, I believe, fine with it", "Donald Trump"), ("His people love it", "Donald Trump"),
        ("broad framework", "Marco Rubio"), ("will continue to develop", "Marco Rubio"),
        ("Ending a complex and deadly war", "Marco Rubio"), ("the main thing for stopping", "Volodymyr Zelenskyy"),
        ("have sufficient strength", "Volodymyr Zelenskyy"), ("Ukrainians want peace", "Jean-Noel Barrot"),
        ("But peace cannot be", "Jean-Noel Barrot"), ("Ukraine-led and", "White House"),
    ])
    func `each quote has its speaker`(words: String, speaker: String) throws {
        #expect(
            try room.rows("SELECT speaker FROM quotes_by_speaker WHERE instr(quote, '\(words)') = 1") == [[speaker]])
    }

    @Test(arguments: [("signals", "senior Ukrainian official"), ("productive", "officials")])
    func `a source without a name is described`(words: String, source: String) throws {
        let found = try room.rows(
            "SELECT speaker_description FROM quotes_by_speaker WHERE instr(quote, '\(words)') = 1")
        #expect(found.count == 1 && found[0][0].contains(source), "\(found)")
    }

    @Test(arguments: ["Trump", "Zelenskyy", "Putin", "Rubio", "Witkoff"])
    func `a person named with and without title or first name is one entity`(surname: String) throws {
        let found = try room.rows("SELECT name FROM entities WHERE kind = 'person' AND name LIKE '%\(surname)'")
        #expect(found.count == 1, "\(found)")
    }
}
