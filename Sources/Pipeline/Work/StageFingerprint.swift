import ArticleModel
import Cleaning
import Extracting
import Fetching
import Loading

/// What decides a stage's output beside its input: the version of the transform, and its settings.
///
/// A stage that was done with another fingerprint than it has now is stale.
package struct StageFingerprint: Hashable, Sendable {
    package let stage: Stage
    package let version: String
    package let settings: ContentHash

    /// `sources` are those that the run was fetched from: what is set for others decides nothing. Nil stands for all.
    package init(_ stage: Stage, _ configuration: PipelineConfiguration, sources: Set<String>? = nil) throws {
        self.stage = stage
        switch stage {
        case .fetch:
            version = Fetcher.version
            settings = ContentHash(of: try JSONLine().encode(configuration.fetch))
        case .clean:
            version = "\(Cleaner.version).\(WARCPage.version)"
            var clean = configuration.clean
            if let sources { clean.rights = clean.rights.filter { sources.contains($0.key) } }
            settings = ContentHash(of: try JSONLine().encode(clean))
        case .extract:
            version = Extractor.version
            settings = ContentHash(of: try JSONLine().encode(configuration.extract))
        case .load:
            version = ArticleDatabase.version
            settings = ContentHash(of: "")
        }
    }
}
