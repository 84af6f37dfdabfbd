import ArticleModel
import Language
import Text

/// What an article says of its entities, by which descriptions are understood.
///
/// A class, since an article may ask for one entity a thousand times and for most never.
final class DescriptionEvidence {
    private struct NameWords {
        let all: Set<String>
        let head: String?
        let bodyKind: BodyKind?
    }

    let entities: [Entity]
    private let paragraphs: [ParsedParagraph]
    private let genders: PersonGenders
    private let roleHolders: RoleHolders
    private let describing: DescribingNouns
    private var names: [Int: NameWords] = [:]
    private var roles: [Int: Set<String>] = [:]
    private lazy var firstNamed = Self.firstNamed(entities)

    init(_ entities: [Entity], _ paragraphs: [ParsedParagraph], _ genders: PersonGenders) {
        self.entities = entities
        self.paragraphs = paragraphs
        self.genders = genders
        roleHolders = RoleHolders(entities)
        describing = DescribingNouns(entities, paragraphs)
    }

    func mentionCount(_ entity: Int) -> Int { entities[entity].mentions.count }

    /// Whether the entity is the first of its kind in the article.
    func isFirstNamed(_ entity: Int) -> Bool { firstNamed[entities[entity].kind] == entity }

    func describedAs(_ entity: Int) -> DescribingNouns.DescribedAs { describing[entity] }

    /// The words of the entity's name, in lower case.
    func wordsOfName(_ entity: Int) -> Set<String> { nameWords(entity).all }

    /// The noun that the name has as its head: "ministry" of "Ministry of Health"; nil for a name of one word.
    func headOfName(_ entity: Int) -> String? { nameWords(entity).head }

    /// The kind of body that the name tells, or else what it is said to be; a person is none.
    func bodyKind(_ entity: Int) -> BodyKind? {
        guard entities[entity].kind != .person else { return nil }
        return nameWords(entity).bodyKind
            ?? describedAs(entity).heads.compactMap { BodyKind.byNoun[$0] }.min { $0.rawValue < $1.rawValue }
    }

    /// The words of the person's role, in lower case.
    func wordsOfRole(_ entity: Int) -> Set<String> {
        if let known = roles[entity] { return known }
        let words = Set((entities[entity].role ?? "").lowercased().spaceSeparated.map(String.init))
        roles[entity] = words
        return words
    }

    /// Whether a word, which is no preposition or article, is one of the entity's name or role, or stands beside its name.
    func isSaid(of entity: Int) -> (String) -> Bool {
        let (name, role, described) = (wordsOfName(entity), wordsOfRole(entity), describedAs(entity))
        return { word in
            (name.contains(word) || role.contains(word) || described.words.contains(word))
                && !ClosedClassWords.prepositions.contains(word) && !ClosedClassWords.determiners.contains(word)
        }
    }

    /// Returns the only person of the article who holds the office that the words name.
    func holder(of description: Description) -> Int? {
        guard description.determiner == .definite else { return nil }
        let office = (["the"] + description.modifiers + [description.head]).joined(separator: " ")
        return roleHolders.holder(of: office)
    }

    /// Returns the only body whose name has all words of the description, its head among them: Civil Aviation Authority of Nepal for
    /// "Nepal’s civil aviation authority"; one word besides the head is too few.
    func body(namedLike description: Description) -> Int? {
        let words = description.otherWords
        guard words.count > 1 else { return nil }
        let found = entities.indices.filter {
            entities[$0].kind == .organization && headOfName($0) == description.head
                && wordsOfName($0).isSuperset(of: words)
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether the person is of the gender that the head tells; nil where either is unknown.
    func genderAgrees(_ entity: Int, with description: Description) -> Bool? {
        guard let gender = PersonLexicon.nouns[description.head] ?? nil, let known = genders[entity] else { return nil }
        return gender == known
    }

    /// Whether the name stands before any preposition of the description: "Lund" of "the Lund office", not of "the office in Lund".
    func startsBeforeHead(_ name: TextSpan, of description: Description) -> Bool {
        !paragraphs[name.paragraph].hasPreposition(from: description.span.start, to: name.start)
    }

    private func nameWords(_ entity: Int) -> NameWords {
        if let known = names[entity] { return known }
        let name = entities[entity].name
        let list = name.lowercased().spaceSeparated.map(String.init)
        let beforeOf = list.firstIndex { ["of", "for"].contains($0) }.map { list[..<$0] } ?? list[...]
        let words = NameWords(
            all: Set(list), head: list.count > 1 ? beforeOf.last : nil, bodyKind: BodyKind(ofName: name))
        names[entity] = words
        return words
    }

    private static func firstNamed(_ entities: [Entity]) -> [Entity.Kind: Int] {
        var first: [Entity.Kind: (entity: Int, span: TextSpan)] = [:]
        for (index, entity) in entities.enumerated() {
            guard let span = entity.mentions.first?.span else { continue }
            if first[entity.kind].map({ span < $0.span }) ?? true { first[entity.kind] = (index, span) }
        }
        return first.mapValues(\.entity)
    }
}
