import GRDB
import Testing

@testable import Reporting

@Suite struct AnswerTests {
    private static let answer = Answer(
        columns: ["speaker", "quotes", "said"],
        rows: [
            [
                "Ana Lind".databaseValue, 12.databaseValue,
                "We said no, and we meant it, said so, and went on.".databaseValue,
            ],
            ["李明 e\u{301}".databaseValue, .null, "=1+1 | *a*\n<b>\u{1B}[31m\u{202E}".databaseValue],
        ])

    @Test func `a table fits its width: texts are cut, numbers stand to the right`() {
        #expect(
            Self.answer.text(as: .table, width: 40, isForTerminal: true) == """
                speaker   quotes  said
                --------  ------  ----------------------
                Ana Lind      12  We said no, and we me…
                李明 é            =1+1 | *a* <b>?[31m?
                """)
        #expect(
            Self.answer.text(as: .table, width: 0, isForTerminal: false) == """
                speaker   quotes  said
                --------  ------  --------------------------------------------------
                Ana Lind      12  We said no, and we meant it, said so, and went on.
                李明 é            =1+1 | *a* <b>?[31m?
                """)
    }

    @Test(arguments: 1...60) func `no line is wider than the terminal`(_ width: Int) {
        let lines = Self.answer.text(as: .table, width: width, isForTerminal: true).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
    }

    @Test func `no row is said in words, and leaves the header of a file`() {
        let none = Answer(columns: ["a", "b"], rows: [])
        let texts = AnswerForm.allCases.map { none.text(as: $0, width: 80, isForTerminal: false) }
        #expect(texts == ["none", "a,b\r", "[]", "| a | b |\n| --- | --- |", ""])
    }

    @Test func `Markdown shows the text and nothing of its marks`() {
        #expect(
            Self.answer.text(as: .markdown, width: 80, isForTerminal: false) == #"""
                | speaker | quotes | said |
                | --- | ---: | --- |
                | Ana Lind | 12 | We said no, and we meant it, said so, and went on. |
                | 李明 é |  | =1+1 \| \*a\* \<b\>?\[31m? |
                """#)
    }

    @Test func `JSON keeps every character, and shows none that a terminal would obey`() {
        #expect(
            Self.answer.text(as: .json, width: 80, isForTerminal: true) == #"""
                [
                {"speaker": "Ana Lind", "quotes": 12, "said": "We said no, and we meant it, said so, and went on."},
                {"speaker": "李明 é", "quotes": null, "said": "=1+1 | *a*\n<b>\u001b[31m\u202e"}
                ]
                """#)
    }

    @Test func `CSV runs no formula, and on a terminal has no controls`() {
        let answer = Answer(
            columns: ["a"], rows: [["=1+1".databaseValue], ["x\u{202E}\ny".databaseValue], [(-3.5).databaseValue]])
        #expect(answer.text(as: .csv, width: 80, isForTerminal: false) == "a\r\n'=1+1\r\n\"x\u{202E}\ny\"\r\n-3.5\r")
        #expect(answer.text(as: .csv, width: 80, isForTerminal: true) == "a\r\n'=1+1\r\nx? y\r\n-3.5\r")
    }

    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("ｶﾅ", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("…", 1),
        ("مرحبا", 5),
    ])
    func `a text takes as many columns as a terminal gives it`(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("日本語", 4, "日…"), ("a b c", 3, "a…"), ("ab", 0, ""),
    ])
    func `a text is cut at a whole character`(_ text: String, _ width: Int, _ cut: String) {
        #expect(text.cut(to: width) == cut)
    }
}
