import CLibXML2
import Foundation
import TestSupport
import Testing

/// The results of checks in a file for other programs.
@Suite struct JUnitTests {
    private func desk() throws -> Newsroom {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.makeFolder("checks")
        return room
    }

    /// Whether a strict parser of XML takes the text.
    private func isWellFormed(_ text: String) -> Bool {
        let options = Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue)
        let document = xmlReadMemory(text, Int32(text.utf8.count), nil, nil, options)
        defer { xmlFreeDoc(document) }
        return document != nil
    }

    @Test func `a passed check is a case, a failed one a failure, and one that warns is skipped`() throws {
        let room = try desk()
        try room.folder.write(
            """
            -- A title with <markup> & "quotes"
            -- severity: error
            -- Look at it.
            SELECT id, '<a href="x">' || char(27, 65534, 0x202E) || ']]>&' AS title FROM loaded_articles
            """, to: "checks/titles.sql")
        try room.folder.write("-- Few words\n-- severity: warn\nSELECT 7 AS words", to: "checks/words.sql")
        let check = try Program.copydesk("check", "--junit", "checks.xml", "--now", Newsroom.clock, in: room.folder)
        #expect(check.status == 4)
        #expect(check.output.contains("FAILED  titles: A title with <markup> & \"quotes\": 1 row, expected no row\n"))
        let xml = try room.folder.text("checks.xml")
        #expect(isWellFormed(xml) && !isWellFormed(xml + "<"))
        let lines = xml.split(separator: "\n").map(String.init)
        let count = lines.count { $0.hasPrefix("<testcase ") }
        let counts = #"tests="\#(count)" failures="1" errors="0" skipped="1""#
        #expect(
            lines.prefix(3) == [
                #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<testsuites name="copydesk check" \#(counts)>"#,
                #"<testsuite name="copydesk check" \#(counts) timestamp="2026-05-10T06:00:00">"#,
            ])
        #expect(lines.contains(#"<testcase classname="copydesk.builtIn" name="integrity"/>"#))
        #expect(
            xml.contains(
                """
                <testcase classname="copydesk.own" name="titles"><failure type="error" message="A title with \
                &lt;markup&gt; &amp; &quot;quotes&quot;: 1 row, expected no row">id 1, title &quot;&lt;a \
                href=&quot;x&quot;&gt;???]]&gt;&amp;&quot;
                Look at it.</failure></testcase>
                <testcase classname="copydesk.own" name="words"><skipped message="warning: Few words: 1 row, expected \
                no row"/><system-out>words 7</system-out></testcase>

                """), "\(xml)")
        #expect(count > 20 && lines.count == count + 6, "\(xml)")
    }

    @Test func `what all checks have passed is written whole, silently, and replaced by the next`() throws {
        let room = try desk()
        let silent = Program.Result(status: 0, output: "", errors: "")
        #expect(
            try Program.copydesk("check", "--junit", "checks.xml", "--now", Newsroom.clock, in: room.folder) == silent)
        let first = try room.folder.text("checks.xml")
        #expect(isWellFormed(first) && first.contains(#" failures="0" errors="0" skipped="0""#))
        #expect(
            try Program.copydesk("check", "--junit", "checks.xml", "--now", Newsroom.clock, in: room.folder) == silent)
        #expect(try room.folder.text("checks.xml") == first)
        #expect(try room.folder.names().filter { $0.hasPrefix(".copydesk") } == [])
    }

    @Test func `nothing else is written over, and that is known before anything is checked`() throws {
        let room = try desk()
        try room.folder.write("<testsuites name=\"mine\"/>", to: "mine.xml")
        for (name, status) in [
            ("mine.xml", 73), ("pipeline.json", 64), ("inbox/checks.txt", 64), ("var/articles.sqlite", 64),
            ("checks/x.xml", 64), ("nowhere/checks.xml", 73),
        ] {
            let before = try? room.folder.read(name)
            let check = try Program.copydesk("check", "--junit", name, in: room.folder)
            #expect(check.status == status && check.output == "", "\(name): \(check)")
            #expect((try? room.folder.read(name)) == before)
        }
    }
}
