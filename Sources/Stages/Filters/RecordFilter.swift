import ArticleModel
import Fetching
import Foundation
import Pipeline

/// A stage without workspace: one line of output per line of input, in order.
package struct RecordFilter {
    private let stage: any RecordStage
    private let map: RecordMap

    package init(jobs: Int, workers: WorkerCommand? = nil, _ stage: any RecordStage) {
        self.stage = stage
        map = RecordMap(jobs: jobs, workers: workers)
    }

    /// The number of bytes above which a line is rejected without being kept: some times that of the largest page.
    private static let maximumLineLength = 200_000_000

    /// Reads records from `input` until its end; blank lines are passed over. Returns how many were rejected.
    package func run(_ input: LineReader, print: (Data) throws -> Void) async throws -> Int {
        input.maximumLength = Self.maximumLineLength
        return try await run(next: { try item(from: input) }, print: print)
    }

    private func item(from input: LineReader) throws -> RecordMap.Item<Tag>? {
        do {
            return try input.nextNumberedLine().map(RecordFilter.item)
        } catch is LineTooLong {
            let detail = "line \(input.lineNumber): more than \(Self.maximumLineLength / 1_000_000) MB"
            let record = RejectedRecord(id: nil, rejection: Rejection(stage.stage, .tooLarge, detail))
            return RecordMap.Item(.rejected(JSONLine.encoded(record)), line: nil)
        }
    }

    /// Reads the pages in the files `names`, and hands what cannot be read to `reportUnreadable`. Returns how many pages
    /// were rejected.
    package func run(
        files names: some Sequence<String>, maximumBytes: Int, reportUnreadable: (FileFailure) -> Void,
        print: (Data) throws -> Void
    ) async throws -> Int {
        var rest = names.makeIterator()
        var pages = AnyIterator<PageFile> { nil }
        return try await run(
            next: {
                while true {
                    if let page = pages.next() { return RecordMap.Item(.line(1), line: JSONLine.encoded(page)) }
                    guard let name = rest.next() else { return nil }
                    do {
                        pages = try PageFile.pages(in: name, maximumBytes: maximumBytes)
                    } catch let failure as FileFailure {
                        reportUnreadable(failure)
                    }
                }
            }, print: print)
    }

    /// Takes the whole of `input` for a page, or a file of pages. Returns how many were rejected.
    package func run(
        page input: LineReader, maximumBytes: Int, print: (Data) throws -> Void
    ) async throws -> Int {
        let pages: AnyIterator<PageFile>
        if try FileFormat(ofFile: "", input.start()) == .webArchive {
            pages = try archivedPages(input, maximumBytes)
        } else if let bytes = try input.wholeInput(upTo: maximumBytes) {
            pages = PageFile.pages(in: bytes, named: input.name, maximumBytes: maximumBytes)
        } else {
            pages = AnyIterator(CollectionOfOne(PageFile(input.name)).makeIterator())
        }
        return try await run(
            next: { pages.next().map { RecordMap.Item(.line(1), line: JSONLine.encoded($0)) } }, print: print)
    }

    /// Returns the pages of a web archive, which may be of any size: it is put into a file that has no name once it is open.
    private func archivedPages(_ input: LineReader, _ maximumBytes: Int) throws -> AnyIterator<PageFile> {
        let path = FileManager.default.temporaryDirectory.appending(path: "copydesk-input-\(UUID().uuidString)").path
        defer { unlink(path) }
        try input.copyWhole(to: path)
        return PageFile.pages(inArchiveAt: path, named: input.name, maximumBytes: maximumBytes)
    }

    /// What is known of a line beside what the stage makes of it.
    private enum Tag: Sendable {
        case line(Int)
        /// A rejected record, such as an earlier filter's, which is passed on untouched.
        case rejected(Data)
    }

    private func run(next: () throws -> RecordMap.Item<Tag>?, print: (Data) throws -> Void) async throws -> Int {
        var rejected = 0
        try await map.run(stage, next: next) { tag, outcome in
            switch (tag, outcome) {
            case (.rejected(let line), _):
                rejected += 1
                try print(line)
            case (.line(let number), let outcome?):
                if outcome.isRejected { rejected += 1 }
                try print(outcome.map(\.line).namingLine(number).line)
            case (.line, nil): preconditionFailure("a line has no outcome")
            }
        }
        return rejected
    }

    private static func item(_ line: NumberedLine) -> RecordMap.Item<Tag> {
        isRejection(line.bytes)
            ? RecordMap.Item(.rejected(line.bytes), line: nil) : RecordMap.Item(.line(line.number), line: line.bytes)
    }

    private static func isRejection(_ line: Data) -> Bool {
        mentionsRejection(line)
            && (try? JSONLine().decode(AnyRejection.self, from: line)) != nil
    }

    /// Whether the key is there at all: most lines need not be decoded to know. It is looked for by its rarest letter.
    private static func mentionsRejection(_ line: Data) -> Bool {
        let key = Array(#""rejection""#.utf8)
        let offset = 3
        return line.withUnsafeBytes { bytes in
            var position = offset
            while position < bytes.count, let start = bytes.baseAddress,
                let found = memchr(start + position, Int32(key[offset]), bytes.count - position)
            {
                position = UnsafeRawPointer(found) - start + 1
                let first = position - 1 - offset
                if first + key.count <= bytes.count, bytes[first..<first + key.count].elementsEqual(key) { return true }
            }
            return false
        }
    }

    /// A line of an earlier filter, of whatever version, that says why there is no article.
    private struct AnyRejection: Decodable {
        let rejection: [String: JSONValue]
    }
}

struct NumberedLine: Sendable {
    let number: Int
    let bytes: Data
}

extension LineReader {
    /// Returns the next line that is not blank; the number counts all lines, from 1.
    func nextNumberedLine() throws -> NumberedLine? {
        while let bytes = try next() {
            if bytes.contains(where: { ![9, 13, 32].contains($0) }) {
                return NumberedLine(number: lineNumber, bytes: bytes)
            }
        }
        return nil
    }
}

extension EncodedOutcome {
    /// Returns the outcome with the line's number in the reason, where a line that is no record has no other name.
    fileprivate func namingLine(_ number: Int) -> EncodedOutcome {
        guard case .rejected(var record) = self, record.rejection.reason == .notARecord, record.id == nil else {
            return self
        }
        let rejection = record.rejection
        record.rejection = Rejection(rejection.stage, rejection.reason, "line \(number): \(rejection.detail)")
        return .rejected(record)
    }
}
