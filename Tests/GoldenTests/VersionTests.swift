import ArticleModel
import Cleaning
import Extracting
import Foundation
import TestSupport
import Testing

/// Versions change with what they stand for: a run is redone when they do, and only then.
@Suite struct VersionTests {
    @Test func `the cleaner's version changes with its output`() throws {
        var digests = GoldenDigests(version: Cleaner.version)
        for input in try GoldenInput.all() {
            digests.add(
                input.name, input: input.bytes, output: try output { () throws(Rejection) in try input.cleaned() })
        }
        digests.add(
            "outlet", input: Data(GoldenOutlet.texts.joined().utf8),
            output: try JSONLine().encode(GoldenOutlet.cleaned()))
        try check(digests, "Cleaner.version", "clean.digest")
    }

    @Test func `the extractor's version changes with its output`() throws {
        var digests = GoldenDigests(version: Extractor.version)
        for (name, article) in try GoldenArticle.all() {
            digests.add(
                name, input: try JSONLine().encode(article),
                output: try output { () throws(Rejection) in try Extractor().extract(article) })
        }
        try check(digests, "Extractor.version", "extract.digest")
    }

    @Test func `the golden outlet's articles end alike`() throws {
        let removed = try GoldenOutlet.cleaned().map { $0.removed.map(\.rule) }
        #expect(removed.allSatisfy { $0.contains(RecurringBlocks.rule) })
    }

    /// Returns the article as JSON, or why it was rejected.
    private func output(_ work: () throws(Rejection) -> some Encodable) throws -> Data {
        let result = Result { () throws(Rejection) in try work() }
        switch result {
        case .success(let article): return try JSONLine().encode(article)
        case .failure(let rejection): return Data("\(rejection.reason.rawValue): \(rejection.detail)".utf8)
        }
    }

    /// Compares with the file, or writes it where that is asked for and the version has changed as it must.
    private func check(_ current: GoldenDigests, _ version: String, _ name: String) throws {
        let file = Checkout.url("Tests/GoldenTests/\(name)")
        let recorded = try? GoldenDigests(String(contentsOf: file, encoding: .utf8))
        let change = recorded.map { VersionChange(from: $0, to: current) } ?? .outdated
        guard let advice = change.advice(version, "Tests/GoldenTests/\(name)") else { return }
        if TestEnvironment.isRecording, change.mayBeRecorded {
            try Data(current.text.utf8).write(to: file)
            Issue.record("\(name) is recorded: run again without COPYDESK_RECORD")
        } else {
            Issue.record("\(advice)")
        }
    }
}
