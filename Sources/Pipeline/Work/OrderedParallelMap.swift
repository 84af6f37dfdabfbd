/// Transforms a few inputs at once and hands on the results in the order of the inputs.
///
/// This is the only place with concurrency: transforms are plain functions of one value.
package struct OrderedParallelMap: Sendable {
    /// The number of inputs that are worked on at the same time.
    package let jobs: Int

    package init(jobs: Int) { self.jobs = max(1, jobs) }

    /// The number of inputs per worker that are in flight, so that a slow one does not hold up the rest.
    private static let inputsPerJob = 4

    package func run<Input: Sendable, Output: Sendable>(
        next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Output,
        consume: (Output) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var started = 0
            var consumed = 0
            var waiting: [Int: Output] = [:]
            var isAtEnd = false
            while true {
                while !isAtEnd, started - consumed < jobs * Self.inputsPerJob {
                    guard let input = try next() else {
                        isAtEnd = true
                        break
                    }
                    let index = started
                    group.addTask { (index, transform(input)) }
                    started += 1
                }
                guard let (index, output) = try await group.next() else { break }
                waiting[index] = output
                while let output = waiting.removeValue(forKey: consumed) {
                    try consume(output)
                    consumed += 1
                }
            }
        }
    }
}
