import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-evaluate", "Quality and speed on labelled data; a developer's tool.",
        examples: ["copydesk-evaluate pages --help", "copydesk-evaluate generate --help"], statuses: .ofReading(),
        subcommands: [
            PagesCommand.self, TextsCommand.self, EntitiesCommand.self, LinksCommand.self, IdentitiesCommand.self,
            CopiesCommand.self, StoriesCommand.self, QuotesCommand.self, PartsOfSpeechCommand.self,
            FeaturesCommand.self,
            AntecedentsCommand.self, QualityCommand.self,
            GenerateCommand.self,
            ArchiveCommand.self,
        ])
}
