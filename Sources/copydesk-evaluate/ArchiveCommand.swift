import ArgumentParser
import Evaluation
import Foundation

struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Read a web archive, and say how fast.")

    @Flag(name: .long, help: "Also read the pages in its records.")
    var pages = false

    @Argument(help: "The WARC file.")
    var file: String

    func run() async throws {
        try await evaluate {
            let start = ContinuousClock.now
            let reading = try ArchiveReading(file, readsPages: pages)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            let rate = Double(reading.blockBytes) / 1e6 / seconds
            print(
                "\(reading.records) records, \(reading.damaged) damaged, \(reading.pages) pages, "
                    + "\(reading.blockBytes / 1_000_000) MB in \(Int(seconds * 1000)) ms: \(Int(rate)) MB/s")
        }
    }
}
