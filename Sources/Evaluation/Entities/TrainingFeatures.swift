import ArticleModel
import Extracting
import Foundation

/// Writes the network's features of labelled texts, for `scripts/tagger/train.py`.
///
/// A record a token, of 32-bit numbers: the features, then the gold tag (`tags`, 255 where unknown) with bit 8 set where
/// a sentence begins and bit 9 where a document does.
package struct TrainingFeatures {
    package static func write(_ gold: String, to path: String, sentencesPerDocument: Int) throws {
        var records: [UInt32] = []
        for document in try ColumnFile(path: gold).documents {
            for part in document.chunked(sentencesPerDocument) { add(Array(part), to: &records) }
        }
        try EvaluationFile.write(records.withUnsafeBytes { Data($0) }, to: path)
    }

    private static func add(_ document: [ColumnSentence], to records: inout [UInt32]) {
        let texts = document.map { RejoinedSentence($0.tokens) }
        let names = NameRecognizer(texts.map(\.text))
        for (sentence, features) in names.features().enumerated() {
            let tags = gold(document[sentence], texts[sentence])
            for token in texts[sentence].text.tokens.indices {
                let start = token * NameRecognizer.featureCount
                records += features[start..<start + NameRecognizer.featureCount]
                let opens: UInt32 = token == 0 ? (sentence == 0 ? 768 : 256) : 0
                records.append(tags[token] | opens)
            }
        }
    }

    private static func gold(_ sentence: ColumnSentence, _ text: RejoinedSentence) -> [UInt32] {
        var tags = [UInt32](repeating: 0, count: text.text.tokens.count)
        for span in TagSpan.spans(sentence.tags) {
            let own = text.ownTokens(in: span.tokens)
            guard let kind = kinds.firstIndex(of: span.kind) else { continue }
            for index in own {
                let isFirst = index == own.lowerBound
                let isLast = index == own.upperBound - 1
                let position = isFirst ? isLast ? 3 : 0 : isLast ? 2 : 1
                tags[index] = UInt32(1 + kind * 4 + position)
            }
        }
        return tags
    }

    private static let kinds = ["PER", "ORG", "LOC", "MISC", "MASK"]
}

extension Array {
    /// Returns the elements in slices of at most `count`.
    func chunked(_ count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}
