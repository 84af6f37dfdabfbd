import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// Looks over the articles of a run for what recurs in those of one outlet, and cuts it from each.
///
/// What recurs is known only when the last article has been counted: until then they lie on the disk. Earlier
/// runs are remembered through the file that the newest of them has left; later ones are never looked at.
final class BlockReview: RunReview {
    let inputs: [String: ContentHash]
    private let folder: RunFolder
    private let spool: RecordSpool
    private let isCounting: Bool
    private var memory: BlockMemory

    init(_ kind: RunReviewKind, of folder: RunFolder, _ settings: CleanSettings) throws {
        self.folder = folder
        spool = try RecordSpool(in: kind.isDryRun ? NSTemporaryDirectory() : folder.path)
        inputs = try folder.memoryInputs()
        isCounting = try !kind.isPartial || folder.manifest(.clean) == nil
        let source = isCounting ? try folder.runThatRemembers() : folder
        let entries = try source.map { try BlockReview.entries(of: $0) } ?? []
        memory = isCounting ? BlockMemory(settings, after: entries) : BlockMemory(settings, of: entries)
    }

    private static func entries(of folder: RunFolder) throws -> [BlockEntry] {
        guard folder.exists(RunFolder.blocksName) else { return [] }
        return try LineReader(path: folder.file(RunFolder.blocksName)).records(BlockEntry.self)
    }

    func note(_ line: Data, _ outcome: RecordOutcome?) throws {
        if isCounting, case .output(let article) = outcome {
            memory.count(try JSONLine().decode(CleanArticle.self, from: article))
        }
        try spool.write(line: line)
        try spool.write(line: try SpooledOutcome.line(of: outcome))
    }

    func giveOn(_ consume: (Data, RecordOutcome?) throws -> Void) throws {
        let blocks = memory.blocks
        let reader = try spool.reader()
        while let line = try reader.next(), let spooled = try reader.next() {
            try consume(line, try SpooledOutcome.outcome(of: spooled).map { try cut(blocks, from: $0) })
        }
    }

    private func cut(_ blocks: RecurringBlocks, from outcome: RecordOutcome) throws -> RecordOutcome {
        guard !blocks.isEmpty, case .output(let line) = outcome else { return outcome }
        return blocks.cut(from: try JSONLine().decode(CleanArticle.self, from: line)).map { .encoding($0) } ?? outcome
    }

    func commit() throws -> [String: Manifest.Output] {
        let file = try OutputFile(path: folder.file(RunFolder.blocksName))
        for entry in memory.remembered { try file.write(line: JSONLine().encode(entry)) }
        return [RunFolder.blocksName: try file.commit()]
    }
}

/// An outcome as a line: a letter that says what it is, and its record.
private enum SpooledOutcome {
    static func line(of outcome: RecordOutcome?) throws -> Data {
        switch outcome {
        case .output(let line): Data("o".utf8) + line
        case .rejected(let record): Data("r".utf8) + (try JSONLine().encode(record))
        case nil: Data("-".utf8)
        }
    }

    static func outcome(of line: Data) throws -> RecordOutcome? {
        switch line.first {
        case UInt8(ascii: "o"): .output(Data(line.dropFirst()))
        case UInt8(ascii: "r"): .rejected(try JSONLine().decode(RejectedRecord.self, from: Data(line.dropFirst())))
        default: nil
        }
    }
}
