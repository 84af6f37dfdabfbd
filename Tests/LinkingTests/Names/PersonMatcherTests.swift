import Linking
import Testing

@Suite struct PersonMatcherTests {
    struct Case: CustomTestStringConvertible {
        /// "name", "name 12" for one of 12 articles, each with ": role" behind it where the articles give one.
        let names: [String]
        var forms: [(String, String)] = []
        var pinned: [String: String] = [:]
        /// Only those that are somebody else's name: "name" or "name (role)".
        let joined: [String: String]
        var testDescription: String { names.joined(separator: ", ") }

        var records: [NameRecord] {
            names.map { line in
                let parts = line.split(separator: ":").map { $0.drop { $0 == " " } }
                let articles = parts[0].split(separator: " ").last.flatMap { Int($0) }
                let name = articles == nil ? String(parts[0]) : String(parts[0].prefix { !$0.isNumber }.dropLast())
                let role = parts.count > 1 ? String(parts[1]) : ""
                return NameRecord(
                    name: name, sense: PersonName(name).isVague ? role : "",
                    roles: role.isEmpty ? [:] : [role: articles ?? 1],
                    articles: articles ?? 1)
            }
        }
    }

    static let cases = [
        Case(names: ["stern", "ada stern 4"], joined: ["stern": "ada stern"]),
        Case(names: ["stern", "ada stern 3"], joined: [:]),
        Case(names: ["stern", "ada stern 4", "eve stern 4"], joined: [:]),
        Case(names: ["a stern", "ada stern 4", "eve stern 4"], joined: ["a stern": "ada stern"]),
        Case(names: ["a stern", "ada stern 4", "amy stern 4"], joined: [:]),
        Case(names: ["stern", "a stern 4"], joined: ["stern": "a stern"]),
        Case(names: ["stern", "a stern", "ada stern 4"], joined: ["stern": "ada stern", "a stern": "ada stern"]),
        Case(names: ["stern", "john stern", "john stern jr"], joined: [:]),
        Case(names: ["stern jr", "john stern 4", "john stern jr 4"], joined: ["stern jr": "john stern jr"]),
        Case(names: ["bill stern", "william stern"], joined: [:]),
        Case(
            names: ["bill stern", "william stern 4", "stern"], forms: [("bill stern", "william stern")],
            joined: ["bill stern": "william stern", "stern": "william stern"]),
        Case(
            names: ["ada stern", "ada mary stern", "ada jane stern"],
            forms: [("ada stern", "ada mary stern"), ("ada stern", "ada jane stern")], joined: [:]),
        Case(
            names: ["al stern", "alfred stern", "alfred b stern"],
            forms: [("al stern", "alfred stern"), ("alfred stern", "alfred b stern")],
            joined: ["al stern": "alfred b stern", "alfred stern": "alfred b stern"]),
        Case(
            names: ["ada stern", "ada mary stern"], forms: [("ada stern", "gone stern")],
            joined: ["ada stern": "ada mary stern"]),
        Case(names: ["ada stern: mayor", "ada mary stern: striker"], joined: [:]),
        Case(names: ["john king", "john paul king"], joined: [:]),
        Case(
            names: ["stern", "ada stern 4"], pinned: ["Eve Stern": "ada stern"], joined: ["stern": "ada stern"]),
        Case(names: ["stern", "ada stern 4"], pinned: ["Ada Stern": "pinned Ada Stern"], joined: [:]),

        // The one of several who is by far named most is meant, also where a son is named.
        Case(names: ["stern", "john stern 40", "john stern jr 2"], joined: ["stern": "john stern"]),
        Case(names: ["stern", "john stern 3", "john stern jr 2"], joined: [:]),
        // The role tells who is meant, and that somebody else is.
        Case(
            names: ["stern: mayor", "ada stern 3: mayor of Oslo", "eve stern 9: striker"],
            joined: ["stern (mayor)": "ada stern"]),
        Case(names: ["stern: coroner", "ada stern 9: mayor"], joined: [:]),
        Case(names: ["stern: Sen.", "ada stern: senator from Ohio"], joined: ["stern (Sen.)": "ada stern"]),
        Case(names: ["stern: coroner", "stern: striker"], joined: ["stern (coroner)": "", "stern (striker)": ""]),
        Case(names: ["stern: coroner", "stern: city coroner", "stern"], joined: [:]),
        // Whoever has a name that many bear is not the only one who is named in full.
        Case(names: ["king", "ada king"], joined: [:]),
        Case(names: ["king", "ada king 20"], joined: ["king": "ada king"]),
        Case(names: ["king: mayor", "ada king 2: mayor"], joined: ["king (mayor)": "ada king"]),
        // Spellings of one name, unless the roles speak against it.
        Case(names: ["tatyana stern 2", "tatiana stern"], joined: ["tatiana stern": "tatyana stern"]),
        Case(names: ["ann mueller", "ann muller 2"], joined: ["ann mueller": "ann muller"]),
        Case(names: ["ann mueller: judge", "ann muller 2: striker"], joined: [:]),
        Case(names: ["jean-noel barre 2", "jean noel barre"], joined: ["jean noel barre": "jean-noel barre"]),
        Case(names: ["jan kowalski", "jan kowalsky"], joined: [:]),
        Case(names: ["ann stern", "ann stein"], joined: [:]),
        // Somebody whose role tells it is named in these articles too.
        Case(
            names: ["king", "king 8: mayor", "ada king 5: mayor"],
            joined: ["king (mayor)": "ada king", "king": "ada king"]),
        // A name that many bear in full is several persons', by their roles.
        Case(
            names: ["john king 2: builder", "john king: councillor"],
            joined: ["john king (builder)": "", "john king (councillor)": ""]),
        // Short names with one role.
        Case(
            names: ["bill stern: mayor", "william stern: mayor of Oslo"], joined: ["bill stern": "william stern"]),
        Case(names: ["bill stern: mayor", "william stern: striker"], joined: [:]),
        Case(
            names: ["ada stern: mayor", "ada mary stern: mayor"], joined: ["ada stern": "ada mary stern"]),
        // Kings and popes.
        Case(
            names: ["olav: king", "olav vi 4", "ann olav 5"], joined: ["olav (king)": "olav vi"]),
        Case(names: ["olav: king", "olav vi", "olav v"], joined: [:]),
        Case(names: ["urban: pope", "ann urban 9"], joined: [:]),
    ]

    @Test(arguments: cases) func `a name belongs to the only person whom it fits`(_ given: Case) {
        let persons = PersonMatcher(given.records, forms: given.forms, pinned: given.pinned)
        var joined: [String: String] = [:]
        for record in given.records {
            let entity = persons.match(of: record).entity
            if entity == record.name { continue }
            let shown = record.sense.isEmpty ? record.name : "\(record.name) (\(record.sense))"
            joined[shown] = entity == shown ? "" : entity
        }
        #expect(joined == given.joined)
    }

    @Test func `a doubtful match is told with what speaks for it`() {
        let records = [
            NameRecord(name: "stern"), NameRecord(name: "ada stern", articles: 30),
            NameRecord(name: "eve stern", articles: 3), NameRecord(name: "a stern"),
        ]
        let persons = PersonMatcher(records)
        let matches = records.map { persons.match(of: $0) }
        #expect(matches.map(\.entity) == ["ada stern", "ada stern", "eve stern", "ada stern"])
        #expect(matches.map(\.evidence) == [.mostNamed, .ownName, .ownName, .onlyBearer])
        #expect(matches.map { ($0.probability * 100).rounded() } == [90, 100, 100, 98])
    }
}
