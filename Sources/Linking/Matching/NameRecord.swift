/// A name as articles give it, with what they say of whoever is called so.
package struct NameRecord: Hashable, Sendable {
    /// The key of the name: `NameKey` makes it.
    package let name: String
    /// Which of several of that name the articles mean, as far as they say: a person's role beside a lone surname, a body's
    /// country, a place's number in the gazetteer; empty where they say nothing.
    package let sense: String
    /// The folded roles, each with the number of articles that give it.
    package let roles: [String: Int]
    package let articles: Int

    package init(name: String, sense: String = "", roles: [String: Int] = [:], articles: Int = 1) {
        self.name = name
        self.sense = sense
        self.roles = roles
        self.articles = articles
    }
}

/// The entity that a name is matched to.
package struct NameMatch: Hashable, Sendable {
    /// The key of the entity among those of its kind.
    package let entity: String
    /// The probability that the name means that entity, from 0 to 1.
    package let probability: Double
    package let evidence: Evidence

    /// What speaks most for a match.
    package enum Evidence: String, CaseIterable, Sendable {
        /// The name is the entity's own, in the usual spelling.
        case ownName = "own name"
        /// An article uses both names for one.
        case article = "used in one article"
        /// The names are spellings of one name.
        case spelling
        /// A short first name with the same role, or a name without the middle one.
        case shortName = "short name"
        /// Nobody else of the surname is named in full, or no other place or body of the name is known.
        case onlyBearer = "only bearer"
        /// Of several bearers, the one with the role.
        case role
        /// Of several bearers or senses, the one that is by far named most.
        case mostNamed = "named most"
        /// An acronym or short name that is known to stand for the body.
        case wellKnown = "well known"
        /// Several could be meant, or none that is named.
        case undecided
        /// The user's word.
        case pin
    }

    package init(entity: String, probability: Double, _ evidence: Evidence) {
        self.entity = entity
        self.probability = probability
        self.evidence = evidence
    }
}
