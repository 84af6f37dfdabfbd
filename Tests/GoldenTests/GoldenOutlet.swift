import ArticleModel
import Cleaning
import Foundation

@testable import Evaluation

/// Articles of one outlet that end alike, which only shows when all of them have been cleaned.
enum GoldenOutlet {
    private static let ending = [
        "About the author", "Ana Lind reports on trams for the Example Post and has lived in Bremen for ten years.",
    ]

    static let texts = (0..<5).map { index in
        let story = CleanStory(index: index, seed: 2)
        return ([story.title ?? ""] + story.paragraphs.map(\.text) + ending).joined(separator: "\n\n") + "\n"
    }

    /// Returns the articles without what recurs in them.
    static func cleaned() throws -> [CleanArticle] {
        let articles = try texts.enumerated().map { index, text in
            let raw = RawArticle(
                id: ArticleID("outlet/\(index)"), outlet: "Example Post", contentHash: ContentHash(of: text),
                content: .text(""))
            return try Cleaner().clean(raw, .text(text))
        }
        var memory = RecurringBlockMemory(CleanSettings())
        for article in articles { RecurringBlockObservation(of: article).map { memory.count($0) } }
        let blocks = memory.blocks
        return articles.map { blocks.cut(from: $0) ?? $0 }
    }
}
