import ArticleModel
import Randomness
import Testing

@testable import Loading

/// Runs with many revisions of few articles, two of which are one, loaded in every which way.
@Suite struct RevisionOrderTests {
    private typealias Runs = [(id: String, articles: [ExtractedArticle])]

    @Test(arguments: Array(1...16) + [28, 162])
    func `loads in any order, again, with articles gone and with other rules end in the same changes`(seed: UInt64)
        throws
    {
        var dice = SeededRandom(seed: seed)
        let runs: Runs = (0..<6).map { ("r\($0)", Self.articles(&dice)) }
        let expected = try load(runs)
        #expect(expected.contains { $0.hasPrefix(#"["changes""#) })
        var shuffled = runs.shuffled(using: &dice)
        shuffled.append(runs[Int.random(in: 0..<runs.count, using: &dice)])
        #expect(try load(shuffled) == expected)

        var fewer = runs.map { ($0.id, $0.articles.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }) }
        fewer[2] = (fewer[2].0, Self.articles(&dice))
        let fresh = try load(fewer.shuffled(using: &dice))
        let replaced = try load(runs.shuffled(using: &dice) + fewer.shuffled(using: &dice))
        #expect(replaced.filter { !fresh.contains($0) } == fresh.filter { !replaced.contains($0) })
        #expect(replaced == fresh)
    }

    /// The dump after the loads; earlier revisions are those loaded last under the run's name.
    private func load(_ runs: Runs) throws -> [String] {
        let database = try TemporaryDatabase().open()
        var archive: [String: [ExtractedArticle]] = [:]
        for run in runs {
            archive[run.id] = run.articles
            var loaded = Fixture.run(run.id)
            // One run is of other rules.
            if run.id == "r4" { loaded.stages[0].version = "2" }
            loaded.idAtAddress = {
                $0.hasPrefix("https://www.example.org/") ? ArticleID(String($0.dropFirst(24))) : nil
            }
            try database.load(loaded, run.articles, archive: archive)
        }
        #expect(try database.failedChecks() == [])
        return try database.dump()
    }

    private static func articles(_ dice: inout SeededRandom) -> [ExtractedArticle] {
        (0..<4).filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }.map { number in
            // Some of the third name the second as their own address, and have its text.
            let isSame = number == 2 && Bool.random(using: &dice)
            let kind = isSame ? 1 : number
            var texts = Array(events[kind * 3..<kind * 3 + 3])
            if Bool.random(using: &dice) { texts[2] += " It cost \(Int.random(in: 2...9, using: &dice)) crowns." }
            if Int.random(in: 0..<4, using: &dice) == 0 { texts.remove(at: Int.random(in: 0..<3, using: &dice)) }
            if Int.random(in: 0..<4, using: &dice) == 0 { texts.shuffle(using: &dice) }
            texts.append("“I saw all of it \(["happen", "end"].randomElement(using: &dice) ?? ""),” Ada Stone said.")
            var article = Fixture.article(
                "n\(number)", title: "Title \(kind)", texts, people: ["Ada Stone"],
                fetched: Int.random(in: 0...4, using: &dice))
            if isSame { article.article.canonicalURL = "https://www.example.org/n1" }
            return article
        }
    }

    private static let events = (0..<12).map { number in
        let nouns = [
            "harbour", "council", "ferry", "bridge", "school", "budget", "winter", "market", "river", "garden",
            "station", "museum",
        ]
        let verbs = [
            "left", "crossed", "bought", "closed", "painted", "measured", "moved", "opened", "sold", "saw", "built",
            "named",
        ]
        return (0..<4).map { part in
            "The \(nouns[(number + part) % 12]) of the \(nouns[(number * 5 + part) % 12]) \(verbs[(number * 7 + part) % 12]) "
                + "the \(nouns[(number * 11 + part * 5) % 12]) of number \(verbs[number]) \(nouns[number])."
        }.joined(separator: " ")
    }
}
