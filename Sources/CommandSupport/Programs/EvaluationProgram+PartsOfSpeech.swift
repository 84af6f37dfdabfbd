import Evaluation

extension EvaluationProgram {
    package func partsOfSpeech(gold: String) async throws {
        try await run {
            try StandardOutput().print(PartOfSpeechScores.measure(gold: gold).table)
            return .done
        }
    }
}
