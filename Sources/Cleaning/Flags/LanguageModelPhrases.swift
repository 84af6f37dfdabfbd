import ArticleModel
import Text

/// Flags phrases in which a language model speaks of itself or of its task.
enum LanguageModelPhrases {
    /// An article may quote them; the flag says where, a reader decides.
    static let phrases = LexiconFile(PackageResources.language_model_phrases_txt).entries

    private static let hashes: [UInt64: [[UInt64]]] = Dictionary(grouping: phrases.map { WordSpans($0).hashes }) {
        $0.first ?? 0
    }

    static func flags(in line: TextLine, paragraph: Int) -> [QualityFlag] {
        let words = line.words.words
        let scalars = line.scalars
        return words.indices.compactMap { start in
            guard let known = hashes[words[start].hash],
                let phrase = known.first(where: { words.dropFirst(start).prefix($0.count).map(\.hash) == $0 }),
                let last = words[at: start + phrase.count - 1]
            else { return nil }
            let range = words[start].start.upTo(last.end)
            return QualityFlag(
                .machineMadeFiller, detail: String(scalars[range]),
                span: TextSpan(paragraph: paragraph, start: range.lowerBound, length: range.count))
        }
    }
}
