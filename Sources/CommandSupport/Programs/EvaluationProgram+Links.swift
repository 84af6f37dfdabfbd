import Evaluation

extension EvaluationProgram {
    package func links(gold: String, printsFaults: Bool) async throws {
        try await run {
            let scores = try LinkScores.measure(path: gold)
            if printsFaults { for fault in scores.faults { try StandardOutput().print(fault) } }
            try StandardOutput().print(scores.table)
            return .done
        }
    }
}
