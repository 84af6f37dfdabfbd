import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Loading

@Suite struct ChecksTests {
    private let good = Fixture.article("good", ["Ada Stone spoke."], people: ["Ada Stone"])

    private var bad: ExtractedArticle {
        var article = Fixture.article("bad", ["Ada Stone spoke."])
        let span = TextSpan(paragraph: 0, start: 0, length: 3)
        article.entities = [
            Entity(
                kind: .person, name: "Ada Stone",
                mentions: [Mention(span: span, surface: "Stone", rule: "test", confidence: 1)])
        ]
        return article
    }

    @Test func `a check that fails undoes the load, unless it is accepted`() throws {
        let database = try TemporaryDatabase().open()
        try database.load(Fixture.run("r1"), [good])
        let dump = try database.dump()
        let failed = CheckResult(name: "textsInBody", severity: .error, passed: false, observed: "1", expected: "0")
        let error = #expect(throws: ChecksFailed.self) { try database.load(Fixture.run("r2"), [bad]) }
        #expect(error?.checks == [failed.advised])
        #expect(try database.dump() == dump)
        #expect(try database.loadVersion(ofRun: "r2", inputDigest: "d") == nil)

        var accepting = Fixture.run("r2", accepted: ["textsInBody"])
        accepting.earlierFailures = [failed]
        #expect(try database.load(accepting, [bad]).written == 1)
        #expect(try database.failedChecks() == ["mentionsInBody"])
    }

    @Test func `checks that failed in an earlier try are kept with the run`() throws {
        let file = try TemporaryDatabase()
        var run = Fixture.run("r1")
        run.earlierFailures = [
            CheckResult(name: "textsInBody", severity: .error, passed: false, observed: "1", expected: "0")
        ]
        try file.open().load(run, [good])
        #expect(
            try file.rows("SELECT run, outcome, name, observed FROM failed_checks") == ["r1|rolledBack|textsInBody|1"])
    }

    @Test func `a span outside the text is no row, and fails a check`() throws {
        var article = good
        article.quotes = [
            Quotation(
                kind: .direct, span: TextSpan(paragraph: 3, start: 0, length: 4), text: "what", attribution: .none,
                rule: "test", confidence: 1)
        ]
        let error = #expect(throws: ChecksFailed.self) {
            try TemporaryDatabase().open().load(Fixture.run("r1"), [article])
        }
        #expect(error?.checks.map(\.name) == ["offsetsInBody"])
    }

    @Test func `check finds rows that were changed by hand`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [good])
        try file.execute("UPDATE articles SET title = 'Another'; UPDATE entity_aliases SET articles = 7")
        #expect(try file.open().failedChecks() == ["articles_fts", "namesCounted"])
    }

    @Test func `each built-in check has its advice`() throws {
        let database = try TemporaryDatabase().open()
        let names = try database.load(Fixture.run("r1"), [good]).checks.map(\.name) + database.check().map(\.name)
        #expect(names.count > 30)
        #expect(Set(CheckAdvice.sentences.keys) == Set(names))
        #expect(CheckAdvice.sentences.values.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func `a reject is open until a later run has the article`() throws {
        let file = try TemporaryDatabase()
        let reject = RejectedRecord(
            id: ArticleID("good"), url: "https://example.org/good",
            rejection: Rejection(.clean, .noBody, "no paragraph"))
        let open = "SELECT run, reason, source_uri FROM open_rejects"
        try file.open().load(Fixture.run("r1"), [], rejects: [reject])
        try file.open().load(Fixture.run("r1"), [], rejects: [reject])
        #expect(try file.rows(open) == ["r1|noBody|https://example.org/good"])
        try file.open().load(Fixture.run("r2"), [good])
        #expect(try file.rows(open) == [])
    }

    @Test func `a stage whose counts do not add up is refused`() throws {
        var run = Fixture.run("r1")
        run.stages[0].input = 3
        let error = #expect(throws: PlainFailure.self) { try TemporaryDatabase().open().load(run, [good]) }
        #expect(error == PlainFailure(.badInput, "clean.manifest.json: 3 in, but 0 accounted for"))
    }
}
