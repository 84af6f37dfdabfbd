import Foundation
import Language

/// The accuracy and speed of the part-of-speech tagger.
package struct PartOfSpeechScores: Sendable {
    /// The number of labelled tokens that are tokens of the project's tokenizer; the others are not scored.
    package private(set) var tokens = 0
    package private(set) var correct = 0
    package private(set) var tokenizedOtherwise = 0
    private var counts: [String: MatchCounts] = [:]
    private(set) var tokensPerSecond = 0.0

    /// Tags the text of `gold`: a word, a tab and its tag on each line, a blank line after each sentence.
    package static func measure(gold path: String) throws -> PartOfSpeechScores {
        let lines = try EvaluationFile.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        let sentences = lines.split(whereSeparator: \.isEmpty).map { $0.map(LabelledWord.init) }
        let texts = sentences.map { Tokenizer().tokenize($0.map(\.word).joined(separator: " ")) }
        var scores = PartOfSpeechScores()
        for (words, text) in zip(sentences, texts) { scores.count(words, text) }
        scores.tokensPerSecond = speed(texts)
        return scores
    }

    private mutating func count(_ words: [LabelledWord], _ text: TokenizedText) {
        var tagByStart: [Int: (token: Token, tag: PartOfSpeech)] = [:]
        for (token, tag) in zip(text.tokens, PartOfSpeechTagger().tags(of: text)) {
            tagByStart[token.start] = (token, tag)
        }
        var start = 0
        for word in words {
            let end = start + word.word.unicodeScalars.count
            if let tagged = tagByStart[start], tagged.token.end == end {
                if let tag = word.tag { count(tag, tagged.tag.penn) }
            } else {
                tokenizedOtherwise += 1
            }
            start = end + 1
        }
    }

    private mutating func count(_ tag: String, _ answer: String) {
        tokens += 1
        counts[tag, default: MatchCounts()].expected += 1
        counts[answer, default: MatchCounts()].predicted += 1
        guard tag == answer else { return }
        correct += 1
        counts[tag, default: MatchCounts()].correct += 1
    }

    /// Returns the tokens that are tagged in a second on one core; tokenizing is not counted.
    private static func speed(_ texts: [TokenizedText]) -> Double {
        var watch = Stopwatch()
        var done = 0
        while done < 2_000_000, !texts.isEmpty {
            for text in texts { done += watch.time { PartOfSpeechTagger().tags(of: text) }.count + 1 }
        }
        return watch.rate(of: done)
    }
}

/// A line of a labelled text; a word without tag is not scored.
private struct LabelledWord: Sendable {
    let word: String
    let tag: String?

    init(_ line: Substring) {
        let fields = line.split(separator: "\t")
        word = fields.first.map(String.init) ?? ""
        tag = fields.count > 1 ? String(fields[1]) : nil
    }
}

extension PartOfSpeechScores {
    /// The figures for a person to read: a line a tag, and the accuracy over all.
    package var table: String {
        let head =
            leftAligned("tag", 8) + rightAligned("tokens", 8) + rightAligned("precision", 11)
            + rightAligned("recall", 9)
        let rows = counts.filter { $0.value.expected > 0 }.sorted { $0.key < $1.key }.map { tag, counts in
            leftAligned(tag, 8) + rightAligned("\(counts.expected)", 8)
                + rightAligned(formatted(counts.ratios.precision), 11)
                + rightAligned(formatted(counts.ratios.recall), 9)
        }
        return ([head] + rows + [summary]).joined(separator: "\n")
    }

    private var summary: String {
        """
        accuracy \(formatted(ratio(correct, tokens), 4)) of \(tokens) tokens; \(tokenizedOtherwise) are cut otherwise
        \(formatted(tokensPerSecond, 0)) tokens/s on one core
        """
    }
}
