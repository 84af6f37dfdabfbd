/// Sets of texts with noise.
extension NoisyText {
    /// Returns `count` invented articles with noise: half of them have one noise each, all kinds in turn, the others up to
    /// seven.
    package static func invented(count: Int, seed: UInt64) -> [NoisyText] {
        (0..<count).map { noisy(CleanStory(index: $0, seed: seed), $0, of: count, seed) }
    }

    /// Returns `count` texts with the same noise, made of the articles in the file at `path`.
    package static func real(count: Int, seed: UInt64, articles path: String) throws -> [NoisyText] {
        let stories = try LabelledStories.read(path)
        return (0..<count).map { noisy(stories[$0 % stories.count], $0, of: count, seed) }
    }

    private static func noisy(_ story: CleanStory, _ index: Int, of count: Int, _ seed: UInt64) -> NoisyText {
        TextCorruptor.corrupt(
            story, index: index, seed: seed, NoisePlan.noises(of: index, count: count, seed: seed))
    }

    /// Writes a file for each text: `text-0.txt` and so on.
    package static func write(_ texts: [NoisyText], to folder: String) throws {
        try EvaluationFile.makeFolder(folder)
        for text in texts { try EvaluationFile.write(text.text, to: "\(folder)/text-\(text.index).txt") }
    }
}
