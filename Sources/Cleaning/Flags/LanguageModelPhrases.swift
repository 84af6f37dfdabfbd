import ArticleModel
import Text

/// Phrases in which a text machine speaks of itself or of its task.
enum LanguageModelPhrases {
    /// An article may quote them; the flag says where, a reader decides.
    static let phrases = [
        "as an AI language model", "as a large language model", "as an AI assistant", "as an AI model", "as an AI, I",
        "as an artificial intelligence language model", "as an AI developed by", "I'm an AI",
        "I am an AI language model",
        "I cannot fulfill this request", "I can't fulfill this request", "I cannot fulfil this request",
        "I can't assist with that", "I cannot assist with", "I'm sorry, but I can't", "I'm sorry, but I cannot",
        "I am unable to browse", "I don't have access to real-time", "I do not have access to real-time",
        "as of my last knowledge update", "as of my last update", "as of my knowledge cutoff", "my knowledge cutoff",
        "my training data", "here is a rewritten version", "here's a rewritten version",
        "here is the rewritten article",
        "here is a revised version", "here's a revised version", "here is a news article", "here's a news article",
        "here is the article", "here's the article", "here is a possible headline", "certainly! here is",
        "certainly! here's", "sure! here is", "sure! here's", "sure, here is", "sure, here's", "of course! here is",
        "let me know if you would like me to", "let me know if you'd like me to", "let me know if you need",
        "would you like me to", "feel free to ask", "I hope this helps", "regenerate response", "lorem ipsum",
        "in this article, we will explore",
    ]

    private static let hashes: [UInt64: [[UInt64]]] = Dictionary(grouping: phrases.map { WordSpans($0).hashes }) {
        $0.first ?? 0
    }

    static func flags(in line: TextLine, paragraph: Int) -> [QualityFlag] {
        let words = line.words.words
        let scalars = line.scalars
        return words.indices.compactMap { start in
            guard let known = hashes[words[start].hash],
                let phrase = known.first(where: { words[start...].prefix($0.count).map(\.hash) == $0 })
            else { return nil }
            let range = words[start].start..<words[start + phrase.count - 1].end
            return QualityFlag(
                .machineMadeFiller, detail: String(scalars[range]),
                span: TextSpan(paragraph: paragraph, start: range.lowerBound, length: range.count))
        }
    }
}
