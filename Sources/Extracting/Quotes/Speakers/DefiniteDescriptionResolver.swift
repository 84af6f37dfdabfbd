import ArticleModel
import Text
import Language

/// Finds the person who is called by what he is: "the Ohio Democrat", "the Danish pilot", "the 54-year-old".
///
/// Only somebody who was just named, and only where nobody else can be meant.
struct DefiniteDescriptionResolver {
    /// The largest number of words of a description, such as "the former Danish pilot".
    private static let maximumLength = 5

    /// The largest number of paragraphs back in which somebody else is looked for.
    private static let maximumDistance = 30

    /// The largest number of names of a paragraph that are looked at; none of news has more.
    private static let maximumNames = 200

    private let paragraphs: [ParsedParagraph]
    private let genders: PersonGenders
    private let words: ParagraphWords

    init(_ paragraphs: [ParsedParagraph], _ genders: PersonGenders, _ words: ParagraphWords) {
        self.paragraphs = paragraphs
        self.genders = genders
        self.words = words
    }

    func person(for span: TextSpan) -> Int? {
        let paragraph = paragraphs[span.paragraph]
        let words = paragraph.token(startingFrom: span.start).upTo(paragraph.token(startingFrom: span.end))
        guard words.count > 1, words.count <= Self.maximumLength, paragraph.word(words.lowerBound) == "the" else {
            return nil
        }
        let head = paragraph.word(words.upperBound - 1)
        if head.hasSuffix("-year-old") { return aged(String(head.prefix { $0 != "-" }), before: span) }
        guard let gender = Self.gender(of: head), isPlaced(words.dropFirst().dropLast(), in: paragraph),
            !isUsed(head, before: span), let persons = named(before: span), Set(persons).count == 1
        else { return nil }
        return agreeing(persons.first, gender)
    }

    /// The only one of that age, else whom the sentence before names first.
    private func aged(_ years: String, before span: TextSpan) -> Int? {
        let bearers = recent(span).flatMap { paragraph in
            paragraph.names.suffix(Self.maximumNames).filter { name in
                let comma = paragraph.token(startingFrom: name.span.end)
                return name.kind == .person && paragraph.kind(comma) == .comma && paragraph.word(comma + 1) == years
            }
        }
        guard bearers.isEmpty else { return Set(bearers.map(\.entity)).count == 1 ? bearers[0].entity : nil }
        return named(before: span)?.first
    }

    /// Returns the gender of a noun for one person, which may be open, or nil for any other word.
    private static func gender(of head: String) -> GrammaticalGender?? {
        PersonLexicon.nouns[head] ?? (affiliations.contains(head) ? .some(nil) : nil)
    }

    private static let affiliations = WordList(lexicon: PackageResources.affiliation_nouns_txt)

    /// Whether a country, town or people says whose: "the pilot" alone may be anybody.
    private func isPlaced(_ modifiers: Range<Int>, in paragraph: ParsedParagraph) -> Bool {
        modifiers.contains { index in
            if paragraph.classes(index).contains(.place) { return true }
            if case .demonym? = Lexicon.known(paragraph.word(index)) { return true }
            return false
        }
    }

    /// Whether the word came up before, of somebody who need not be the one named last.
    private func isUsed(_ head: String, before span: TextSpan) -> Bool {
        recent(span).contains { paragraph in
            words.firstStart(of: head, inParagraph: paragraph.index).map { start in
                paragraph.index < span.paragraph || start < span.start
            } ?? false
        }
    }

    private func recent(_ span: TextSpan) -> ArraySlice<ParsedParagraph> {
        paragraphs[within: (span.paragraph - Self.maximumDistance).upTo(span.paragraph + 1)]
    }

    private func agreeing(_ person: Int?, _ gender: GrammaticalGender?) -> Int? {
        guard let person, let gender, let known = genders[person], known != gender else { return person }
        return nil
    }

    /// The persons whom the last sentence names that names any, in this paragraph or else in the one before.
    private func named(before span: TextSpan) -> [Int]? {
        for paragraphIndex in [span.paragraph, span.paragraph - 1] where paragraphIndex >= 0 {
            let paragraph = paragraphs[paragraphIndex]
            let persons = paragraph.names.names(before: span).suffix(Self.maximumNames).filter {
                $0.kind == .person && !isQuoted($0, paragraph)
            }
            guard let last = persons.last else { continue }
            let sentence = paragraph.sentences[paragraph.token(endingAfter: last.span.start)]
            return persons.filter { sentence.contains(paragraph.token(endingAfter: $0.span.start)) }.map(\.entity)
        }
        return nil
    }

    private func isQuoted(_ name: NamedSpan, _ paragraph: ParsedParagraph) -> Bool {
        let token = paragraph.token(endingAfter: name.span.start)
        return !paragraph.tokens.indices.contains(token) || paragraph.tokens[token].isQuote
    }
}
