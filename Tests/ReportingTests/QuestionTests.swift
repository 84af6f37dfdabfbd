import ArticleModel
import GRDB
import Queries
import Testing

@testable import Reporting

@Suite struct QuestionTests {
    private static let text = """
        -- Which outlets are there?
        -- The largest come first.
        -- :outlet outlet: only this one
        -- :at_least count = 2: of so many articles or more
        -- :kind big|small required: how large
        SELECT 'it''s :no' AS ":x", :outlet, :at_least, :kind, :outlet -- :never
        FROM outlets;
        """

    @Test func `the head tells the question, its notes and its parameters`() throws {
        let question = try Question(QueryFile("mine", text: Self.text))
        #expect(question.title == "Which outlets are there?")
        #expect(question.notes == ["The largest come first."])
        #expect(question.parameters.map(\.option) == ["--outlet", "--at-least", "--kind"])
        #expect(question.parameters.map(\.kind) == [.outlet, .count, .choice(["big", "small"])])
        #expect(question.parameters.map(\.defaultValue) == [.null, 2.databaseValue, .null])
        #expect(question.parameters.map(\.isRequired) == [false, false, true])
        #expect(question.sql.parameters == ["outlet", "at_least", "kind"])
        #expect(
            question.help == """
                Which outlets are there?

                Usage: copydesk-ask mine big|small [PARAMETER…] [--csv | --json | --markdown | --sql]

                The largest come first.

                Parameters:
                  --outlet OUTLET   only this one
                  --at-least COUNT  of so many articles or more (otherwise 2)
                  --kind big|small  how large (required)
                """)
    }

    @Test(arguments: [
        ("", "mine.sql:1: the first line must ask the question in words, such as -- Who is quoted most?"),
        ("-- Who?\n", "mine.sql:2: there is no query below the head"),
        ("-- Who?\n-- :a share: part\nSELECT 1", "mine.sql: the query does not use the parameter :a"),
        ("-- Who?\nSELECT :a", "mine.sql: the parameter :a is not described in the head of the file"),
        ("-- Who?\n-- :a\nSELECT :a", "mine.sql:2: after :a its kind is expected, and its meaning after a colon"),
        (
            "-- Who?\n-- :A text: x\nSELECT 1",
            "mine.sql:2: :A is no name of a parameter: small letters, digits and _ are"
        ),
        (
            "-- Who?\n-- :a count = x: y\nSELECT :a",
            "mine.sql:2: the default of :a is \"x\", but must be a whole number, 0 or more"
        ),
        (
            "-- Who?\n-- :a count 3: y\nSELECT :a",
            "mine.sql:2: after the kind of :a a default such as = 20 is expected, or the word required"
        ),
        ("-- Who?\n-- :a text: y\n-- :a text: z\nSELECT :a", "mine.sql:3: the parameter :a is described twice"),
        (
            "-- Who?\n-- :a date: y\nSELECT :a",
            "mine.sql:2: \"date\" is no kind of parameter: text, outlet, day, month, count, share, search are, and choices such as one|other"
        ),
    ])
    func `what is wrong with a file is named with its line`(_ text: String, _ message: String) {
        #expect(throws: PlainFailure(.configuration, message)) { try Question(QueryFile("mine", text: text)) }
    }

    @Test(arguments: [
        (ParameterKind.day, ["2026-05-01"], ["2026-02-31", "2026-5-1", "yesterday", "2026-05-01T00:00:00Z", ""]),
        (.month, ["2026-05"], ["2026-13", "2026-05-01", "May"]), (.count, ["0", "20"], ["-1", "1.5", "", "many"]),
        (.share, ["0", "0.9", ".5", "1"], ["1.1", "-0.1", "nan", "90%"]),
        (.choice(["a", "b"]), ["a"], ["c", "A", ""]),
        (.text, ["", "x"], []), (.search, ["O'Brien"], ["", "?!"]),
    ])
    func `a value is taken where it is of its kind`(_ kind: ParameterKind, _ right: [String], _ wrong: [String]) throws
    {
        for text in right { #expect(try !kind.value(text).isNull) }
        for text in wrong { #expect(throws: QuestionParameter.Problem.self) { try kind.value(text) } }
    }

    @Test(arguments: [
        ("plain".databaseValue, "'plain'"), ("O'Brien".databaseValue, "'O''Brien'"), (.null, "NULL"),
        (20.databaseValue, "20"),
        (0.5.databaseValue, "0.5"), ("a\u{1B}\u{202E}".databaseValue, "CAST(x'611be280ae' AS TEXT)"),
    ])
    func `a value in the query is the same value in SQL`(_ value: DatabaseValue, _ literal: String) throws {
        #expect(SQLTemplate.literal(value) == literal)
        let read = try DatabaseQueue().inDatabase { try DatabaseValue.fetchOne($0, sql: "SELECT \(literal)") }
        #expect((read ?? .null) == value)
    }

    @Test func `parameters are neither in texts, nor in names, nor in comments`() {
        let sql = "SELECT ':a', \":b\", `:c`, 'it''s :d' /* :e */, :f -- :g\n, x::h, ':i"
        let template = SQLTemplate(sql)
        #expect(template.parameters == ["f", "h"])
        #expect(template.text == sql)
        #expect(
            template.filled { $0.uppercased() } == "SELECT ':a', \":b\", `:c`, 'it''s :d' /* :e */, F -- :g\n, x:H, ':i"
        )
    }
}
