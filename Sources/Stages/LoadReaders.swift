import ArticleModel
import Foundation
import Loading
import Pipeline

/// Hands the load one article after the other, and sees at the end that the file was the committed one.
final class ArticleReader {
    private let lines: LineReader
    private let expected: ContentHash?
    private let manifest: String
    private let total: Int
    private let context: RunContext

    init(_ folder: RunFolder, extracted: Manifest, _ context: RunContext) throws {
        lines = try LineReader(path: folder.records(.extract))
        expected = extracted.outputs[RunFolder.recordsName(.extract)]?.sha256
        manifest = folder.file(RunFolder.manifestName(.extract))
        total = extracted.counts.output
        self.context = context
    }

    func next() throws -> ArticleRecord? {
        try context.stop.check()
        context.messages.progress("load", lines.lineNumber, total)
        if let record = try lines.nextRecord(ArticleRecord.init(line:)) { return record }
        guard lines.digest() == expected else {
            throw ManifestMismatch(
                manifest: manifest, file: lines.name, found: lines.digest().value,
                expected: expected?.value ?? "nothing")
        }
        return nil
    }
}

/// Hands the load the rejected records of all stages.
final class RejectReader {
    private var files: [LineReader]

    init(_ folder: RunFolder) throws {
        files = try [Stage.fetch, .clean, .extract].map { try LineReader(path: folder.rejected($0)) }
    }

    func next() throws -> RejectedRecord? {
        while let file = files.first {
            if let record = try file.nextRecord(RejectedRecord.self) { return record }
            files.removeFirst()
        }
        return nil
    }
}
