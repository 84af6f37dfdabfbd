import ArticleModel
import Foundation

/// The time and memory that a stage took: beside the manifest, not in it, because it differs from run to run.
package struct StageTiming: Codable, Hashable, Sendable {
    package let wallMilliseconds: Int
    /// The peak so far of the process, or of the largest of its workers where that is more.
    package let peakResidentKilobytes: Int
    /// What it took to ask each source; of a fetch alone.
    package let sources: [String: SourceEffort]?

    package init(since start: ContinuousClock.Instant, sources: [String: SourceEffort]? = nil) {
        self.sources = sources
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        wallMilliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        peakResidentKilobytes = max(StageTiming.peak(RUSAGE_SELF), StageTiming.peak(RUSAGE_CHILDREN))
    }

    private static func peak(_ who: __rusage_who) -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        return usage.ru_maxrss
    }

    /// Reads the file at `path`; nil where there is none: a killed run may lack it.
    package init?(path: String) {
        guard let bytes = FileManager.default.contents(atPath: path),
            let timing = try? JSONDecoder().decode(StageTiming.self, from: bytes)
        else { return nil }
        self = timing
    }

    package func write(to path: String) throws {
        try OutputFile.writeAtomically(JSONLine().encode(self) + [10], to: path)
    }
}
