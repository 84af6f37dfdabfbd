import ArticleModel
import Foundation
import Testing

@testable import Cleaning

/// The developer's own texts in `$COPYDESK_DATA/seeds`; without that folder there is nothing to read.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["COPYDESK_DATA"] != nil))
struct SeedTests {
    struct Seed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    static let seeds: [Seed] = {
        let data = ProcessInfo.processInfo.environment["COPYDESK_DATA"] ?? ""
        let folder = URL(fileURLWithPath: data).appending(path: "seeds")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map {
                Seed(testDescription: file.lastPathComponent, text: $0)
            }
        }
    }()

    @Test(arguments: SeedTests.seeds)
    func `a seed holds no widget, no residue and no line twice`(seed: Seed) throws {
        let article = try CleanArticle.read(seed.text)
        let lines = article.paragraphs.map(\.text)
        #expect(Set(lines).count == lines.count)
        for line in lines {
            #expect(widgetRule(line) == nil)
            #expect(!line.contains("opens new tab"))
            #expect(line != article.title)
        }
    }

    @Test(arguments: SeedTests.seeds)
    func `cleaning a clean seed changes nothing`(seed: Seed) throws {
        let once = try CleanArticle.read(seed.text)
        let again = try CleanArticle.read(ArticleBody(of: once.paragraphs).text)
        #expect(again.paragraphs == once.paragraphs)
    }
}
