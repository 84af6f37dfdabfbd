/// What stands below an article about who wrote it: "Ann Example is a reporter at the Fen Post."
///
/// Goes by the names of the byline: of nobody else a page can tell that he wrote it.
struct AuthorNote {
    /// Full names, as `NormalizedText` writes them.
    private let names: [String]

    init(byline: [String]) { names = byline.map(NormalizedText.of).filter { $0.utf8.contains(32) } }

    static let rule = PageLineRule(name: "authorNote", reason: "tells of who wrote it")

    private static let mostBytes = 900
    /// Of what may stand before the name: "About the author", "Correspondent".
    private static let mostWordsBefore = 3

    func isOne(_ block: Block) -> Bool {
        guard block.role == .text, block.weight <= AuthorNote.mostBytes else { return false }
        let plain = block.plain.isEmpty ? NormalizedText.of(block.text) : block.plain
        if AuthorNote.openings.length(atStartOf: plain) != nil { return true }
        return names.contains { name in
            guard let place = AuthorNote.place(of: name, in: plain) else { return false }
            let next = plain.utf8.dropFirst(place + name.utf8.count).dropFirst().prefix { $0 != 32 }
            return AuthorNote.verbs.contains(String(decoding: next, as: UTF8.self))
        }
    }

    /// Where `name` begins in `plain`, if few words stand before it.
    private static func place(of name: String, in plain: String) -> Int? {
        var place = 0
        for word in plain.split(separator: " ").prefix(mostWordsBefore + 1) {
            if plain.utf8.dropFirst(place).starts(with: name.utf8) { return place }
            place += word.utf8.count + 1
        }
        return nil
    }

    private static let openings: PhraseSet = [
        "the writer is a ", "the writer is an ", "the writer is the ", "the author is a ", "the author is an ",
        "the author is the ", "this writer is a ",
    ]

    private static let verbs: Set<String> = [
        "is", "are", "has", "was", "covers", "writes", "reports", "works", "lives", "joined", "teaches", "serves",
        "runs",
        "edits", "leads", "founded", "ist", "schreibt", "arbeitet", "leitet", "berichtet", "est", "écrit", "es",
        "escribe", "è", "scrive", "é", "escreve", "är", "skriver", "er",
    ]
}
