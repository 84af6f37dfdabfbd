import ArticleModel

/// Phrases in which a text machine speaks of itself or of its task.
enum MachineFiller {
    /// An article may quote them; the flag says where, a reader decides.
    static let phrases = [
        "as an AI language model", "as a large language model", "as an AI assistant",
        "as an artificial intelligence language model",
        "I cannot fulfill this request", "I can't fulfill this request", "as of my last knowledge update",
        "my knowledge cutoff",
        "here is a rewritten version", "here's a rewritten version", "here is the rewritten article",
        "here is a revised version",
        "let me know if you would like me to", "I hope this helps", "regenerate response", "lorem ipsum",
    ]

    private static let hashes: [UInt64: [[UInt64]]] = Dictionary(grouping: phrases.map { FoldedWords($0).hashes }) {
        $0.first ?? 0
    }

    static func flags(in scalars: [Unicode.Scalar], paragraph: Int) -> [QualityFlag] {
        let words = FoldedWords(scalars).words
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
