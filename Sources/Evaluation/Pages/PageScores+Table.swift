extension PageScores {
    /// For a person to read; the figures and their names are those of `pages.py`.
    package var table: String { (bodyLines + fieldLines + [speedLine]).joined(separator: "\n") }

    private var bodyLines: [String] {
        var lines = [
            "body      \(text(body.ratios))  exact \(figure(body.exact))  wordF1 \(figure(body.wordF1))"
                + "  repeats \(figure(body.repeats))  empty \(body.empty)/\(body.pages)"
        ]
        if let paragraphs { lines.append("paragr.   \(text(paragraphs))") }
        if snippets.isMeasured { lines.append("snippets  \(text(snippets.ratios))  acc \(figure(snippets.accuracy))") }
        return lines
    }

    private var fieldLines: [String] {
        let loose = "  loose \(figure(share(metadata.looseTitles, metadata.title.wanted)))"
        return line("title", metadata.title, loose)
            + line("authors", metadata.authors, "  nameF1 \(figure(metadata.nameF1))")
            + line("date", metadata.date, "")
    }

    private var speedLine: String {
        let reasons = rejected.sorted { $0.key < $1.key }.map { "  \($0.key) \($0.value)" }.joined()
        return "speed     \(figure(pagesPerSecond, 1)) pages/s  rejected \(rejected.values.reduce(0, +))\(reasons)"
    }

    private func line(_ name: String, _ field: FieldScore, _ more: String) -> [String] {
        if field.wanted == 0 { return [] }
        return [
            "\(padded(name, 9)) right \(figure(share(field.right, field.wanted)))"
                + "  given \(figure(share(field.given, field.wanted)))"
                + "  right-when-given \(figure(share(field.right, field.given)))  of \(field.wanted)\(more)"
        ]
    }

    private func text(_ ratios: Ratios) -> String {
        "F1 \(figure(ratios.f1))  P \(figure(ratios.precision))  R \(figure(ratios.recall))"
    }
}
