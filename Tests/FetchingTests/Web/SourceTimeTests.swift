import TestSupport
import Testing

@testable import Fetching

/// How long a source took: from its first request to its last.
@Suite struct SourceTimeTests {
    @Test
    func `that others of its host came first is no time of a source's own, and what lies between its requests is`()
        async throws
    {
        let desk = try WebDesk()
        desk.web.settings.delay = 2
        let names = ["a", "b", "c", "d"]
        for name in names { desk.site["/\(name)"] = ServedAnswer(200, [:], "# nothing") }
        desk.addPages("/page")
        desk.site["/d"] = ServedAnswer(200, [:], desk.url("/page"))
        let fetched = try await desk.fetch(names.map { desk.source(.urls, $0, desk.url("/\($0)")) })
        let times = names.map { fetched.times[$0] ?? 0 }
        // They are asked one after the other, two seconds apart: the last waits six, and then two more for its page. A busy
        // machine may take its time for one.
        #expect(times[..<3].reduce(0, +) < 6_000, "\(times)")
        #expect(times[3] >= 1_900, "\(times)")
    }
}
