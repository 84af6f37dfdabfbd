import Text

/// The note below an article about who wrote it: "Ann Example is a reporter at the Fen Post."
///
/// It goes by the names of the byline: of nobody else can be told that they wrote the article.
struct AuthorNote {
    /// Full names, as `NormalizedText` writes them.
    private let names: [String]

    init(byline: [String]) { names = byline.map(NormalizedText.of).filter { $0.utf8.contains(32) } }

    private static let maximumWeight = 900
    /// The number of words that may stand before the name: "About the author", "Correspondent".
    private static let maximumWordsBefore = 3

    func matches(_ block: Block) -> Bool {
        guard block.role == .text, block.weight <= AuthorNote.maximumWeight else { return false }
        let normalized = block.normalized.isEmpty ? NormalizedText.of(block.text) : block.normalized
        if AuthorNote.openings.prefixLength(in: normalized) != nil { return true }
        return names.contains { name in
            guard let offset = AuthorNote.offset(of: name, in: normalized) else { return false }
            let next = normalized.utf8.dropFirst(offset + name.utf8.count).dropFirst().prefix { $0 != 32 }
            return AuthorNote.verbs.contains(String(decoding: next, as: UTF8.self))
        }
    }

    /// Returns the offset of `name` in `normalized`, if few words stand before it.
    private static func offset(of name: String, in normalized: String) -> Int? {
        var offset = 0
        for word in normalized.blankSeparated.prefix(maximumWordsBefore + 1) {
            if normalized.utf8.dropFirst(offset).starts(with: name.utf8) { return offset }
            offset += word.utf8.count + 1
        }
        return nil
    }

    private static let openings: PhraseMatcher = [
        "the writer is a ", "the writer is an ", "the writer is the ", "the author is a ", "the author is an ",
        "the author is the ", "this writer is a ",
    ]

    private static let verbs: Set<String> = Set(lexicon: PackageResources.author_note_verbs_txt)
}
