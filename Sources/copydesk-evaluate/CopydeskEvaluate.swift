import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-evaluate", abstract: "Quality and speed on labelled data; a developer's tool.",
        subcommands: [
            PagesCommand.self, TextsCommand.self, EntitiesCommand.self, LinksCommand.self, IdentitiesCommand.self,
            QuotesCommand.self, PartsOfSpeechCommand.self, FeaturesCommand.self, AntecedentsCommand.self,
            QualityCommand.self, StoriesCommand.self,
            GenerateCommand.self,
            ArchiveCommand.self,
        ])
}
