import Linking
import Testing

@Suite struct PersonNameClustersTests {
    struct Case: CustomTestStringConvertible {
        let names: Set<String>
        var forms: [(String, String)] = []
        var pinned: [String: String] = [:]
        /// Only those that are somebody else's name.
        let joined: [String: String]
        var testDescription: String { names.sorted().joined(separator: ", ") }
    }

    static let cases = [
        Case(names: ["stone", "ada stone"], joined: ["stone": "ada stone"]),
        Case(names: ["stone", "ada stone", "eve stone"], joined: [:]),
        Case(names: ["a stone", "ada stone", "eve stone"], joined: ["a stone": "ada stone"]),
        Case(names: ["a stone", "ada stone", "amy stone"], joined: [:]),
        Case(names: ["stone", "a stone"], joined: ["stone": "a stone"]),
        Case(names: ["stone", "a stone", "ada stone"], joined: ["stone": "ada stone", "a stone": "ada stone"]),
        Case(names: ["stone", "john stone", "john stone jr"], joined: [:]),
        Case(names: ["stone jr", "john stone", "john stone jr"], joined: ["stone jr": "john stone jr"]),
        Case(names: ["bill stone", "william stone"], joined: [:]),
        Case(
            names: ["bill stone", "william stone", "stone"], forms: [("bill stone", "william stone")],
            joined: ["bill stone": "william stone", "stone": "william stone"]),
        Case(
            names: ["ada stone", "ada mary stone", "ada jane stone"],
            forms: [("ada stone", "ada mary stone"), ("ada stone", "ada jane stone")], joined: [:]),
        Case(
            names: ["al stone", "alfred stone", "alfred b stone"],
            forms: [("al stone", "alfred stone"), ("alfred stone", "alfred b stone")],
            joined: ["al stone": "alfred b stone", "alfred stone": "alfred b stone"]),
        Case(names: ["ada stone", "ada mary stone"], forms: [("ada stone", "gone stone")], joined: [:]),
        Case(
            names: ["stone", "ada stone"], pinned: ["Eve Stone": "ada stone"], joined: ["stone": "ada stone"]),
        Case(names: ["stone", "ada stone"], pinned: ["Ada Stone": "pinned Ada Stone"], joined: [:]),
    ]

    @Test(arguments: cases) func `a name belongs to the only person whom it fits`(_ given: Case) {
        let persons = PersonNameClusters(given.names, forms: given.forms, pinned: given.pinned)
        let joined = Dictionary(uniqueKeysWithValues: given.names.map { ($0, persons.person(of: $0)) })
        #expect(joined.filter { $0.key != $0.value } == given.joined)
    }
}
