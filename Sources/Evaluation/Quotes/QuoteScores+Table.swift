import Extracting

extension QuoteScores {
    /// For a person to read; the figures and their names are those of `quotes.py`, and a table of the rules follows.
    package var table: String {
        var lines = ["gold \(labelled)  predicted \(given)", padded("", 10) + columns(["P", "R", "F1"])]
        lines += [("exact", exactSpans), ("overlap", spans), ("both", both)].map { name, ratios in
            padded(name, 10) + columns([ratios.precision, ratios.recall, ratios.f1].map(percent))
        }
        if unlabelled.given > 0 {
            lines.append(
                "both F1 without the \(unlabelled.documents) documents that have no label,"
                    + " for which \(unlabelled.given) were given: \(percent(bothWhereLabelled.f1))")
        }
        lines.append("speaker accuracy on the \(matches.asked) overlap pairs: \(percent(speakerAccuracy))")
        return (lines + kindLines + ruleLines + ["speed     \(figure(articlesPerSecond, 0)) articles/s"])
            .joined(separator: "\n")
    }

    private var kindLines: [String] {
        byKind.sorted { $0.key < $1.key }.map { kind, count in
            "  \(padded(kind, 16)) gold \(indented(String(count.total), 5))"
                + "  recall \(indented(percent(share(count.matched, count.total)), 6))"
                + "  speaker \(indented(percent(share(count.right, count.asked)), 6))"
        }
    }

    /// What each rule gave, how much of that is a quotation at all, and how much of it has the right speaker; of indirect
    /// speech that is not labelled only how much there is.
    private var ruleLines: [String] {
        let confidences = Dictionary(
            uniqueKeysWithValues: SpeakerRule.all.map { ($0.name, $0.confidence) }
                + IndirectSpeechRule.all.map { ($0.name, $0.confidence) })
        let reported = IndirectSpeechRule.all.map(\.name).filter { byRule[$0] != nil }
        let names = SpeakerRule.all.map(\.name) + reported
        let others = byRule.keys.filter { !names.contains($0) }.sorted()
        let rows = (names + others).map { name in
            let count = byRule[name] ?? Count()
            let confidence = confidences[name].map { figure($0, 2) } ?? ""
            return "  \(padded(name, 24))"
                + columns([
                    String(count.total), percent(share(count.matched, count.total)),
                    percent(share(count.right, count.asked)), confidence,
                ])
        }
        let reports = IndirectSpeechRule.all.filter { byRule[$0.name] == nil }.map { rule in
            "  \(padded(rule.name, 24))"
                + columns([String(indirect[rule.name] ?? 0), "-", "-", figure(rule.confidence, 2)])
        }
        return ["  " + padded("rule", 24) + columns(["given", "quote", "speaker", "conf."])] + rows + reports
    }

    private func columns(_ texts: [String]) -> String { texts.map { indented($0, 8) }.joined() }

    private func percent(_ share: Double) -> String { figure(100 * share, 2) }
}
