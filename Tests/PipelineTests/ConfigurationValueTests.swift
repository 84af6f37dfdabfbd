import ArticleModel
import Foundation
import Pipeline
import TestSupport
import Testing

/// Every setting of `docs/configuration.md` with values that are none.
@Suite struct ConfigurationValueTests {
    /// The keys of the table of settings, such as `sources[].folder`.
    private static let keys: [String] = {
        let lines = (try? Checkout.text("docs/configuration.md"))?.split(separator: "\n") ?? []
        let table = lines.drop { $0 != "## Settings" }.dropFirst().prefix { !$0.hasPrefix("#") }
        return table.filter { $0.hasPrefix("| `") }.compactMap {
            $0.split(separator: "`").dropFirst().first.map(String.init)
        }
    }()

    /// The number that each numeric key may be at least and at most, and how its problem is worded.
    private static let numbers = [
        "version": "1", "fetch.maximumPerRun": "20000", "fetch.maximumBytes": "25000000",
        "fetch.connections": "16", "fetch.connectionsPerHost": "2", "fetch.delay": "1", "fetch.maximumDelay": "30",
        "fetch.responseSeconds": "30", "fetch.totalSeconds": "120", "fetch.revisitMinutes": "15",
        "fetch.revisitHours": "3", "fetch.revisitDays": "1", "fetch.revisitUntilDay": "7",
        "clean.maximumBytes": "25000000",
        "clean.maximumNodes": "1000000", "clean.maximumDepth": "200000", "clean.maximumParserSteps": "500000000",
        "clean.minimumBodyCharacters": "120", "clean.recurringBlockArticles": "3", "clean.rememberedBlocks": "20000",
        "limits.warnRejects": "0.2", "limits.failRejects": "0.5", "limits.from": "20", "retention.runs": "60",
        "retention.days": "90",
    ]

    private func problems(_ json: String) -> [String] {
        do {
            _ = try PipelineConfiguration(Data(json.utf8), name: "p", folder: "/nowhere")
            return []
        } catch {
            #expect((error as? any Failure)?.kind == .configuration)
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    /// Returns a configuration that gives `key` the value, and all that is required.
    private func configuration(_ key: String, _ value: String) -> String {
        let parts = key.replacing("[]", with: "").split(separator: ".").map(String.init)
        var top = ["version": "1", "sources": #"[ { "name": "a", "folder": "b" } ]"#]
        if key.hasPrefix("sources[]") {
            let isKind = ["warc", "feed", "sitemap", "urls"].contains(parts[1])
            var fields = ["name": #""a""#]
            if !isKind { fields["folder"] = #""b""# }
            fields[parts[1]] = value
            top["sources"] = "[ {\(fields.map { "\"\($0)\": \($1)" }.joined(separator: ", "))} ]"
        } else {
            top[parts[0]] = parts.count == 2 ? "{ \"\(parts[1])\": \(value) }" : value
        }
        return "{\(top.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}"
    }

    @Test func `all keys are tried`() {
        #expect(Self.keys.count > 25 && Set(Self.numbers.keys).isSubset(of: Self.keys))
    }

    @Test(arguments: keys) func `a value of another type, or none, is named by its key`(key: String) {
        let path = key.replacing("[]", with: "[0]")
        let isText = Self.numbers[key] == nil
        for value in ["null", "true", "{}", isText ? "7" : #""7""#, isText ? "-1" : "[]"] {
            if ["sources", "sources[].rights"].contains(key), value == "{}" { continue }
            let found = problems(configuration(key, value))
            #expect(found.contains { $0.hasPrefix("p: \(path) ") || $0.hasPrefix("p: \(path)[") }, "\(value): \(found)")
        }
    }

    @Test(arguments: numbers.keys.sorted()) func `a number out of bounds is named by its key`(key: String) {
        for value in [
            "-1", "-9223372036854775808", "9223372036854775807", "1e300", "0.5e-300", "1.5", "99999999999999999999999",
        ] {
            let isShare = key.hasSuffix("Rejects")
            let isDelay = key.hasSuffix("elay")
            if isShare || isDelay, value == "0.5e-300" { continue }
            if isDelay, value == "1.5" { continue }
            let found = problems(configuration(key, value))
            #expect(found.contains { $0.hasPrefix("p: \(key) ") }, "\(value): \(found)")
        }
        #expect(problems(configuration(key, Self.numbers[key] ?? "")) == [])
    }

    @Test(arguments: keys) func `a key that is given twice is named, however it is written`(key: String) {
        let name = key.split(separator: ".").last.map(String.init)?.replacing("[]", with: "") ?? ""
        let escaped = "\\u00" + String(name.utf8.first ?? 0, radix: 16) + name.dropFirst()
        let once = configuration(key, "1")
        for other in [name, escaped] {
            let twice = once.replacing("\"\(name)\": 1", with: "\"\(name)\": 1, \"\(other)\": 1")
            #expect(problems(twice) == ["p: the key \"\(name)\" is given twice"], "\(twice)")
        }
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
        "{\"version\": 1, \"x\": " + String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
            + "}",
        String(repeating: "[{\"a\":", count: 40_000), "\"" + String(repeating: "\\\\", count: 100_000),
        "{ \"version\": 1 /* one */ }", "{ 'version': 1 }", "{ version: 1 }", "{ \"version\": 01 }",
        "{ \"version\": +1 }",
        "{ \"version\": 1 } x", "{ \"version\": NaN }", "{ \"version\": \"\u{1}\" }", "{ \"version\": 1 ", "\u{0}",
        "nul",
        "[1,]", "{\"version\": 1,}",
    ])
    func `what is no JSON is named, and crashes nothing`(text: String) {
        let found = problems(text)
        #expect(
            found.count == 1 && found[0].hasPrefix("p: is not JSON: ") || found == ["p: is not UTF-8 text"], "\(found)")
    }

    @Test func `a file that is no UTF-8, or larger than any, is named`() throws {
        let json = #"{ "version": 1, "sources": [ { "name": "a", "folder": "b" } ] }"#
        #expect(problems("\u{FEFF}" + json) == [])
        for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf32] {
            let bytes = try #require(json.data(using: encoding))
            #expect(throws: PlainFailure(.configuration, "p: is not UTF-8 text")) {
                try PipelineConfiguration(bytes, name: "p", folder: "/")
            }
        }
        #expect(throws: PlainFailure(.configuration, "p: is not UTF-8 text")) {
            try PipelineConfiguration(Data(json.utf8) + [0xC3], name: "p", folder: "/")
        }
        let large = json + String(repeating: " ", count: 10_000_000)
        #expect(problems(large) == ["p: is \(large.utf8.count) bytes long, but a configuration has at most 1000000"])
    }
}
