import ArticleModel
import Cleaning
import Extracting
import Foundation
import Pipeline

/// What a worker process is told: which stage it is, with which settings.
package enum WorkerTask: Codable, Sendable {
    case clean(RunFolder, CleanSettings)
    case cleanRecords(CleanSettings, clock: Timestamp?)
    case cleanFiles(CleanSettings, clock: Timestamp?)
    case extract(ExtractSettings)

    /// The task as the first line that a worker reads.
    var line: Data { get throws { try JSONLine().encode(self) } }

    /// Returns the stage that a task describes.
    package static func stage(of line: Data) throws -> any RecordStage {
        switch try JSONLine().decode(WorkerTask.self, from: line) {
        case .clean(let folder, let settings): CleanStage(in: folder, settings)
        case .cleanRecords(let settings, let clock): CleanFilter(settings, clock: clock)
        case .cleanFiles(let settings, let clock): PageFileFilter(settings, clock: clock)
        case .extract(let settings): ExtractStage(settings)
        }
    }
}
