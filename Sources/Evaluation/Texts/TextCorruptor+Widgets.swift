/// Widgets: lines of their own, and residue within paragraphs.
extension TextCorruptor {
    mutating func addWidget(_ noise: TextNoise) {
        switch noise {
        case .commentBox: text.append(random.pick(NoiseLines.commentBoxes))
        case .relatedList:
            let count = random.number(in: 1...3)
            text.append([random.pick(NoiseLines.relatedHeadings)])
            text.append((0..<count).map { _ in random.pick(ProseWords.otherHeadlines) })
        case .shareLine: insertAnywhere(NoiseLines.shareLines)
        case .signUp: insertAnywhere(NoiseLines.signUps)
        case .relatedLink: insertAnywhere([random.pick(NoiseLines.linkLabels) + random.pick(ProseWords.otherHeadlines)])
        case .advertisement: insertAnywhere(NoiseLines.advertisements)
        case .loneMark: insertAnywhere([")", "]", "* * *", "•", "|", "---", "…", "»"])
        case .pagination: text.append([random.pick(NoiseLines.paginations)])
        case .copyright: text.append([random.pick(NoiseLines.copyrights)])
        default: insertAnywhere(NoiseLines.imageCredits)
        }
    }

    /// Inserts a line between two paragraphs or at the end.
    private mutating func insertAnywhere(_ texts: [String]) {
        let start = (text.proseLines.first ?? 0) + 1
        text.insert(random.pick(texts), at: random.number(in: start...text.lines.count))
    }

    /// Adds residue after a word or at the end of a paragraph in the middle of the article.
    mutating func addResidue(_ noise: TextNoise) {
        let lines = text.proseLines.dropFirst()
        guard !lines.isEmpty else { return }
        let line = random.pick(lines)
        switch noise {
        case .linkResidue: text.lines[line].text = withResidue(in: text.lines[line].text, NoiseLines.linkResidues)
        case .creditResidue: text.lines[line].text = withResidue(in: text.lines[line].text, NoiseLines.creditResidues)
        default: text.lines[line].text += " " + random.pick(NoiseLines.adResidues)
        }
    }

    private mutating func withResidue(in line: String, _ residues: [String]) -> String {
        var words = line.split(separator: " ").map(String.init)
        let indices = words.indices.dropLast().filter { words[$0].last?.isLetter == true && words[$0].count > 2 }
        guard !indices.isEmpty else { return line }
        words[random.pick(indices)] += random.pick(residues)
        return words.joined(separator: " ")
    }
}
