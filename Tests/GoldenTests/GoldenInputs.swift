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

    /// The pages written for the project, the samples, and invented texts with each kind of noise.
    static func all() throws -> [GoldenInput] { try pages() + samples() + noisyTexts }

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
