import ArticleModel
import Loading
import Randomness

/// Measures how long a load takes where many texts are alike: time grows with their number, not with that of their pairs.
package enum AlikeTexts: String, CaseIterable {
    case differingInAWord = "texts that differ in a word"
    case byOneTemplate = "reports by one template"

    /// Returns a line such as `4000 texts that differ in a word: 12.3 s, 3999 copies`.
    package func time(of count: Int) throws -> String {
        try AlikeTexts.line(
            "\(count) \(rawValue)",
            (0..<count).map { self == .byOneTemplate ? AlikeTexts.report($0) : AlikeTexts.differingInAWord($0) })
    }

    private static func line(_ title: String, _ texts: [CopyText]) throws -> String {
        let articles = texts.enumerated().map { index, text in
            var article = CleanArticle(
                id: ArticleID("\(index)"), paragraphs: text.paragraphs.map { Paragraph(.text, $0) })
            article.title = text.title
            return ExtractedArticle(article, entities: [], quotes: [])
        }
        let start = ContinuousClock.now
        let copies = try TemporaryLoad.of(articles) { try $0.copies().count }
        let time = ContinuousClock.now - start
        return "\(title): \(formatted(time / .seconds(1), 1)) s, \(copies) copies"
    }

    private static func differingInAWord(_ index: Int) -> CopyText {
        let word = String(index, radix: 26).map { String($0.isNumber ? "q" : $0) }.joined() + "ing"
        var texts = CleanStory(index: 1, seed: 1).paragraphs.map(\.text)
        texts[1] += " It came \(word) number \(index)."
        return CopyText(title: "One story", paragraphs: texts)
    }

    private static func report(_ index: Int) -> CopyText {
        var random = SeededRandom(seed: 5, stream: index)
        return TemplateReport.weather.text(&random)
    }
}
