import Extracting

extension QuoteScores {
    /// The figures for a person to read; they and their names are those of `quotes.py`, and a table of the rules follows.
    package var table: String {
        var lines = ["gold \(labelled)  predicted \(predicted)", leftAligned("", 10) + columns(["P", "R", "F1"])]
        lines += [("exact", exactSpans), ("overlap", spans), ("both", both)].map { name, ratios in
            leftAligned(name, 10) + columns(ratios)
        }
        if unlabelled.predicted > 0 {
            lines.append(
                "both F1 without the \(unlabelled.documents) documents that have no label,"
                    + " for which \(unlabelled.predicted) were given: \(percent(bothWhereLabelled.f1))")
        }
        lines.append("speaker accuracy on the \(matches.withSpeaker) overlap pairs: \(percent(speakerAccuracy))")
        return (lines + kindLines + ruleLines + ["speed     \(formatted(articlesPerSecond, 0)) articles/s"])
            .joined(separator: "\n")
    }

    private var kindLines: [String] {
        byKind.sorted { $0.key < $1.key }.map { kind, count in
            "  \(leftAligned(kind, 16)) gold \(rightAligned(String(count.total), 5))"
                + "  recall \(rightAligned(percent(ratio(count.matched, count.total)), 6))"
                + "  speaker \(rightAligned(percent(ratio(count.withCorrectSpeaker, count.withSpeaker)), 6))"
        }
    }

    /// The lines that say how much each rule predicted, how much of that is a quotation at all, and how much of it has the
    /// right speaker; for indirect speech that is not labelled only how much there is.
    private var ruleLines: [String] {
        let confidences = Dictionary(
            uniqueKeysWithValues: SpeakerRule.all.map { ($0.name, $0.confidence) }
                + IndirectSpeechRule.all.map { ($0.name, $0.confidence) })
        let scored = IndirectSpeechRule.all.map(\.name).filter { byRule[$0] != nil }
        let names = SpeakerRule.all.map(\.name) + scored
        let others = byRule.keys.filter { !names.contains($0) }.sorted()
        let rows = (names + others).map { name in
            let count = byRule[name] ?? Count()
            let confidence = confidences[name].map { formatted($0, 2) } ?? ""
            return "  \(leftAligned(name, 24))"
                + columns([
                    String(count.total), percent(ratio(count.matched, count.total)),
                    percent(ratio(count.withCorrectSpeaker, count.withSpeaker)), confidence,
                ])
        }
        let unscored = IndirectSpeechRule.all.filter { byRule[$0.name] == nil }.map { rule in
            "  \(leftAligned(rule.name, 24))"
                + columns([String(indirect[rule.name] ?? 0), "-", "-", formatted(rule.confidence, 2)])
        }
        return ["  " + leftAligned("rule", 24) + columns(["given", "quote", "speaker", "conf."])] + rows + unscored
    }
}
