import Foundation
import Language

/// How often the part-of-speech tagger is right, and how fast it is.
package struct PartOfSpeechScores: Sendable {
    /// Of the tokens that the labelled text cuts as the project does; the others are left out.
    package private(set) var tokens = 0
    package private(set) var right = 0
    package private(set) var cutOtherwise = 0
    private var wanted: [String: Int] = [:]
    private var found: [String: Int] = [:]
    private var hits: [String: Int] = [:]
    private(set) var tokensASecond = 0.0

    /// Tags the text of `gold`: a word, a tab and its tag on each line, a blank line behind each sentence.
    package static func measure(gold path: String) throws -> PartOfSpeechScores {
        let lines = String(decoding: try EvaluationFile.read(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let sentences = lines.split(whereSeparator: \.isEmpty).map { $0.map(LabelledWord.init) }
        let texts = sentences.map { Tokenizer().tokenize($0.map(\.word).joined(separator: " ")) }
        var scores = PartOfSpeechScores()
        for (words, text) in zip(sentences, texts) { scores.count(words, text) }
        scores.tokensASecond = speed(texts)
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
                cutOtherwise += 1
            }
            start = end + 1
        }
    }

    private mutating func count(_ tag: String, _ answer: String) {
        tokens += 1
        wanted[tag, default: 0] += 1
        found[answer, default: 0] += 1
        guard tag == answer else { return }
        right += 1
        hits[tag, default: 0] += 1
    }

    /// Tokens a second on one core, of tagging alone.
    private static func speed(_ texts: [TokenizedText]) -> Double {
        var watch = Stopwatch()
        var done = 0
        while done < 2_000_000, !texts.isEmpty {
            for text in texts { done += watch.time { PartOfSpeechTagger().tags(of: text) }.count + 1 }
        }
        return Double(done) / max(watch.seconds, 1e-9)
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
    /// Tags by name, and the whole below.
    package var table: String {
        let head = padded("tag", 8) + indented("tokens", 8) + indented("precision", 11) + indented("recall", 9)
        let rows = wanted.keys.sorted().map { tag in
            let ratios = Ratios(hits: hits[tag] ?? 0, given: found[tag] ?? 0, wanted: wanted[tag] ?? 0)
            return padded(tag, 8) + indented("\(wanted[tag] ?? 0)", 8) + indented(figure(ratios.precision), 11)
                + indented(figure(ratios.recall), 9)
        }
        return ([head] + rows + [whole]).joined(separator: "\n")
    }

    private var whole: String {
        """
        accuracy \(figure(share(right, tokens), 4)) of \(tokens) tokens; \(cutOtherwise) are cut otherwise
        \(figure(tokensASecond, 0)) tokens/s on one core
        """
    }
}
