import GRDB
import Testing

@testable import Reporting

@Suite struct SearchWordsTests {
    @Test(arguments: [
        ("port strike", "\"port\" \"strike\""), ("O'Brien", "\"O'Brien\""),
        ("say \"yes we can\"", "\"say\" \"yes we can\""),
        ("“port strike”", "\"port strike\""), ("dock*", "\"dock\"*"), ("a AND NOT b", "\"a\" \"AND\" \"NOT\" \"b\""),
        ("title:port", "\"title:port\""), ("port -strike", "\"port\" \"-strike\""), ("open \"end", "\"open\" \"end\""),
    ])
    func `words are quoted, so that none is an operator`(_ text: String, _ expression: String) {
        #expect(SearchWords(text).expression == expression)
    }

    @Test(arguments: ["", " ", "\"\"", "- * '"]) func `where there is no word there is nothing to look for`(
        _ text: String
    ) {
        #expect(SearchWords(text).expression == nil)
    }

    @Test(arguments: [
        ("O'Brien", ["O'Brien said no"]), ("say \"yes\"", ["they say yes"]), ("obr*", []),
        ("sa*", ["O'Brien said no", "they say yes"]),
        ("\"said no\"", ["O'Brien said no"]), ("no said", ["O'Brien said no"]), ("\"no said\"", []), ("NOT", []),
    ])
    func `the search finds what was meant`(_ text: String, _ found: [String]) throws {
        let rows = try DatabaseQueue().inDatabase { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE texts USING fts5(text);
                    INSERT INTO texts VALUES ('O''Brien said no'), ('they say yes');
                    """)
            return try String.fetchAll(
                db, sql: "SELECT text FROM texts WHERE texts MATCH ?", arguments: [SearchWords(text).expression])
        }
        #expect(rows == found)
    }

    @Test(arguments: [("O'Brien", 1), ("say \"yes\"", 1), ("  no   said ", 1), ("maybe", 0), ("", 0)])
    func `SQL quotes words likewise where only SQL is at hand`(_ text: String, _ found: Int) throws {
        let count = try DatabaseQueue().inDatabase { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE texts USING fts5(text);
                    INSERT INTO texts VALUES ('O''Brien said no'), ('they say yes');
                    """)
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM texts WHERE texts MATCH \(SearchWords.expressionInSQL(":words"))",
                arguments: ["words": text])
        }
        #expect(count == found)
    }
}
