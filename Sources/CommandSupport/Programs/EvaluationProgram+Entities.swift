import Evaluation
import Extracting

extension EvaluationProgram {
    /// What `--parts` may say.
    package static let nameParts = NameRecognizer.Parts.allCases.map(\.rawValue)

    package func entities(gold: String, parts: String, predictions: String?) async throws {
        try await run {
            let scores = try EntityScores.measure(goldPath: gold, parts: NameRecognizer.Parts(rawValue: parts) ?? .both)
            try StandardOutput().print(scores.table)
            if let predictions { try scores.writePredictions(to: predictions) }
            return .done
        }
    }

    package func features(gold: String, output: String, sentences: Int) async throws {
        try await run {
            try TrainingFeatures.write(gold, to: output, sentencesPerDocument: sentences)
            return .done
        }
    }
}
