import GRDB
import Testing

@testable import Reporting

@Suite struct CSVLineTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@cmd", "'@cmd"), ("\tx", "\"'\tx\""), ("\nx", "\"'\nx\""),
        ("＝1", "'＝1"), ("a;=1", "\"a;=1\""),
        ("a\u{1B}[31mb\u{9B}2J\u{7F}\0", "a\u{FFFD}[31mb\u{FFFD}2J\u{FFFD}\u{FFFD}"),
        ("=A1,\"b\"", "\"'=A1,\"\"b\"\"\""), ("", ""), ("a=b", "a=b"),
    ])
    func `a cell is marked where it must be, and never runs as a formula`(_ text: String, _ expected: String) {
        #expect(String(decoding: CSVLine([text.databaseValue]).bytes, as: UTF8.self) == expected + "\r\n")
    }

    @Test func `numbers stay numbers and null is empty`() {
        let line = CSVLine([(-3.5).databaseValue, (-2).databaseValue, .null, 0.25.databaseValue])
        #expect(String(decoding: line.bytes, as: UTF8.self) == "-3.5,-2,,0.25\r\n")
    }
}
