/// The names across all articles that end in one family name, clustered by person.
///
/// A name belongs to the fuller one that some article uses for the same person, where that is only one; a lone
/// family name, or one after an initial, to the only person whom it fits. Two first names are never one person
/// but where an article says so. What fits several stays apart.
package struct PersonNameClusters: Sendable {
    /// Somebody who bears the family name, by the name and by the key of the person.
    private struct Bearer: Hashable {
        let name: PersonName
        let person: String
    }

    private var persons: [String: String] = [:]

    /// `names` are keys as `NameKey` gives them; `forms` are pairs of them that one article uses for one person;
    /// `pinned` says of further names whose they are.
    package init(_ names: Set<String>, forms: [(String, String)] = [], pinned: [String: String] = [:]) {
        let read = names.sorted().map { (key: $0, name: PersonName($0)) }
        let full = read.filter { $0.name.first.map { $0.unicodeScalars.count > 1 } ?? false }
        let longer = Self.longer(full.map(\.key), forms)
        for (key, _) in full { persons[key] = Self.only(Self.ends(of: key, longer)) ?? key }
        var bearers = full.map { Bearer(name: $0.name, person: persons[$0.key] ?? $0.key) }
        for (name, person) in pinned { bearers.append(Bearer(name: PersonName(name), person: person)) }
        bearers.removeAll { $0.name.first == nil }
        for (key, name) in read where name.first?.unicodeScalars.count == 1 {
            persons[key] = Self.only(bearers.filter { name.compatible(with: $0.name) }.map(\.person)) ?? key
            if persons[key] == key { bearers.append(Bearer(name: name, person: key)) }
        }
        for (key, name) in read where name.first == nil {
            persons[key] = Self.only(bearers.filter { Self.fits(name, $0.name) }.map(\.person)) ?? key
        }
    }

    /// The key that stands for the person; `name` itself where nobody or several are meant.
    package func person(of name: String) -> String { persons[name] ?? name }

    /// "trump" may be both "donald trump" and "donald trump jr"; "trump jr" only the latter.
    private static func fits(_ lone: PersonName, _ full: PersonName) -> Bool {
        lone.last == full.last && (lone.generation == nil || lone.generation == full.generation)
    }

    /// For each name the longer ones that it is short for. The longer of a pair has more words, or more letters.
    private static func longer(_ names: [String], _ forms: [(String, String)]) -> [String: Set<String>] {
        let known = Set(names)
        var longer: [String: Set<String>] = [:]
        for (first, second) in forms where first != second && known.contains(first) && known.contains(second) {
            let isShorter = length(first) < length(second)
            longer[isShorter ? first : second, default: []].insert(isShorter ? second : first)
        }
        return longer
    }

    private static func length(_ name: String) -> (Int, Int, String) {
        (name.utf8.count { $0 == 32 }, name.utf8.count, name)
    }

    /// Where the way to ever longer names ends.
    private static func ends(of name: String, _ longer: [String: Set<String>]) -> Set<String> {
        var ends: Set<String> = []
        var seen: Set<String> = [name]
        var open = [name]
        while let next = open.popLast() {
            guard let more = longer[next] else {
                ends.insert(next)
                continue
            }
            open += more.filter { seen.insert($0).inserted }
        }
        return ends
    }

    private static func only(_ names: some Sequence<String>) -> String? {
        let distinct = Set(names)
        return distinct.count == 1 ? distinct.first : nil
    }
}
