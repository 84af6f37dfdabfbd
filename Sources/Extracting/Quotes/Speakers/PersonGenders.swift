import ArticleModel

/// Which of "he" and "she" the article's persons go by, each found out when it is first asked for.
///
/// A class, since an article may ask for one person a thousand times and for most never.
final class PersonGenders {
    private let entities: [Entity]
    private let passages: [Passage]
    private var known: [Int: Gender?] = [:]

    init(_ entities: [Entity], _ passages: [Passage]) {
        self.entities = entities
        self.passages = passages
    }

    /// Nil where neither title nor name tells.
    subscript(entity: Int) -> Gender? {
        if let gender = known[entity] { return gender }
        let person = entities[entity]
        let gender = Gender(titleOf: person, passages) ?? Gender(name: person.name, role: person.role)
        known[entity] = .some(gender)
        return gender
    }
}
