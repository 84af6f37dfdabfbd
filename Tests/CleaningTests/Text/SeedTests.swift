import ArticleModel
import Foundation
import Testing

@testable import Cleaning

/// The developer's own texts in `$COPYDESK_DATA/seeds`; without that folder there is nothing to read.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["COPYDESK_DATA"] != nil))
struct SeedTests {
    static let texts: [String] = {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["COPYDESK_DATA"] ?? "").appending(
            path: "seeds")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    }()

    @Test(arguments: SeedTests.texts)
    func `a seed holds no widget, no residue and no line twice`(text: String) throws {
        let article = try TextReader.article(text)
        if ProcessInfo.processInfo.environment["COPYDESK_PRINT"] != nil {
            print(article.outline.joined(separator: "\n"), "\n")
        }
        let lines = article.paragraphs.map(\.text)
        #expect(Set(lines).count == lines.count)
        for line in lines {
            #expect(LineRule.first(for: TextLine(line)) == nil)
            #expect(!line.contains("opens new tab"))
            #expect(line != article.title)
        }
    }

    @Test(arguments: SeedTests.texts)
    func `cleaning a clean seed changes nothing`(text: String) throws {
        let once = try TextReader.article(text)
        let again = try TextReader.article(ArticleBody(of: once.paragraphs).text)
        #expect(again.paragraphs == once.paragraphs)
    }
}
