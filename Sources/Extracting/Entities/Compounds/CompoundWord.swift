import Language
import Text

/// A word with hyphens, cut there: "pro", "EU" and "minded" of "pro-EU-minded".
struct CompoundWord {
    /// A piece between hyphens: its scalars in the paragraph, and how it is written.
    private struct Piece {
        let scalars: Range<Int>
        let text: String
        let isCapitalized: Bool
    }

    /// What the pieces are of which the names are made.
    enum Form {
        /// One name, with prefixes before it or words behind it: "EU" of "pro-EU".
        case name(Range<Int>)
        /// Two halves with capitals: "US" and "China" of "US-China".
        case halves(Range<Int>, Range<Int>)
        /// A party's initial and a place: "Ohio" of "D-Ohio".
        case place(Range<Int>)
    }

    /// The scalars of the names, as far as the way in which the word is written tells.
    let form: Form
    /// The last piece.
    let end: String

    /// Is nil for a word without hyphens, or one whose pieces cannot be names.
    ///
    /// - Parameter opensSentence: Whether a prefix may have a capital: "Anti-Norwegian protests".
    init?(_ token: Token, in text: TokenizedText, opensSentence: () -> Bool) {
        let scalars = text.scalars[token.start.upTo(token.end)]
        guard token.kind == .word, scalars.contains(where: \.isHyphen) else { return nil }
        let pieces = scalars.split(omittingEmptySubsequences: false, whereSeparator: \.isHyphen).map { piece in
            Piece(
                scalars: piece.startIndex.upTo(piece.endIndex),
                text: text.text(piece.startIndex.upTo(piece.endIndex)),
                isCapitalized: piece.first?.isUppercase ?? false)
        }
        guard let form = Self.form(pieces, opensSentence: opensSentence) else { return nil }
        self.form = form
        end = pieces.last?.text ?? ""
    }

    private static func form(_ pieces: [Piece], opensSentence: () -> Bool) -> Form? {
        if pieces.contains(where: \.text.isEmpty) { return nil }
        let prefixes = pieces.prefix {
            prefixesBeforeNames.contains($0.text)
                || $0.isCapitalized && prefixesBeforeNames.contains($0.text.lowercased()) && opensSentence()
        }
        let name = pieces.dropFirst(prefixes.count).prefix(while: \.isCapitalized)
        let rest = pieces.dropFirst(prefixes.count + name.count)
        guard let first = name.first, let last = name.last else { return nil }
        if prefixes.isEmpty, rest.isEmpty { return halves(pieces) }
        guard rest.allSatisfy(isBehindNames), name.count > 1 || first.text.unicodeScalars.count > 1 else { return nil }
        return .name(first.scalars.lowerBound.upTo(last.scalars.upperBound))
    }

    private static func halves(_ pieces: [Piece]) -> Form? {
        guard pieces.count == 2 else { return nil }
        return NameLexicon.partyInitials.contains(pieces[0].text)
            ? .place(pieces[1].scalars) : .halves(pieces[0].scalars, pieces[1].scalars)
    }

    /// Whether the piece makes an adjective of the name before it, as in "London-listed"; "jae" of "Min-jae" does not.
    private static func isBehindNames(_ piece: Piece) -> Bool {
        guard piece.text.unicodeScalars.allSatisfy(\.isLowercase) else { return false }
        return makesAdjective(piece.text) || Lexicon.traits(of: piece.text).contains(.common)
    }

    /// Whether the word behind a name makes an adjective of it, which "soon" of "Bok-soon" and "ling" of "Mei-ling" do not.
    static func makesAdjective(_ word: String) -> Bool {
        NameLexicon.compoundSuffixes.contains(word) || word.hasSuffix("ed") && word.utf8.count > 4
            || word.hasSuffix("ing") && word.utf8.count > 5
    }

    private static let prefixesBeforeNames = WordList(lexicon: PackageResources.prefixes_before_names_txt)
}
