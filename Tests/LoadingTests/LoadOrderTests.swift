import ArticleModel
import Randomness
import Testing

@testable import Loading

/// Runs that share articles, names and texts, loaded in every which way.
@Suite struct LoadOrderTests {
    @Test(arguments: 1...32)
    func `loads in any order, again, and with articles gone end in the same rows`(seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        let runs = (0..<5).map { run in
            (id: "r\(run)", articles: Self.articles(run, &dice))
        }
        let expected = try load(runs)
        var shuffled = runs.shuffled(using: &dice)
        shuffled.append(runs[Int.random(in: 0..<runs.count, using: &dice)])
        #expect(try load(shuffled) == expected)

        let fewer = runs.map { ($0.id, Array($0.articles.dropLast(2))) }
        let (replaced, fresh) = (try load(runs + fewer), try load(fewer))
        #expect(replaced.filter { !fresh.contains($0) } == fresh.filter { !replaced.contains($0) })
        #expect(replaced == fresh)
    }

    /// The dump after the loads; former revisions are those loaded last under the run's name.
    private func load(_ runs: [(id: String, articles: [ExtractedArticle])]) throws -> [String] {
        let file = try TemporaryDatabase()
        let database = try file.open()
        var archive: [String: [ExtractedArticle]] = [:]
        for run in runs {
            archive[run.id] = run.articles
            try database.load(Fixture.run(run.id), run.articles, archive: archive)
        }
        let failed = try database.failedChecks()
        #expect(failed == [])
        return try database.dump()
    }

    private static func articles(_ run: Int, _ dice: inout SeededRandom) -> [ExtractedArticle] {
        Set((0..<8).map { _ in Int.random(in: 0..<12, using: &dice) }).sorted().map { number in
            let people = (0..<3).map { _ in names.randomElement(using: &dice) ?? "" }
            let lead = "\(people.joined(separator: " met ")) \(events[number % events.count])"
            let rest = events.shuffled(using: &dice).prefix(Int.random(in: 0...2, using: &dice))
            let hour = Int.random(in: 10...20, using: &dice)
            return Fixture.article(
                "n\(number)", title: events[number % events.count],
                [lead, "“I saw all of it happen,” \(people[0]) said."] + rest,
                people: Array(Set(people)).sorted(), fetched: Int.random(in: 0...3, using: &dice),
                published: "2026-03-0\(1 + number % 5)T\(hour):00Z", role: run.isMultiple(of: 2) ? "mayor" : "poet")
        }
    }

    private static let names = ["Ada Stone", "Eve Stone", "Stone", "Ben Hill", "Hill", "Mr. Ben Hill", "Cleo Marsh"]
    private static let events = [
        "closed the harbour bridge after storm damage was found in two of its cables on Monday morning, the city said",
        "opened the museum of northern ships with a speech about the long history of trade across the frozen river",
        "asked the council for money to mend the roofs of seven schools before another winter comes to the valley",
    ]
}
