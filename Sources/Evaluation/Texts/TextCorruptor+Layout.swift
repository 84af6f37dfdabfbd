/// The layout of the whole file.
extension TextCorruptor {
    mutating func addLayout(_ noise: TextNoise) {
        switch noise {
        case .singleBreaks: text.paragraphSeparator = "\n"
        case .hardWrap: text.lineWidth = random.pick([65, 72, 78])
        case .markdown: formatAsMarkdown()
        default: text.paragraphSeparator = random.pick(["\r\n\r\n", "\n\n\n", "\n \n", "\n\n\u{A0}"])
        }
    }

    private mutating func formatAsMarkdown() {
        if let title = text.truth.title, let index = text.head.firstIndex(of: title) { text.head[index] = "# \(title)" }
        for index in text.lines.indices {
            guard let paragraph = text.lines[index].paragraph else { continue }
            switch text.truth.paragraphs[paragraph].role {
            case .heading: text.lines[index].text = "## \(text.lines[index].text)"
            case .listItem: text.lines[index].text = "- \(text.truth.paragraphs[paragraph].text)"
            default: emphasize(index)
            }
        }
    }

    /// Makes a word bold or a link, in every third paragraph or so.
    private mutating func emphasize(_ line: Int) {
        var words = text.lines[line].text.split(separator: " ").map(String.init)
        let indices = words.indices.filter { words[$0].count > 4 && words[$0].allSatisfy(\.isLetter) }
        guard !indices.isEmpty, random.number(in: 0...2) == 0 else { return }
        let index = random.pick(indices)
        words[index] = random.pick([
            "**\(words[index])**", "*\(words[index])*", "[\(words[index])](https://coast.example/a-1)",
        ])
        text.lines[line].text = words.joined(separator: " ")
    }
}
