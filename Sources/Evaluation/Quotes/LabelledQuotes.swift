/// A text whose quotations are known. Offsets count Unicode scalars of `text`, as the scorer's do.
struct LabelledQuotes: Decodable {
    let id: String
    let text: String
    let quotes: [Quote]

    struct Quote: Decodable {
        let start: Int
        let end: Int
        let text: String?
        /// The name of the speaker; nil where the text names nobody.
        let speaker: String?
        /// Whether there is a label of the speaker at all, which may say that there is none.
        let isSpeakerLabelled: Bool
        /// Other names that count as the right speaker.
        let aliases: [String]
        let kind: String?
        /// Whether the quotation is not expected, and not wrong where it is found.
        let isIgnored: Bool

        init(start: Int, end: Int, text: String, speaker: String?, aliases: [String], kind: String) {
            self.start = start
            self.end = end
            self.text = text
            self.speaker = speaker
            isSpeakerLabelled = true
            self.aliases = aliases
            self.kind = kind
            isIgnored = false
        }

        private enum CodingKeys: String, CodingKey { case start, end, text, speaker, aliases, kind, ignore }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            start = try container.decode(Int.self, forKey: .start)
            end = try container.decode(Int.self, forKey: .end)
            text = try container.decodeIfPresent(String.self, forKey: .text)
            speaker = try container.decodeIfPresent(String.self, forKey: .speaker)
            isSpeakerLabelled = container.contains(.speaker)
            aliases = try container.decodeIfPresent([String].self, forKey: .aliases) ?? []
            kind = try container.decodeIfPresent(String.self, forKey: .kind)
            isIgnored = try container.decodeIfPresent(Bool.self, forKey: .ignore) ?? false
        }
    }

    private enum CodingKeys: String, CodingKey {
        case text, quotes
        case id = "doc_id"
    }

    /// The kind of indirect speech: what is said in the reporter's words.
    static let indirect = "indirect"

    /// Reads JSON Lines, a document a line, or where the name ends in `.txt`, marked articles.
    static func read(_ path: String) throws -> [LabelledQuotes] {
        if path.hasSuffix(".txt") {
            return try LabelledIndirectSpeech.documents(in: EvaluationFile.text(path))
        }
        return try EvaluationFile.jsonLines(LabelledQuotes.self, path)
    }
}

extension [LabelledQuotes] {
    /// Returns whether any indirect speech, or any other quotation, is labelled: else what is found of it is not scored.
    func label(indirect: Bool) -> Bool {
        contains { $0.quotes.contains { ($0.kind == LabelledQuotes.indirect) == indirect } }
    }

    /// Whether the labels say who is meant by "she", rather than that "she" said it.
    var resolvePronouns: Bool {
        !contains { $0.quotes.contains { ["he", "she", "they"].contains($0.speaker?.lowercased()) } }
    }
}
