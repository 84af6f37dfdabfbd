import ArticleModel
import Foundation
import Pipeline
import Testing

/// A stage that greets each record, and rejects those named `nobody`.
private struct Greeting: RecordStage {
    struct Person: Codable, Sendable {
        var id: ArticleID
        var text: String
    }

    let stage = Stage.clean
    var greeting = "Hello"

    func outcome(of person: Person) -> RecordOutcome<Person> {
        if person.text == "nobody" {
            return .rejected(RejectedRecord(id: person.id, rejection: Rejection(.clean, .noBody, "nobody is here")))
        }
        return .produced(Person(id: person.id, text: "\(greeting), \(person.text)"))
    }
}

@Suite final class StageRunTests {
    private let path = NSTemporaryDirectory() + "copydesk-stage-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A run whose fetch has written `lines`.
    private func run(_ lines: [String]) throws -> (folder: RunFolder, context: RunContext) {
        let settings = #"{ "version": 1, "workspace": "\#(path)", "sources": [ { "name": "a", "folder": "in" } ] }"#
        let configuration = try PipelineConfiguration(Data(settings.utf8), name: "pipeline.json", folder: "/")
        let clock = Timestamp(secondsSinceEpoch: 1_795_240_800)
        let context = RunContext(configuration, clock: clock, jobs: 2)
        try context.workspace.create()
        let folder = try context.workspace.newRun(at: clock, settings: ContentHash(of: ""))
        let output = try StageOutput(.fetch, in: folder)
        for line in lines { try output.write(.produced(Data(line.utf8))) }
        _ = try output.commit(
            since: .now,
            makeManifest: {
                Manifest(
                    run: folder.id, stage: .fetch, version: "1", settings: ContentHash(of: ""), startedAt: clock,
                    inputs: [:], outputs: $0, counts: output.counts, reasons: [:])
            })
        return (folder, context)
    }

    private func lines(_ file: String) throws -> [String] {
        String(decoding: try Data(reading: file), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `each record is produced or rejected, in order`() async throws {
        let (folder, context) = try run([
            #"{"id":"1","text":"Ann"}"#, #"{"id":"2","text":"nobody"}"#, "nonsense", #"{"id":"4","text":"Ben"}"#,
        ])
        let manifest = try await StageRun(.clean, in: folder, context).run(Greeting())
        #expect(
            try lines(folder.recordsPath(of: .clean)) == [
                #"{"id":"1","text":"Hello, Ann"}"#, #"{"id":"4","text":"Hello, Ben"}"#,
            ])
        #expect(manifest.reasons == ["noBody": 1, "notARecord": 1])
    }

    @Test func `with one article asked for, the others are carried over, rejected ones too`() async throws {
        let (folder, context) = try run([
            #"{"id":"1","text":"Ann"}"#, #"{"id":"2","text":"nobody"}"#, #"{"id":"3","text":"Ben"}"#,
        ])
        _ = try await StageRun(.clean, in: folder, context).run(Greeting())
        let manifest = try await StageRun(.clean, in: folder, context)
            .run(Greeting(greeting: "Bye"), only: ArticleReference("1"))
        #expect(
            try lines(folder.recordsPath(of: .clean)) == [
                #"{"id":"1","text":"Bye, Ann"}"#, #"{"id":"3","text":"Hello, Ben"}"#,
            ])
        #expect(manifest.counts.rejected == 1)
    }

    @Test func `a record whose previous outcome cannot be found ends the run in words`() async throws {
        let (folder, context) = try run([#"{"id":"1","text":"Ann"}"#, "nonsense"])
        let before = try await StageRun(.clean, in: folder, context).run(Greeting())
        let error = await #expect(throws: PlainFailure.self) {
            try await StageRun(.clean, in: folder, context).run(Greeting(), only: ArticleReference("1"))
        }
        #expect(error?.kind == .badInput)
        #expect(error?.description.contains("clean has no outcome of a record without id") == true)
        #expect(try folder.validManifest(of: .clean) == before)
    }

    @Test func `a dry run shows what there is and what would come, and writes nothing`() async throws {
        let (folder, context) = try run([#"{"id":"1","text":"Ann"}"#])
        var shown: [String] = []
        for greeting in ["Hello", "Bye"] {
            try await StageRun(.clean, in: folder, context).dryRun(Greeting(greeting: greeting)) { previous, new in
                shown += [previous.map { String(decoding: $0.line, as: UTF8.self) } ?? "none"]
                shown += [String(decoding: new.line, as: UTF8.self)]
            }
            if greeting == "Hello" { _ = try await StageRun(.clean, in: folder, context).run(Greeting()) }
        }
        let hello = #"{"id":"1","text":"Hello, Ann"}"#
        #expect(shown == ["none", hello, hello, #"{"id":"1","text":"Bye, Ann"}"#])
        #expect(try lines(folder.recordsPath(of: .clean)) == [hello])
    }
}
