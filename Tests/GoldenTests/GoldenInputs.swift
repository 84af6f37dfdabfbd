import ArticleModel
import Cleaning
import Fetching
import Foundation
import TestSupport

@testable import Evaluation

/// A page or text to clean.
struct GoldenInput: Sendable {
    let name: String
    let url: String?
    let content: PageContent

    /// The pages written for the project, the samples, invented texts with each kind of noise, and what shows nothing.
    static func all() throws -> [GoldenInput] { try pages() + samples() + noisyTexts + [invisible] }

    static func pages() throws -> [GoldenInput] {
        try GoldenPage.all.map { GoldenInput(name: "page/\($0.name)", url: $0.address, content: .html(try $0.html())) }
    }

    static func samples() throws -> [GoldenInput] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: Checkout.path("samples/articles")).sorted()
        return try files.filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.map { file in
            let isPage = file.hasSuffix(".html")
            let bytes = try Data(contentsOf: Checkout.url("samples/articles/\(file)"))
            let text = DecodedText(bytes: bytes, contentType: isPage ? "text/html" : "text/plain").text
            return GoldenInput(
                name: "sample/\(file)", url: "https://samples.example/\(file)",
                content: isPage ? .html(text) : .text(text))
        }
    }

    /// Half of them have one kind of noise each, all kinds in turn, the others several.
    static let noisyTexts = NoisyText.invented(count: 2 * TextNoise.allCases.count + 2, seed: 1).map { noisy in
        GoldenInput(name: "text/\(noisy.index)", url: nil, content: .text(noisy.text))
    }

    /// A page with controls, overrides, and paragraphs that show nothing.
    static let invisible = GoldenInput(
        name: "invisible", url: nil,
        content: .html(
            """
            <title>River\u{1B}[1m rises \u{202E}again\u{202C}</title>
            <p>The river rose by two metres\u{9B} in the night, and by morning the \u{2067}lower\u{2069} town was under water.</p>
            <p>\u{3164}</p><p>\u{2800}\u{115F}</p><p>&amp;#x2028;</p>
            <p>Nobody was hurt, said the mayor (\u{200F}1912\u{200F}), but the &amp;#x202E;mill may be lost for good.</p>
            """))

    var bytes: Data {
        switch content {
        case .html(let text), .text(let text): Data("\(url ?? "")\n\(text)".utf8)
        }
    }

    func cleaned() throws(Rejection) -> CleanArticle {
        let raw = RawArticle(
            id: ArticleID(name), url: url, contentHash: ContentHash(of: bytes), content: .text(""))
        return try Cleaner().clean(raw, content)
    }
}

/// A clean article to extract from.
enum GoldenArticle {
    /// The articles of the pages and samples, and those in which persons and indirect speech are labelled.
    ///
    /// What was removed is left out: extracting does not look at it, so it need not be the same.
    static func all() throws -> [(name: String, article: CleanArticle)] {
        let cleaned = try (GoldenInput.pages() + GoldenInput.samples()).compactMap { input in
            (try? input.cleaned()).map { article in
                var article = article
                article.removed = []
                return (input.name, article)
            }
        }
        return try cleaned + labelled("Links") + labelled("IndirectSpeech")
    }

    private static func labelled(_ folder: String) throws -> [(name: String, article: CleanArticle)] {
        let text = try Checkout.text("Tests/EvaluationTests/\(folder)/articles.txt")
        return try MarkedArticle.articles(in: text).enumerated().map { index, labelled in
            var article = CleanArticle(paragraphs: labelled.paragraphs)
            article.title = labelled.title
            return ("labelled/\(folder)/\(index)", article)
        }
    }
}
