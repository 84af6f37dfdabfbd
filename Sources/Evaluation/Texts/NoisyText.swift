import ArticleModel
import Foundation

/// An article with noise put to it, and what cleaning should make of it.
package struct NoisyText: Sendable {
    /// A paragraph or line of the file.
    struct Line: Sendable {
        var text: String
        /// Of the paragraph that it is; nil for noise.
        var paragraph: Int?
    }

    package let number: Int
    var truth: CleanStory
    var noises: [TextNoise] = []
    var head: [String] = []
    var lines: [Line]
    /// Below everything else.
    var tail: [String] = []
    /// Lines that a repetition rule must take out, whole.
    var repeats: [String] = []
    /// Names of the flags that the noise must raise.
    var flags: Set<QualityFlag.Name> = []
    var breaks = "\n\n"
    var width: Int?
    /// The file's UTF-8 was taken for windows-1252 when it was written.
    var isMisread = false

    init(number: Int, _ truth: CleanStory) {
        self.number = number
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
        let text = all.map { line in width.map { wrapped(line, $0) } ?? line }.joined(separator: breaks) + "\n"
        return isMisread ? NoiseLetters.misread(text) : text
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

/// Where things can be put.
extension NoisyText {
    /// Lines that are paragraphs of prose.
    var proseLines: [Int] {
        lines.indices.filter { index in lines[index].paragraph.map { truth.paragraphs[$0].role == .text } ?? false }
    }

    mutating func insert(_ text: String, at place: Int) { lines.insert(Line(text: text), at: place) }

    mutating func append(_ texts: [String]) { for text in texts { lines.append(Line(text: text)) } }

    /// Changes a paragraph in the file and in the truth.
    mutating func change(line: Int, _ change: (String) -> String) {
        guard let paragraph = lines[line].paragraph else { return }
        lines[line].text = change(lines[line].text)
        truth.paragraphs[paragraph].text = change(truth.paragraphs[paragraph].text)
    }

    /// A new paragraph that belongs to the article.
    mutating func insertParagraph(_ text: String, at place: Int) {
        truth.paragraphs.append(Paragraph(.text, text))
        lines.insert(Line(text: text, paragraph: truth.paragraphs.count - 1), at: place)
    }
}

extension NoisyText {
    /// Noise put to `count` invented articles: half of them have one noise each, all kinds in turn, the others
    /// up to seven.
    package static func invented(count: Int, seed: UInt64) -> [NoisyText] {
        (0..<count).map { noisy(CleanStory(number: $0, seed: seed), $0, of: count, seed) }
    }

    /// The same noise put to the articles in the file at `path`.
    package static func real(count: Int, seed: UInt64, articles path: String) throws -> [NoisyText] {
        let stories = try LabelledStories.read(path)
        return (0..<count).map { noisy(stories[$0 % stories.count], $0, of: count, seed) }
    }

    private static func noisy(_ story: CleanStory, _ number: Int, of count: Int, _ seed: UInt64) -> NoisyText {
        TextCorruptor.corrupt(
            story, number: number, seed: seed, NoisePlan.noises(of: number, count: count, seed: seed))
    }

    /// Writes a file for each text.
    package static func write(_ texts: [NoisyText], to folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(folder): cannot be made: \(error)")
        }
        for text in texts { try EvaluationFile.write(text.text, to: "\(folder)/text-\(text.number).txt") }
    }
}
