import ArticleModel

extension CopyText {
    private struct Line: Decodable {
        let title: String?
        let text: String
    }

    /// Articles of fewer words are too short to be cut to less than half; longer ones are series of articles.
    private static let words = 100...2000
    /// Two articles that have a larger share of their runs of five words in common may be copies themselves.
    private static let maximumCommonShare = 0.15

    /// Reads JSON lines with `title` and `text`, the paragraphs apart by line breaks: all articles that are unlike those before
    /// them, without their headings.
    static func read(_ paths: [String]) throws -> [CopyText] {
        var runsOfFormer: [Set<[String]>] = []
        let texts = try paths.flatMap { try EvaluationFile.jsonLines(Line.self, $0) }.compactMap(CopyText.init)
            .filter { text in
                let runs = text.runsOfFiveWords
                let isUnlike = runsOfFormer.allSatisfy { former in
                    let fewer = Double(min(former.count, runs.count))
                    return Double(former.intersection(runs).count) <= maximumCommonShare * fewer
                }
                runsOfFormer.append(runs)
                return isUnlike
            }
        guard texts.count > 1 else {
            throw PlainFailure(
                .badInput, "\(paths.joined(separator: ", ")): fewer than two articles of 100 words or more")
        }
        return texts
    }

    private init?(_ line: Line) {
        let paragraphs = ScoredText.lines(line.text).map(ScoredText.whitespaceCollapsed)
            .filter { $0.unicodeScalars.count > 40 }
        self.init(title: line.title, paragraphs: paragraphs)
        guard CopyText.words.contains(wordCount), paragraphs.count >= 3, ordinarySentences.count >= 5 else {
            return nil
        }
    }

    private var runsOfFiveWords: Set<[String]> {
        let words = words.flatMap { $0 }
        return Set((0...words.count - 5).map { Array(words[$0..<$0 + 5]) })
    }
}
