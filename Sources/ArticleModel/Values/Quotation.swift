/// A statement of somebody, with the speaker.
package struct Quotation: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// A whole statement in quotation marks.
        case direct
        /// Words in quotation marks within the reporter's own sentence.
        case mixed
        /// A statement in the reporter's words, without quotation marks.
        case indirect
    }

    /// How the speaker was found; `none` is an allowed answer.
    package enum Attribution: String, Codable, CaseIterable, Sendable { case explicit, pronoun, carried, none }

    package var kind: Kind
    /// The first part, without its quotation marks.
    package var span: TextSpan
    /// The further paragraphs of a quotation that goes on over several.
    package var continued: [TextSpan]
    /// The slices of `span` and `continued`, joined by a line break.
    package var text: String
    /// The same number on the parts of one statement that is split by its reporting clause.
    package var statement: Int?
    package var speaker: Speaker?
    package var speakerSpan: TextSpan?
    /// The reporting verb or phrase, such as "said" or "according to".
    package var cue: String?
    /// The medium in which it was said, such as "X", "Telegram" or "Reuters".
    package var medium: String?
    /// The index of the earlier quotation whose words this one repeats.
    package var echoOf: Int?
    package var attribution: Attribution
    package var rule: String
    /// The share of such hits that are right, from 0 to 1: of named speakers as it was measured on annotated articles, of others that of
    /// the rule.
    package var confidence: Double

    package init(
        kind: Kind, span: TextSpan, continued: [TextSpan] = [], text: String, statement: Int? = nil,
        speaker: Speaker? = nil, speakerSpan: TextSpan? = nil, cue: String? = nil, medium: String? = nil,
        echoOf: Int? = nil, attribution: Attribution, rule: String, confidence: Double
    ) {
        self.kind = kind
        self.span = span
        self.continued = continued
        self.text = text
        self.statement = statement
        self.speaker = speaker
        self.speakerSpan = speakerSpan
        self.cue = cue
        self.medium = medium
        self.echoOf = echoOf
        self.attribution = attribution
        self.rule = rule
        self.confidence = confidence
    }
}

/// The speaker of a quotation: an entity of the article, or a source that is described without a name.
package enum Speaker: Hashable, Sendable {
    /// `entity` is an index into the article's entities, `name` that entity's name.
    case named(name: String, entity: Int)
    /// A description such as "a senior Ukrainian official", with an affiliation where one is said.
    case described(String, affiliation: String?)
}

extension Speaker: Codable {
    private enum Key: String, CodingKey { case name, entity, description, affiliation }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let name = try container.decodeIfPresent(String.self, forKey: .name) {
            self = .named(name: name, entity: try container.decode(Int.self, forKey: .entity))
        } else {
            self = .described(
                try container.decode(String.self, forKey: .description),
                affiliation: try container.decodeIfPresent(String.self, forKey: .affiliation))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .named(let name, let entity):
            try container.encode(name, forKey: .name)
            try container.encode(entity, forKey: .entity)
        case .described(let description, let affiliation):
            try container.encode(description, forKey: .description)
            try container.encodeIfPresent(affiliation, forKey: .affiliation)
        }
    }
}
