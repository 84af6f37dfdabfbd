import ArticleModel

/// An article with noise added to it, and what cleaning should make of it.
package struct NoisyText: Sendable {
    /// A paragraph or line of the file.
    struct Line: Sendable {
        var text: String
        /// The index of the paragraph that it is; nil for noise.
        var paragraph: Int?
    }

    package let index: Int
    var truth: CleanStory
    var noises: [TextNoise] = []
    var head: [String] = []
    var lines: [Line]
    /// The lines below everything else.
    var tail: [String] = []
    /// The lines that a repetition rule must remove, whole.
    var repeats: [String] = []
    /// The names of the flags that the noise must raise.
    var flags: Set<QualityFlag.Name> = []
    var paragraphSeparator = "\n\n"
    /// The length at which lines are wrapped, in Unicode scalars.
    var lineWidth: Int?
    /// Whether the file's UTF-8 was taken for windows-1252 when it was written.
    var isMojibake = false

    init(index: Int, _ truth: CleanStory) {
        self.index = index
        self.truth = truth
        head = truth.title.map { [$0] } ?? []
        lines = truth.paragraphs.indices.map { index in
            let paragraph = truth.paragraphs[index]
            return Line(text: (paragraph.role == .listItem ? "• " : "") + paragraph.text, paragraph: index)
        }
    }

    /// The contents of the file.
    package var text: String {
        let all = head + lines.map(\.text) + tail
        let text =
            all.map { line in lineWidth.map { wrapped(line, $0) } ?? line }.joined(separator: paragraphSeparator) + "\n"
        return isMojibake ? Windows1252.decoded(text) : text
    }

    private func wrapped(_ text: String, _ width: Int) -> String {
        if text.contains("\n") { return text }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

/// The indices at which lines can be added, and the changes of lines.
extension NoisyText {
    /// The indices of the lines that are paragraphs of prose.
    var proseLines: [Int] {
        lines.indices.filter { index in lines[index].paragraph.map { truth.paragraphs[$0].role == .text } ?? false }
    }

    mutating func insert(_ text: String, at index: Int) { lines.insert(Line(text: text), at: index) }

    mutating func append(_ texts: [String]) { for text in texts { lines.append(Line(text: text)) } }

    /// Changes a paragraph in the file and in the truth.
    mutating func change(line: Int, _ change: (String) -> String) {
        guard let paragraph = lines[line].paragraph else { return }
        lines[line].text = change(lines[line].text)
        truth.paragraphs[paragraph].text = change(truth.paragraphs[paragraph].text)
    }

    /// Inserts a new paragraph that belongs to the article.
    mutating func insertParagraph(_ text: String, at index: Int) {
        truth.paragraphs.append(Paragraph(.text, text))
        lines.insert(Line(text: text, paragraph: truth.paragraphs.count - 1), at: index)
    }
}
