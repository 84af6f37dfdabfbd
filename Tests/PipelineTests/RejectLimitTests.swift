import ArticleModel
import Pipeline
import Testing

@Suite struct RejectLimitTests {
    @Test(
        arguments: [
            (100, 10, [:], RejectLimits.Verdict.allowed), (100, 30, [:], .warn), (100, 60, [:], .fail),
            (19, 19, [:], .allowed),
            // That sites cannot be reached is worth a warning, and no more; that something is reserved is none.
            (100, 60, ["unavailable": 60], .warn), (100, 80, ["gone": 30, "refused": 30, "disallowed": 20], .warn),
            (100, 60, ["reserved": 60], .allowed),
            (100, 60, ["reserved": 30, "noBody": 30], .warn), (100, 90, ["reserved": 50, "noBody": 40], .fail),
            (100, 100, ["reserved": 100], .allowed), (100, 90, ["reserved": 40, "unavailable": 50], .warn),
        ] as [(Int, Int, [String: Int], RejectLimits.Verdict)])
    func `a share is judged`(_ input: Int, _ rejected: Int, _ reasons: [String: Int], _ verdict: RejectLimits.Verdict) {
        var counts = RecordCounts()
        (counts.input, counts.rejected, counts.output) = (input, rejected, input - rejected)
        #expect(RejectLimits().verdict(on: counts, reasons) == verdict)
    }
}
