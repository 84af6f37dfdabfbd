/// Transforms a few inputs at once and hands on the results in the order of the inputs.
///
/// This is the only place with concurrency: transforms are plain functions of one value.
package struct OrderedParallelMap: Sendable {
    /// The number of inputs that are worked on at the same time.
    package let jobs: Int

    package init(jobs: Int) { self.jobs = max(1, jobs) }

    /// The number of inputs per worker that are in flight, so that a slow one does not hold up the rest.
    static let inputsPerJob = 4

    package func run<Input: Sendable, Output: Sendable>(
        next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Output,
        consume: (Output) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var outputs = ReorderBuffer<Output>()
            var isAtEnd = false
            while true {
                while !isAtEnd, outputs.count < jobs * Self.inputsPerJob {
                    guard let input = try next() else {
                        isAtEnd = true
                        break
                    }
                    let index = outputs.begin()
                    group.addTask { (index, transform(input)) }
                }
                guard let (index, output) = try await group.next() else { break }
                outputs.finish(index, output)
                while let output = outputs.popFirst() { try consume(output) }
            }
        }
    }
}
