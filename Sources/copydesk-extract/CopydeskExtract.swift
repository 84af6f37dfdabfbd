import ArgumentParser
import CommandSupport

@main
struct CopydeskExtract: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-extract", "Find people, organizations, places and quotes with their speakers.",
        notes: """
            Without files: the stage extract of a run, always done anew.
            With files: a filter over CleanArticle records, one a line, that adds entities and quotes. \
            - reads them from standard input.
            """,
        examples: [
            "copydesk-extract --run latest --dry-run --diff", "copydesk-extract --only https://post.example/story",
            "copydesk-clean article.txt | copydesk-extract - > articles.jsonl",
        ], statuses: .ofWriting(.doneWithRejects))

    @OptionGroup var options: RecordStageOptions

    func run() async throws {
        try await RecordStageProgram(.extract, options) { .extract }.run()
    }
}
