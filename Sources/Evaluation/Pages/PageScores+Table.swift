extension PageScores {
    /// The figures for a person to read; they and their names are those of `pages.py`.
    package var table: String { (bodyLines + fieldLines + [speedLine]).joined(separator: "\n") }

    private var bodyLines: [String] {
        var lines = [
            "body      \(text(body.ratios))  exact \(formatted(body.exact))  wordF1 \(formatted(body.wordF1))"
                + "  repeats \(formatted(body.repeats))  empty \(body.empty)/\(body.pages)"
        ]
        if let paragraphs { lines.append("paragr.   \(text(paragraphs))") }
        if snippets.isMeasured {
            lines.append("snippets  \(text(snippets.ratios))  acc \(formatted(snippets.accuracy))")
        }
        return lines
    }

    private var fieldLines: [String] {
        let loose = "  loose \(formatted(ratio(metadata.looseTitles, metadata.title.counts.expected)))"
        return line("title", metadata.title, loose)
            + line("authors", metadata.authors, "  nameF1 \(formatted(metadata.nameF1))")
            + line("date", metadata.date, "")
    }

    private var speedLine: String {
        let reasons = rejected.sorted { $0.key < $1.key }.map { "  \($0.key) \($0.value)" }.joined()
        return "speed     \(formatted(pagesPerSecond, 1)) pages/s  rejected \(rejected.values.reduce(0, +))\(reasons)"
    }

    private func line(_ name: String, _ field: FieldScore, _ suffix: String) -> [String] {
        let counts = field.counts
        if counts.expected == 0 { return [] }
        return [
            "\(leftAligned(name, 9)) right \(formatted(counts.ratios.recall))"
                + "  given \(formatted(ratio(counts.predicted, counts.expected)))"
                + "  right-when-given \(formatted(counts.ratios.precision))  of \(counts.expected)\(suffix)"
        ]
    }

    private func text(_ ratios: Ratios) -> String {
        "F1 \(formatted(ratios.f1))  P \(formatted(ratios.precision))  R \(formatted(ratios.recall))"
    }
}
