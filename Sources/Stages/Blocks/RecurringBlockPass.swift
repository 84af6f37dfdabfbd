import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// Looks over the articles of a run for what recurs in those of one outlet, and cuts it from each.
///
/// What recurs is known only when the last article has been counted: until then they lie on the disk as their lines,
/// and only an article that holds something recurring is decoded again. Earlier runs are remembered through the file
/// that the newest of them has left; later ones are never looked at.
final class RecurringBlockPass: SecondPass {
    let inputs: [String: ContentHash]
    private let folder: RunFolder
    private let spool: RecordSpool
    private let isCounting: Bool
    private var memory: RecurringBlockMemory

    init(_ options: SecondPassOptions, of folder: RunFolder, _ settings: CleanSettings) throws {
        self.folder = folder
        spool = try RecordSpool(in: options.isDryRun ? NSTemporaryDirectory() : folder.path)
        inputs = try folder.blockMemoryInputs()
        isCounting = try !options.isPartial || folder.validManifest(of: .clean) == nil
        let source = isCounting ? try folder.runWithBlockMemory() : folder
        let entries = try source.map { try RecurringBlockPass.entries(of: $0) } ?? []
        memory =
            isCounting ? RecurringBlockMemory(settings, after: entries) : RecurringBlockMemory(settings, of: entries)
    }

    private static func entries(of folder: RunFolder) throws -> [RecurringBlockEntry] {
        guard folder.exists(RunFolder.blocksName) else { return [] }
        if let manifest = try folder.validManifest(of: .clean) { try folder.verify(RunFolder.blocksName, of: manifest) }
        let reader = try LineReader(path: folder.path(of: RunFolder.blocksName))
        var entries: [RecurringBlockEntry] = []
        while let entry = try reader.nextRecord(RecurringBlockEntry.init(line:)) { entries.append(entry) }
        return entries
    }

    /// Counts the article's paragraphs; where only some articles are done again, the counts are known already.
    func add(_ disposition: RecordDisposition<EncodedRecord>) throws {
        var spooled = SpooledRecord(disposition.map(\.line))
        if case .processed(.produced(let record)) = disposition, let observation = record.observation {
            let observation = try JSONLine().decode(RecurringBlockObservation.self, from: observation)
            if isCounting { memory.count(observation) }
            spooled.candidates = observation.keys
        }
        try spool.write(line: spooled.line)
    }

    func forEachDisposition(jobs: Int, _ consume: (RecordDisposition<Data>) throws -> Void) async throws {
        let blocks = memory.blocks
        let reader = try spool.reader()
        try await OrderedParallelMap(jobs: jobs).run(
            next: reader.next,
            transform: { line in Result { try SpooledRecord(line: line).cutting(blocks) } },
            consume: { try consume($0.get()) })
    }

    func commit() throws -> [String: Manifest.Output] {
        let file = try OutputFile(path: folder.path(of: RunFolder.blocksName))
        for entry in memory.remembered { try file.write(line: entry.line) }
        return [RunFolder.blocksName: try file.commit()]
    }
}
