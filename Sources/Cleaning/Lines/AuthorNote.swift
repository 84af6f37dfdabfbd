import Text

/// Recognizes the note below an article about its author: "Ann Example is a reporter at the Fen Post."
///
/// Only authors whom the byline names are matched, and notes that call the author so: "The writer is a …".
struct AuthorNote {
    /// The full names of the byline, as `NormalizedText`.
    private let names: [String]

    init(byline: [String]) { names = byline.map(NormalizedText.of).filter { $0.utf8.contains(32) } }

    /// The number of bytes, blanks not counted, above which a paragraph is no note.
    private static let maximumBytes = 900
    /// The greatest number of words before the name: "About the author", "Correspondent".
    private static let maximumWordsBefore = 3

    /// Whether `block` is such a note: it opens as one, or a name near its beginning is followed by a verb such as
    /// "is".
    func matches(_ block: Block) -> Bool {
        guard block.role == .text, block.nonBlankBytes <= AuthorNote.maximumBytes else { return false }
        let normalized = block.normalized.isEmpty ? NormalizedText.of(block.text) : block.normalized
        if AuthorNote.openings.prefixLength(in: normalized) != nil { return true }
        return names.contains { name in
            guard let offset = AuthorNote.offset(of: name, in: normalized) else { return false }
            let next = normalized.utf8.dropFirst(offset + name.utf8.count).dropFirst().prefix { $0 != 32 }
            return AuthorNote.verbs.contains(String(decoding: next, as: UTF8.self))
        }
    }

    /// Returns the offset of `name` in `normalized`, in UTF-8 bytes; nil where it does not occur near the beginning.
    private static func offset(of name: String, in normalized: String) -> Int? {
        var offset = 0
        for word in normalized.spaceSeparated.prefix(maximumWordsBefore + 1) {
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
