extension TextScores {
    /// For a person to read.
    package var table: String {
        let lines =
            [
                "paragraphs  P \(figure(paragraphs.ratios.precision, 4))  R \(figure(paragraphs.ratios.recall, 4))"
                    + "  of \(paragraphs.wanted)  roles right \(figure(roles.ratios.recall, 4))",
                "duplicates  P \(figure(repeats.precision, 4))  R \(figure(repeats.recall, 4))  of \(repeats.put)",
                "flags       P \(figure(flags.ratios.precision, 4))  R \(figure(flags.ratios.recall, 4))  of \(flags.wanted)",
            ]
            + fields.sorted { $0.key < $1.key }.map { name, score in
                "\(padded(name, 11)) right \(figure(score.ratios.recall, 4))  of \(score.wanted)"
            }
        return (lines + ["speed       \(figure(textsPerSecond, 0)) texts/s  rejected \(rejected)"]).joined(
            separator: "\n")
    }
}
