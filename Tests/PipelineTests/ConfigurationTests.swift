import ArticleModel
import Fetching
import Foundation
import Pipeline
import Testing

@Suite struct ConfigurationTests {
    private func read(_ json: String) throws -> PipelineConfiguration {
        try PipelineConfiguration(Data(json.utf8), name: "pipeline.json", folder: "/srv/news")
    }

    private func problems(_ json: String) -> [String] {
        do {
            _ = try read(json)
            return []
        } catch {
            #expect((error as? any Failure)?.kind == .configuration)
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    @Test func `empty sections mean the defaults`() throws {
        let source = #""sources": [ { "name": "a", "folder": "inbox" } ]"#
        let short = try read(#"{ "version": 1, \#(source) }"#)
        let long = try read(
            #"{ "version": 1, \#(source), "fetch": {}, "clean": {}, "extract": {}, "load": {}, "limits": {}, "retention": {} }"#
        )
        #expect(short.fetch == long.fetch && short.clean == long.clean && short.extract == long.extract)
        #expect(short.limits == long.limits && short.retention == long.retention)
    }

    @Test func `relative paths are relative to the file`() throws {
        let configuration = try read(
            #"{ "version": 1, "workspace": "out/var", "sources": [ { "name": "a", "folder": "in", "index": "../i.csv" }, { "name": "b", "folder": "/abs" } ] }"#
        )
        #expect(configuration.workspace == "/srv/news/out/var")
        #expect(configuration.sources.map { ($0 as? FolderSource)?.folder } == ["/srv/news/in", "/abs"])
        #expect((configuration.sources[0] as? FolderSource)?.index == "/srv/i.csv")
    }

    @Test func `every problem is named with its path and the nearest known key`() {
        let found = problems(
            #"{ "version": 2, "workspce": "var", "sources": [ { "name": "a", "folder": 7, "outlt": "X" } ], "clean": { "maximumNodes": -5 }, "limits": { "from": "ten" } }"#
        )
        #expect(
            found.sorted() == [
                "pipeline.json: clean.maximumNodes is -5, but must be 100 or more",
                "pipeline.json: limits.from must be a whole number, but is a text",
                "pipeline.json: sources[0].folder must be a text, but is a number",
                "pipeline.json: sources[0].outlt is not a known key; the nearest known key is outlet",
                "pipeline.json: version is 2, but must be 1 or less",
                "pipeline.json: workspce is not a known key; the nearest known key is workspace",
            ])
    }

    @Test(arguments: [
        ("", "is empty"), ("{ \"version\": 1, }", "is not JSON"),
        ("{\n  \"version\" 1\n}", "is not JSON: line 2, column 13: Invalid value"), ("// hello\n{}", "is not JSON"),
        (#"{ "version": 1, "version": 1 }"#, #"the key "version" is given twice"#),
        ("[]", "the file must be an object, but is an array"), ("{}", "version is missing"),
        (#"{ "version": 1 }"#, "sources is missing"), (#"{ "version": 1, "sources": [] }"#, "sources is empty"),
        (
            #"{ "version": 1, "sources": [{ "name": "a", "folder": "x" }, { "name": "a", "folder": "y" }] }"#,
            "earlier source"
        ),
        (#"{ "version": 1, "limits": { "warnRejects": 0.9 } }"#, "more than failRejects"),
        (
            #"{ "version": 1, "limits": { "warnRejects": 1.5 } }"#,
            "limits.warnRejects is 1.5, but must be between 0.0 and 1.0"
        ),
        ("{ \"version\": 1, \"sources\": [{ \"name\": \"two\nlines\" }] }", "is not JSON"),
        (#"{ "version": 1, "limits": { "from": 1e400 } }"#, "is not JSON: a number is too large"),
        (#"{ "version": 1, "fetch": null }"#, "fetch must be an object, but is null"),
        (#"{ "version": 1, "fetch": { "maximumPerRun": 1e40 } }"#, "fetch.maximumPerRun must be a whole number"),
    ])
    func `a bad file is refused in words`(json: String, expected: String) {
        #expect(problems(json).contains { $0.contains(expected) }, "\(problems(json))")
    }
}
