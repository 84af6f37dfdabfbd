import Archive
import ArticleModel
import Foundation

/// Writes the files of one stage of a run without some articles.
final class StageRedaction {
    private let manifest: Manifest
    private let folder: RunFolder
    private let target: RunFolder
    private let ids: Set<ArticleID>
    private var outputs: [String: Manifest.Output]
    private var counts: RecordCounts
    private var reasons: [String: Int]
    /// The ranges of the archive that hold the articles' bytes, in order.
    private var cuts: [Range<Int>] = []

    init(_ manifest: Manifest, from folder: RunFolder, to target: RunFolder, without ids: Set<ArticleID>) {
        self.manifest = manifest
        self.folder = folder
        self.target = target
        self.ids = ids
        outputs = manifest.outputs
        counts = manifest.counts
        reasons = manifest.reasons
    }

    private var stage: Stage { manifest.stage }

    /// The names of the files that the redaction writes, or that must not be carried over.
    var fileNames: Set<String> {
        let names = [
            RunFolder.recordsName(of: stage), RunFolder.rejectedName(of: stage), RunFolder.manifestName(of: stage),
        ]
        return Set(stage == .fetch ? names + [RunFolder.archiveName] : names)
    }

    /// Writes the stage's files, and returns its new manifest; `upstream` is that of the stage before.
    func run(after upstream: Manifest?) throws -> Manifest {
        if stage == .fetch { cuts = try archiveCuts() }
        try writeRecords()
        try writeRejected()
        if stage == .fetch { try writeArchive() }
        var redacted = manifest
        redacted.outputs = outputs
        redacted.reasons = reasons
        redacted.counts = counts
        redacted.sources = nil
        if let upstream {
            redacted.counts.input = upstream.counts.output
            redacted.inputs = upstream.downstreamDigests.merging(manifest.earlierRunInputs) { first, _ in first }
            // A pruned stage has no records to count: what is missing from its output is what its input has lost.
            redacted.counts.output = redacted.counts.input - redacted.counts.rejected - redacted.counts.skipped
        } else {
            redacted.counts.skipped = counts.input - counts.output - counts.unchanged - counts.rejected
        }
        try target.write(redacted)
        return redacted
    }

    /// Hands to `write` the file of that name, and the one that takes its place; a file that was pruned is passed over.
    private func rewrite(_ name: String, _ write: (LineReader, OutputFile) throws -> Void) throws {
        guard folder.exists(name) else { return }
        let reader = try LineReader(path: folder.path(of: name))
        let file = try OutputFile(path: target.path(of: name))
        try write(reader, file)
        try folder.verify(reader.digest(), of: name, in: manifest)
        outputs[name] = try file.commit()
    }

    private func writeRecords() throws {
        try rewrite(RunFolder.recordsName(of: stage)) { reader, file in
            while let line = try reader.next() {
                if contains(line) { counts.output -= 1 } else { try file.write(line: try moved(line)) }
            }
        }
    }

    private func writeRejected() throws {
        try rewrite(RunFolder.rejectedName(of: stage)) { reader, file in
            while let line = try reader.next() {
                guard contains(line) else {
                    try file.write(line: line)
                    continue
                }
                let record = try JSONLine().decode(RejectedRecord.self, from: line)
                if record.isJoined {
                    counts.skipped -= 1
                    continue
                }
                counts.rejected -= 1
                let reason = record.rejection.reason.rawValue
                reasons[reason, default: 0] -= 1
                if reasons[reason] == 0 { reasons[reason] = nil }
            }
        }
    }

    private func contains(_ line: Data) -> Bool { RecordIdentity(line: line)?.id.map(ids.contains) ?? false }
}

// MARK: - The archive

extension StageRedaction {
    /// Returns where the archive holds the articles that go.
    private func archiveCuts() throws -> [Range<Int>] {
        let reader = try LineReader(path: folder.recordsPath(of: .fetch))
        var cuts: [Range<Int>] = []
        // The end of the page before.
        var end = 0
        while let line = try reader.next() {
            guard case .archived(let location) = try JSONLine().decode(RawArticle.self, from: line).content,
                !location.isOutsideOfRun
            else { continue }
            if contains(line) {
                let start = try request(before: location.offset, from: end) ?? location.offset
                cuts.append(start..<location.offset + location.length)
            }
            end = location.offset + location.length
        }
        return cuts.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Returns where the request is by which the page at `offset` was had: it tells of the article too, and stands right before
    /// it. What stands before that are the files by which the site speaks to crawlers, for its other pages too.
    private func request(before offset: Int, from end: Int) throws -> Int? {
        let reader = WARCReader(path: folder.path(of: RunFolder.archiveName))
        var position = end
        while position < offset, let entry = try reader.entry(at: position), let length = entry.length {
            if position + length == offset { return try entry.record.get().type == "request" ? position : nil }
            position += length
        }
        return nil
    }

    /// Returns the record of a page with its new place in the archive; those of other stages know of none.
    private func moved(_ line: Data) throws -> Data {
        guard !cuts.isEmpty else { return line }
        var raw = try JSONLine().decode(RawArticle.self, from: line)
        guard case .archived(let location) = raw.content, !location.isOutsideOfRun else { return line }
        let removed = cuts.prefix { $0.upperBound <= location.offset }.reduce(0) { $0 + $1.count }
        raw.content = .archived(
            ArchiveLocation(archive: location.archive, offset: location.offset - removed, length: location.length))
        return JSONLine.encoded(raw)
    }

    /// Copies the archive without the cuts: each page is a gzip member of its own.
    private func writeArchive() throws {
        let name = RunFolder.archiveName
        guard folder.exists(name) else { return }
        try folder.verify(name, of: manifest)
        let file = try OutputFile(path: target.path(of: name))
        let end = folder.size(of: name) ?? 0
        var position = 0
        for cut in cuts + [end..<end] {
            while position < cut.lowerBound {
                let next = min(position + StageRedaction.pieceSize, cut.lowerBound)
                try file.write(try Data(reading: folder.path(of: name), position..<next))
                position = next
            }
            position = cut.upperBound
        }
        outputs[name] = try file.commit()
    }

    private static let pieceSize = 1 << 20
}
