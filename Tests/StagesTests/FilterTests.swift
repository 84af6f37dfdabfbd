import ArticleModel
import Foundation
import Pipeline
import Stages
import TestSupport
import Testing

@Suite struct FilterTests {
    private func filtered(_ lines: [String], _ stage: any RecordStage) async throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(lines.joined(separator: "\n"), to: "records.jsonl")
        var output: [String] = []
        _ = try await RecordFilter(jobs: 2, stage).run(try LineReader(path: folder.path("records.jsonl"))) {
            output.append(String(decoding: $0, as: UTF8.self))
        }
        return output
    }

    @Test func `a line that is no record is answered in its place`() async throws {
        let output = try await filtered(["nonsense", "", #"{"id":"7","title":"x"}"#], ExtractStage())
        #expect(
            output == [
                #"{"rejection":{"detail":"line 1: not JSON","reason":"notARecord","stage":"extract"}}"#,
                #"{"id":"7","rejection":{"detail":"paragraphs is missing","reason":"notARecord","stage":"extract"}}"#,
            ])
    }

    @Test func `what an earlier filter rejected is passed on untouched`() async throws {
        let line = #"{"id":"7",  "rejection":{"stage":"clean","reason":"noBody","detail":"nothing is left"}}"#
        #expect(try await filtered([line], ExtractStage()) == [line])
    }

    @Test func `only paragraphs are required, and nothing is added but what was found`() async throws {
        let output = try await filtered(
            [#"{"id":"7","mine":[1],"paragraphs":[{"text":"Nothing is named here."}]}"#], ExtractStage())
        #expect(
            output == [
                #"{"byline":[],"entities":[],"flags":[],"id":"7","mine":[1],"paragraphs":[{"role":"text","text":"Nothing is named here."}],"quotes":[],"removed":[]}"#
            ])
    }
}
