import ArticleModel
import Foundation
import Randomness
import Testing

@testable import Loading

/// Prints how fast a load is; runs only where `COPYDESK_SPEED` says how many articles to load.
@Suite struct LoadSpeedTests {
    private static let count = ProcessInfo.processInfo.environment["COPYDESK_SPEED"].flatMap(Int.init) ?? 0

    @Test(.enabled(if: count > 0)) func `articles a second`() throws {
        let database = try TemporaryDatabase().open()
        for round in 1...3 {
            var dice = SeededRandom(seed: UInt64(round))
            var left = Self.count
            let clock = ContinuousClock()
            let time = try clock.measure {
                _ = try database.load(
                    Fixture.run("r\(round)"),
                    articles: {
                        left -= 1
                        return left < 0 ? nil : try ArticleRecord(Self.article("r\(round)-\(left)", &dice))
                    }, rejects: { nil }, earlierRevision: { _, _ in nil })
            }
            print("round \(round): \(Self.count) articles in \(time)")
        }
    }

    /// Texts that other rules have cleaned are not compared, so that the difference is what comparing costs.
    @Test(.enabled(if: count > 0), arguments: ["1", "2"])
    func `articles with a changed word a second`(rules: String) throws {
        let database = try TemporaryDatabase().open()
        for round in 1...2 {
            var dice = SeededRandom(seed: 1)
            let articles = (0..<Self.count).map { Self.article("a\($0)", &dice) }.map { article in
                var changed = article
                changed.article.fetchedAt = Timestamp(secondsSinceEpoch: 1_770_000_000 + round)
                changed.article.paragraphs[3].text += " Number \(round)."
                return changed
            }
            var run = Fixture.run("r\(round)")
            if round == 2 { run.stages[0].version = rules }
            let time = try ContinuousClock().measure { try database.load(run, articles) }
            print("round \(round), rules \(rules): \(Self.count) articles in \(time)")
        }
    }

    private static func article(_ id: String, _ dice: inout SeededRandom) -> ExtractedArticle {
        let people = (0..<12).map { _ in
            "\(word(&dice, of: 200).capitalized) \(word(&dice, of: 3000).capitalized)"
        }
        let texts = (0..<12).map { index in
            let words = (0..<45).map { _ in word(&dice, of: 20_000) }.joined(separator: " ")
            return "\(people[index]) \(words)" + (index % 4 == 0 ? " “\(words.prefix(80)),” he said." : ".")
        }
        let day = Int.random(in: 1...28, using: &dice)
        var article = Fixture.article(
            id, title: word(&dice, of: 20_000), texts, published: "2026-03-\(day < 10 ? "0" : "")\(day)T10:00:00Z",
            outlet: "Outlet \(day % 7)")
        article.entities = people.enumerated().map { index, name in
            let span = TextSpan(paragraph: index, start: 0, length: name.unicodeScalars.count)
            return Entity(
                kind: .person, name: name,
                mentions: [Mention(span: span, surface: name, rule: "test", confidence: 1)])
        }
        return article
    }

    private static func word(_ dice: inout SeededRandom, of count: Int) -> String {
        let number = Int.random(in: 0..<count, using: &dice)
        return String(number, radix: 26).map { String($0.isNumber ? "q" : $0) }.joined() + "\(number % 97)"
    }
}
