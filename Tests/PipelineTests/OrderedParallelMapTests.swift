import Pipeline
import Testing

@Suite struct OrderedParallelMapTests {
    @Test(arguments: [1, 2, 7])
    func `results come in the order of the inputs, however long each takes`(jobs: Int) async throws {
        var inputs = Array(0..<200).makeIterator()
        var results: [Int] = []
        try await OrderedParallelMap(jobs: jobs).run(
            next: { inputs.next() },
            transform: { number in
                var sum = 0
                for step in 0..<((number % 7) * 2_000) { sum &+= step }
                return sum == -1 ? 0 : number
            },
            consume: { results.append($0) })
        #expect(results == Array(0..<200))
    }

    struct Stopped: Error {}

    @Test func `a failure of the reader ends the work`() async {
        await #expect(throws: Stopped.self) {
            try await OrderedParallelMap(jobs: 2).run(
                next: { () throws -> Int? in throw Stopped() }, transform: { $0 }, consume: { _ in })
        }
    }
}
