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
        desk.web.settings.delay = 1
        let names = ["a", "b", "c", "d", "e"]
        for name in names { desk.site["/\(name)"] = ServedAnswer(200, [:], "# nothing") }
        desk.addPages("/page")
        desk.site["/e"] = ServedAnswer(200, [:], desk.url("/page"))
        let fetched = try await desk.fetch(names.map { desk.source(.urls, $0, desk.url("/\($0)")) })
        let times = names.map { fetched.times[$0] ?? 0 }
        // They are asked one after the other, a second apart: the last waited four, and then one more for its page.
        #expect(times.dropLast().allSatisfy { $0 < 900 }, "\(times)")
        #expect(times[4] >= 900, "\(times)")
    }
}
