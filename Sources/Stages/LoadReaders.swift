import ArticleModel
import Foundation
import Loading
import Pipeline

/// Reads the articles of a run one after the other, and verifies at the end that the file is the committed one.
final class ArticleReader {
    private let lines: LineReader
    private let folder: RunFolder
    private let extracted: Manifest
    private let context: RunContext

    init(_ folder: RunFolder, extracted: Manifest, _ context: RunContext) throws {
        lines = try LineReader(path: folder.recordsPath(of: .extract))
        self.folder = folder
        self.extracted = extracted
        self.context = context
    }

    func next() throws -> ArticleRecord? {
        try context.stop.check()
        context.messages.progress("load", lines.lineNumber, extracted.counts.output)
        if let record = try lines.nextRecord(ArticleRecord.init(line:)) { return record }
        try folder.verify(lines.digest(), of: RunFolder.recordsName(of: .extract), in: extracted)
        return nil
    }
}

/// Reads the rejected records of all stages of a run.
final class RejectReader {
    private var files: [LineReader]

    init(_ folder: RunFolder) throws {
        files = try [Stage.fetch, .clean, .extract].map { try LineReader(path: folder.rejectedPath(of: $0)) }
    }

    func next() throws -> RejectedRecord? {
        while let file = files.first {
            if let record = try file.nextRecord(RejectedRecord.self) { return record }
            files.removeFirst()
        }
        return nil
    }
}
