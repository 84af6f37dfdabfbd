import ArticleModel
import Extracting
import Foundation

/// Spans that are right, given and wanted.
struct SpanCounts: Hashable, Sendable {
    var hits = 0
    var given = 0
    var wanted = 0

    mutating func add(_ other: SpanCounts) {
        hits += other.hits
        given += other.given
        wanted += other.wanted
    }

    var ratios: Ratios { Ratios(hits: hits, given: given, wanted: wanted) }
}

/// Tags documents one after the other.
struct EntityTagging {
    let parts: NameRecognizer.Parts
    private(set) var counts: [String: SpanCounts] = [:]
    private(set) var tokens = 0
    /// Of the processor, so that what else the machine does costs nothing.
    private(set) var seconds = 0.0
    private(set) var predictions = ""

    init(parts: NameRecognizer.Parts) { self.parts = parts }

    mutating func tag(_ document: [ColumnSentence]) {
        let texts = document.map { RejoinedSentence($0.tokens) }
        let start = clock()
        let spans = NameRecognizer(texts.map(\.text)).spans(parts)
        seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
        var found = [[TagSpan]](repeating: [], count: document.count)
        for span in spans {
            let tokens = texts[span.paragraph].given(span.tokens)
            found[span.paragraph].append(TagSpan(tokens: tokens, kind: Self.tag(span.kind)))
        }
        for (sentence, found) in zip(document, found) { count(sentence, found) }
    }

    private mutating func count(_ sentence: ColumnSentence, _ found: [TagSpan]) {
        let tags = TagSpan.tags(found, count: sentence.tokens.count)
        let given = Set(TagSpan.spans(tags))
        let wanted = Set(TagSpan.spans(sentence.tags))
        for span in given { counts[span.kind, default: SpanCounts()].given += 1 }
        for span in wanted { counts[span.kind, default: SpanCounts()].wanted += 1 }
        for span in given.intersection(wanted) { counts[span.kind, default: SpanCounts()].hits += 1 }
        tokens += sentence.tokens.count
        predictions += zip(sentence.tokens, tags).map { "\($0)\t\($1)\n" }.joined() + "\n"
    }

    private static func tag(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: "PER"
        case .organization: "ORG"
        case .place: "LOC"
        case .other: "MISC"
        }
    }
}
