import ArticleModel
import Extracting
import Foundation

/// Writes what the network is told of labelled texts, for `scripts/tagger/train.py`.
///
/// A record a token, of 32-bit numbers: the features, then the gold tag (`tags`, 255 where unknown) with bit 8 set where
/// a sentence begins and bit 9 where a document does.
package struct TrainingFeatures {
    package static func write(_ gold: String, to path: String, sentencesPerDocument: Int) throws {
        var records: [UInt32] = []
        for document in try ColumnFile(path: gold).documents {
            for part in document.chunked(sentencesPerDocument) { add(Array(part), to: &records) }
        }
        let bytes = records.withUnsafeBytes { Data($0) }
        do { try bytes.write(to: URL(fileURLWithPath: path)) } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot be written: \(error.localizedDescription)")
        }
    }

    private static func add(_ document: [ColumnSentence], to records: inout [UInt32]) {
        let texts = document.map { RejoinedSentence($0.tokens) }
        let names = NameRecognizer(texts.map(\.text))
        for (place, features) in names.features().enumerated() {
            let tags = gold(document[place], texts[place])
            for index in texts[place].text.tokens.indices {
                let start = index * NameRecognizer.featureCount
                records += features[start..<start + NameRecognizer.featureCount]
                let opens: UInt32 = index == 0 ? (place == 0 ? 768 : 256) : 0
                records.append(tags[index] | opens)
            }
        }
    }

    private static func gold(_ sentence: ColumnSentence, _ text: RejoinedSentence) -> [UInt32] {
        var tags = [UInt32](repeating: 0, count: text.text.tokens.count)
        for span in TagSpan.spans(sentence.tags) {
            let own = text.own(span.tokens)
            guard let kind = kinds.firstIndex(of: span.kind) else { continue }
            for index in own {
                let isFirst = index == own.lowerBound
                let isLast = index == own.upperBound - 1
                let place = isFirst ? isLast ? 3 : 0 : isLast ? 2 : 1
                tags[index] = UInt32(1 + kind * 4 + place)
            }
        }
        return tags
    }

    private static let kinds = ["PER", "ORG", "LOC", "MISC", "MASK"]
}

extension Array {
    /// Pieces of at most `count` elements.
    func chunked(_ count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}
