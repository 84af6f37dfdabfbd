extension TextScores {
    /// The figures for a person to read.
    package var table: String {
        let lines =
            [
                "paragraphs  P \(formatted(paragraphs.ratios.precision, 4))  R \(formatted(paragraphs.ratios.recall, 4))"
                    + "  of \(paragraphs.expected)  roles right \(formatted(roles.ratios.recall, 4))",
                "duplicates  P \(formatted(repeats.precision, 4))  R \(formatted(repeats.recall, 4))  of \(repeats.inserted)",
                "flags       P \(formatted(flags.ratios.precision, 4))  R \(formatted(flags.ratios.recall, 4))  of \(flags.expected)",
            ]
            + fields.sorted { $0.key < $1.key }.map { name, score in
                "\(leftAligned(name, 11)) right \(formatted(score.ratios.recall, 4))  of \(score.expected)"
            }
        return (lines + ["speed       \(formatted(textsPerSecond, 0)) texts/s  rejected \(rejected)"]).joined(
            separator: "\n")
    }
}
