import ArgumentParser
import Evaluation

struct IdentitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identities",
        abstract: "Load annotated articles into one database, and print how right its persons, bodies and places are.")

    @Argument(help: "A table of articles, their entities and who these are: scripts/training/identities/labels.tsv.")
    var labels: String

    @Argument(
        help: """
            The annotated articles, one JSON record a line, as annotation.py writes them; a record may also have \
            "outlet" and "date".
            """)
    var articles: String

    @Option(help: "The same articles as copydesk-extract writes them: load the names that it found.")
    var extracted: String?

    @Option(help: "Also print so many of the worst errors of each sort.")
    var errors = 0

    func run() async throws {
        try await evaluate {
            let scores = try IdentityScores.measure(labels: labels, articles: articles, extracted: extracted)
            try show(scores.table)
            if errors > 0 { try show([""] + scores.errors(errors)) }
        }
    }
}
