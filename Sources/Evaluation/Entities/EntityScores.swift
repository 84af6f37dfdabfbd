import ArticleModel
import Extracting
import Foundation

/// How right and how fast names are tagged in labelled tokens.
///
/// A name counts only when its first and last token and its kind are those of the gold, as in CoNLL's scorer.
public struct EntityScores: Sendable {
    /// By the kinds of the file, in the order of their names.
    public let kinds: [String: Ratios]
    /// Over persons, organizations and places.
    public let names: Ratios
    public let tokens: Int
    /// Tagging alone, by the processor time of one core: rules, features, network and the vote of the document; not the tokenizer.
    public let tokensPerSecond: Double
    let predictions: String

    public static let nameKinds = ["PER", "ORG", "LOC"]

    /// Tags a file's tokens. Without `-DOCSTART-` the whole file is one document, as the scorer has it.
    public static func measure(goldPath: String, parts: TokenNames.Parts = .both) throws -> EntityScores {
        var tagging = EntityTagging(parts: parts)
        for document in try ColumnFile(path: goldPath).documents { tagging.tag(document) }
        return EntityScores(tagging)
    }

    private init(_ tagging: EntityTagging) {
        kinds = tagging.counts.mapValues(\.ratios)
        names = Self.nameKinds.reduce(into: SpanCounts()) { $0.add(tagging.counts[$1] ?? SpanCounts()) }.ratios
        tokens = tagging.tokens
        tokensPerSecond = Double(tagging.tokens) / max(tagging.seconds, 1e-9)
        predictions = tagging.predictions
    }

    /// Writes the tokens with the tags that were found, in BIO.
    public func writePredictions(to path: String) throws { try EvaluationFile.write(predictions, to: path) }
}

extension EntityScores {
    /// Per cent.
    public var table: String {
        let rows = kinds.sorted { $0.key < $1.key } + [(key: "names", value: names)]
        let lines = rows.map { kind, ratios in
            padded(kind, 8)
                + [ratios.precision, ratios.recall, ratios.f1].map { indented(figure($0 * 100, 2), 8) }.joined()
        }
        let head = padded("kind", 8) + ["P", "R", "F1"].map { indented($0, 8) }.joined()
        let speed = "\(tokens) tokens, \(figure(tokensPerSecond, 0)) a second (names: PER, ORG and LOC)"
        return ([head] + lines + [speed]).joined(separator: "\n") + "\n"
    }
}

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
    let parts: TokenNames.Parts
    private(set) var counts: [String: SpanCounts] = [:]
    private(set) var tokens = 0
    /// Of the processor, so that what else the machine does costs nothing.
    private(set) var seconds = 0.0
    private(set) var predictions = ""

    init(parts: TokenNames.Parts) { self.parts = parts }

    mutating func tag(_ document: [ColumnSentence]) {
        let texts = document.map { RejoinedSentence($0.tokens) }
        let start = clock()
        let spans = TokenNames(texts.map(\.text)).spans(parts)
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
