import ArticleModel
import Extracting

/// Tags labelled documents one after the other, and counts what is right.
struct EntityPredictor {
    let parts: NameRecognizer.Parts
    private(set) var counts: [String: MatchCounts] = [:]
    private(set) var tokens = 0
    private(set) var watch = Stopwatch()
    private(set) var predictions = ""

    init(parts: NameRecognizer.Parts) { self.parts = parts }

    mutating func tag(_ document: [ColumnSentence]) {
        let texts = document.map { RejoinedSentence($0.tokens) }
        let spans = watch.time { NameRecognizer(texts.map(\.text)).spans(parts) }
        var found = [[TagSpan]](repeating: [], count: document.count)
        for span in spans {
            let tokens = texts[span.paragraph].givenTokens(holding: span.tokens)
            found[span.paragraph].append(TagSpan(tokens: tokens, kind: Self.tag(span.kind)))
        }
        for (sentence, found) in zip(document, found) { count(sentence, found) }
    }

    private mutating func count(_ sentence: ColumnSentence, _ found: [TagSpan]) {
        let tags = TagSpan.tags(found, count: sentence.tokens.count)
        let predicted = Set(TagSpan.spans(tags))
        let expected = Set(TagSpan.spans(sentence.tags))
        for span in predicted { counts[span.kind, default: MatchCounts()].predicted += 1 }
        for span in expected { counts[span.kind, default: MatchCounts()].expected += 1 }
        for span in predicted.intersection(expected) { counts[span.kind, default: MatchCounts()].correct += 1 }
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
