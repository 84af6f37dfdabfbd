import ArticleModel
import Text
import Language

/// Finds the person who is called by what he is: "the Ohio Democrat", "the Danish pilot", "the 54-year-old".
///
/// Only somebody who was just named, and only where nobody else can be meant.
struct DefiniteDescriptionResolver {
    /// In words: "the former Danish pilot".
    private static let longest = 5

    /// How many paragraphs back somebody else is looked for.
    private static let reach = 30

    private let passages: [ParsedParagraph]
    private let genders: PersonGenders

    init(_ passages: [ParsedParagraph], _ genders: PersonGenders) {
        self.passages = passages
        self.genders = genders
    }

    func person(for span: TextSpan) -> Int? {
        let passage = passages[span.paragraph]
        let words = passage.piece(from: span.start)..<passage.piece(from: span.end)
        guard words.count > 1, words.count <= Self.longest, passage.word(words.lowerBound) == "the" else { return nil }
        let head = passage.word(words.upperBound - 1)
        if head.hasSuffix("-year-old") { return aged(String(head.prefix { $0 != "-" }), before: span) }
        guard let gender = Self.gender(of: head), isPlaced(words.dropFirst().dropLast(), in: passage),
            !isUsed(head, before: span), let persons = named(before: span), Set(persons).count == 1
        else { return nil }
        return fits(persons.first, gender)
    }

    /// The only one of that age, else whom the sentence before names first.
    private func aged(_ years: String, before span: TextSpan) -> Int? {
        let bearers = recent(span).flatMap { passage in
            passage.names.filter { name in
                let comma = passage.piece(from: name.span.end)
                return name.kind == .person && passage.kind(comma) == .comma && passage.word(comma + 1) == years
            }
        }
        guard bearers.isEmpty else { return Set(bearers.map(\.entity)).count == 1 ? bearers[0].entity : nil }
        return named(before: span)?.first
    }

    /// Nil for what is no word for one person; whether "he" or "she" may stay open.
    private static func gender(of head: String) -> GrammaticalGender?? {
        PersonWords.nouns[head] ?? (affiliations.contains(head) ? .some(nil) : nil)
    }

    private static let affiliations: WordList = """
        democrat republican liberal conservative socialist independent winger fullback centre-back playmaker newcomer native
        """

    /// Whether a country, town or people says whose: "the pilot" alone may be anybody.
    private func isPlaced(_ modifiers: Range<Int>, in passage: ParsedParagraph) -> Bool {
        modifiers.contains { index in
            if passage.classes(index).contains(.place) { return true }
            if case .demonym? = Lexicon.known(passage.word(index)) { return true }
            return false
        }
    }

    /// Whether the word came up before, of somebody who need not be the one named last.
    private func isUsed(_ head: String, before span: TextSpan) -> Bool {
        recent(span).contains { passage in
            passage.pieces.contains { piece in
                piece.word == head && (passage.paragraph < span.paragraph || piece.start < span.start)
            }
        }
    }

    private func recent(_ span: TextSpan) -> ArraySlice<ParsedParagraph> {
        passages[max(0, span.paragraph - Self.reach)...span.paragraph]
    }

    private func fits(_ person: Int?, _ gender: GrammaticalGender?) -> Int? {
        guard let person, let gender, let known = genders[person], known != gender else { return person }
        return nil
    }

    /// The persons whom the last sentence names that names any, in this paragraph or else in the one before.
    private func named(before span: TextSpan) -> [Int]? {
        for paragraph in [span.paragraph, span.paragraph - 1] where paragraph >= 0 {
            let passage = passages[paragraph]
            let persons = passage.names.names(before: span).filter { $0.kind == .person && !isQuoted($0, passage) }
            guard let last = persons.last else { continue }
            let sentence = passage.sentences[passage.piece(behind: last.span.start)]
            return persons.filter { sentence.contains(passage.piece(behind: $0.span.start)) }.map(\.entity)
        }
        return nil
    }

    private func isQuoted(_ name: NamedSpan, _ passage: ParsedParagraph) -> Bool {
        let piece = passage.piece(behind: name.span.start)
        return !passage.pieces.indices.contains(piece) || passage.pieces[piece].isQuote
    }
}
