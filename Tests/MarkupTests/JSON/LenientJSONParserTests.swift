import Testing

import Markup

@Suite("Lenient JSON parser")
struct LenientJSONParserTests {
    private func json(_ text: String, keeping keys: Set<String>? = nil, depth: Int = 12) -> [LenientJSONValue] {
        var parser = LenientJSONParser(Array(text.utf8), .json, keeping: keys, maximumDepth: depth)
        return parser.values()
    }

    private func program(_ text: String, longerThan length: Int = 0, values: Int = .max) -> [LenientJSONValue] {
        var parser = LenientJSONParser(Array(text.utf8), .javaScript, maximumDepth: 120, maximumValues: values)
        return parser.values(longerThan: length)
    }

    private func object(_ fields: (String, LenientJSONValue)...) -> LenientJSONValue {
        .object(fields.map { LenientJSONValue.Field(key: $0, value: $1) })
    }

    @Test("JSON is read as it is written")
    func wellFormed() {
        let text = #"{"a": [1, -2.5e3, true, "x\n\u00e9"], "b": {"c": false}}"#
        let list: [LenientJSONValue] = [.literal("1"), .literal("-2.5e3"), .bool(true), .text("x\né")]
        #expect(json(text) == [object(("a", .list(list)), ("b", object(("c", .bool(false)))))])
        #expect(json(text).first?["a"]?.items?.first?.number == 1)
    }

    @Test(
        "malformed JSON is repaired",
        arguments: [
            #"{"a": "x"}"#, #"{"a": "x",}"#, #"{,"a": "x"}"#, #"<!-- {"a": "x"} -->"#, "{\"b\": 1 \n \"a\": \"x\"}",
            #"{"a": "x", "n": null}"#, #"{"a": "x", "a": "y"}"#, #"{"a" : }{"a": "x"}"#, #"{"a": "x""#,
            "{\"a\": \"x\"\n}",
        ])
    func repaired(text: String) {
        #expect(json(text).last?["a"] == .text("x"))
    }

    @Test("quotation marks inside a text that are not escaped do not close it")
    func unescapedMarks() {
        let value = json(#"{"a": "she said "no" to it", "b": "x"}"#).first
        #expect(value?["a"] == .text(#"she said "no" to it"#))
        #expect(value?["b"] == .text("x"))
    }

    @Test("a cut-off text is kept as far as it goes")
    func cutOff() {
        #expect(json(#"{"a": "x", "b": "cut off here"#).first?["a"] == .text("x"))
        #expect(json(#"[1, [2, {"a": "x"#).count == 1)
    }

    @Test("values of other keys are passed over, whatever they hold")
    func keptKeys() {
        let text = #"{"skip": {"a": ["}", {"b": "\"]"}]}, "other": "x, y", "third": 12, "a": {"skip": 1, "b": 2}}"#
        #expect(json(text, keeping: ["a", "b"]) == [object(("a", object(("b", .literal("2")))))])
    }

    @Test("several values one after the other are all read")
    func severalValues() {
        #expect(json(#"{"a": 1} and ["b"]"#) == [object(("a", .literal("1"))), .list([.text("b")])])
    }

    @Test("what is nested too deep is passed over")
    func depth() {
        #expect(json(#"{"a": [[["x"]]], "b": "y"}"#, depth: 2) == [object(("a", .list([])), ("b", .text("y")))])
        #expect(json(String(repeating: "[", count: 100_000)).count == 1)
        #expect(program(String(repeating: "[", count: 100_000)).isEmpty)
        #expect(program("[" + String(repeating: "f(", count: 100_000)).isEmpty)
    }

    @Test("JavaScript's spellings are read in a program")
    func javaScript() {
        let text =
            #"window.state = {a: 'x', "b": `y`, c: new Date("2026-05-04"), d: void 0, e: !0, f: [1,2,], $g: other}; f()"#
        let expected = object(
            ("a", .text("x")), ("b", .text("y")), ("c", .text("2026-05-04")), ("d", .other), ("e", .literal("!0")),
            ("f", .list([.literal("1"), .literal("2")])), ("$g", .other))
        #expect(program(text) == [expected])
    }

    @Test("code is no value, and what follows it is read")
    func code() {
        #expect(program(#"function f() { return 1 } var a = {"b": "x"}; {"#) == [object(("b", .text("x")))])
        #expect(program(#"x = {"a": function() { return {"b": "y"} }}"#) == [object(("b", .text("y")))])
    }

    @Test("data inside a text of a program are found, and settings are not")
    func escapedData() {
        #expect(program(#"JSON.parse("{\"a\":1}")"#) == [.text(#"{"a":1}"#)])
        #expect(program(#"a("plain text")"#).isEmpty)
        #expect(program(#"x = {"a": 1}; y = {"b": "a long text"}"#, longerThan: 12).count == 1)
    }

    @Test("no more values are read than are asked for")
    func maximumValues() {
        #expect(program("[1,2,3] [4] [5]", values: 6).count == 2)
    }

    @Test(
        "malformed input costs one walk", .timeLimit(.minutes(60)),
        arguments: [#"{"a":"#, #"{"a":{b:function(){return {"c":"#, #""{\""#, "'{\"", #"["a\"#, "{'a", "f(", #""x","#])
    func linearTime(piece: String) {
        let text = "{" + String(repeating: piece, count: 50_000)
        _ = json(text)
        _ = program(text)
    }
}
