import Evaluation

/// What `copydesk-evaluate` does.
package struct EvaluationProgram: Sendable {
    let run = CommandRun(program: "copydesk-evaluate", verbose: false)

    package init() {}

    package func pages(truth: String, predictions: String?, printsRules: Bool) async throws {
        try await run {
            let scores = try PageScores.measure(truthPath: truth)
            try StandardOutput().print(scores.table)
            if printsRules { try StandardOutput().print(scores.ruleTable) }
            if let predictions { try scores.writePredictions(to: predictions) }
            return .done
        }
    }

    package func texts(count: Int, seed: UInt64, articles: String?, printsFaults: Bool, folder: String?) async throws {
        try await run {
            let texts =
                try articles.map { try NoisyText.real(count: count, seed: seed, articles: $0) }
                ?? NoisyText.invented(count: count, seed: seed)
            let scores = TextScores(texts)
            if printsFaults { for fault in scores.faults { try StandardOutput().print(fault) } }
            try StandardOutput().print(scores.table)
            if let folder { try NoisyText.write(texts, to: folder) }
            return .done
        }
    }

    package func quotes(gold: String, predictions: String?) async throws {
        try await run {
            let scores = try QuoteScores.measure(path: gold)
            try StandardOutput().print(scores.table)
            if let predictions { try scores.writePredictions(to: predictions) }
            return .done
        }
    }

    package func generate(count: Int, seed: UInt64, folder: String) async throws {
        try await run {
            try ArticleGenerator(seed: seed).write(count: count, to: folder)
            return .done
        }
    }
}
