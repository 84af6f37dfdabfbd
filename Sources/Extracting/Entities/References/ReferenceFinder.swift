import ArticleModel
import Language

/// Finds the words that mean a person named before: "he", "her", "the president".
///
/// Only where one person fits: somebody without name who may be meant as well ("a witness") leaves a pronoun alone,
/// and what stands in quotation marks is somebody else's speech.
struct ReferenceFinder {
    /// How many sentences back the person may stand.
    private static let reach = 3
    /// So many figures of one sentence are kept in mind: more are a list, and each pronoun would look through all of it.
    private static let mostFigures = 100

    private let article: CleanArticle
    private let texts: [TokenizedText]
    private let entities: [Entity]
    private let offices: Offices
    private var genders: [Int: GrammaticalGender] = [:]
    private var former: [[Figure]] = []
    private var strangers: [GrammaticalGender?] = []
    private var named: Set<Int> = []
    private var found: [Int: [Mention]] = [:]

    init(_ article: CleanArticle, _ texts: [TokenizedText], _ entities: [Entity]) {
        self.article = article
        self.texts = texts
        self.entities = entities
        offices = Offices(entities)
        let gender = PersonGender(texts)
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            genders[index] = gender.gender(of: entity)
        }
    }

    /// The entities with these mentions among the others, in the order of the text.
    mutating func added(beside quotes: [Quotation]) -> [Entity] {
        find(beside: quotes)
        let names = Dictionary(grouping: entities.flatMap(\.mentions).map(\.span).sorted(), by: \.paragraph)
        return entities.enumerated().map { index, entity in
            let references = (found[index] ?? []).filter { reference in
                !Self.isWithin(names[reference.span.paragraph] ?? [], reference.span)
            }
            guard !references.isEmpty else { return entity }
            var entity = entity
            entity.mentions = (entity.mentions + references).sorted { $0.span < $1.span }
            return entity
        }
    }

    /// "her" in the name of a song means nobody. `names` are in order and do not overlap.
    private static func isWithin(_ names: [TextSpan], _ reference: TextSpan) -> Bool {
        let next = names.partitioningIndex { reference.start < $0.end }
        return next < names.count && names[next].start < reference.end
    }

    private mutating func find(beside quotes: [Quotation]) {
        let names = namesByParagraph()
        let quoted = quotedByParagraph(quotes)
        let speakers = pronounsOfSpeakers(quotes)
        for (paragraph, text) in texts.enumerated() where article.paragraphs[paragraph].role != .heading {
            let signs = SignFinder(text, names: names[paragraph] ?? [], quoted: quoted[paragraph] ?? [])
            for sentence in text.sentences where !signs.isQuotation(sentence) {
                read(signs.signs(in: sentence), paragraph, speakers)
            }
        }
    }

    private mutating func read(_ signs: [Sign], _ paragraph: Int, _ speakers: [TextSpan: Int]) {
        var here: [Figure] = []
        for sign in signs {
            var figure = Figure(who: who(sign, after: here, paragraph, speakers), end: sign.tokens.upperBound)
            if case .name(_, let isPossessor) = sign.kind { figure.isPossessor = isPossessor }
            if here.count == Self.mostFigures { here.removeFirst() }
            here.append(figure)
        }
        former = ([here] + former).prefix(Self.reach).map(\.self)
    }

    private mutating func who(
        _ sign: Sign, after here: [Figure], _ paragraph: Int, _ speakers: [TextSpan: Int]
    ) -> Figure.Who {
        switch sign.kind {
        case .name(let person, _):
            named.insert(person)
            return .person(person)
        case .phrase(let gender):
            guard let person = offices.holder(of: sign.tokens, in: texts[paragraph]), named.contains(person) else {
                return stranger(gender)
            }
            note(person, paragraph, sign.tokens, .nominal, 0.9)
            return .person(person)
        case .pronoun(let gender, let isSubject):
            let pronoun = Pronoun(gender: gender, isSubject: isSubject, token: sign.tokens.lowerBound)
            return self.pronoun(pronoun, sign.tokens, after: here, paragraph, speakers)
        }
    }

    private mutating func pronoun(
        _ pronoun: Pronoun, _ tokens: Range<Int>, after here: [Figure], _ paragraph: Int,
        _ speakers: [TextSpan: Int]
    ) -> Figure.Who {
        if let speaker = speakers[span(paragraph, tokens)] {
            note(speaker, paragraph, tokens, .pronoun, 0.9)
            return .person(speaker)
        }
        guard let (figure, confidence) = antecedent(of: pronoun, after: here, in: texts[paragraph]) else {
            return stranger(pronoun.gender)
        }
        if let person = figure.person {
            note(person, paragraph, tokens, .pronoun, confidence)
            genders[person] = pronoun.gender
        }
        return figure.who
    }

    /// The one who fits in the nearest sentence that brings anybody up. Of several, the one who has just said so
    /// ("Ames told Lund he"), and for "he" or "she" the first of the sentence before, who mostly is its subject.
    private func antecedent(
        of pronoun: Pronoun, after here: [Figure], in text: TokenizedText
    ) -> (figure: Figure, confidence: Double)? {
        for (distance, sentence) in ([here] + former).enumerated() {
            let fitting = sentence.filter { fits($0, pronoun.gender) }
            guard let first = fitting.first, let last = fitting.last else { continue }
            if fitting.allSatisfy({ $0.who == first.who }) { return alone(last, pronoun.gender, distance) }
            if let owner = onlyOwner(fitting) { return alone(owner, pronoun.gender, 1) }
            if distance == 0 { return reports(last, before: pronoun.token, in: text) ? (last, 0.9) : nil }
            return distance == 1 && pronoun.isSubject && isKnown(first, pronoun.gender) ? (first, 0.8) : nil
        }
        return nil
    }

    /// "Ann Lund, Eve Hill's mother, said she": the one beside whom there are possessors alone.
    private func onlyOwner(_ figures: [Figure]) -> Figure? {
        let others = figures.filter { !$0.isPossessor }
        return others.allSatisfy { $0.who == others.first?.who } ? others.last : nil
    }

    /// Further back, only whose gender is known.
    private func alone(
        _ figure: Figure, _ gender: GrammaticalGender, _ distance: Int
    ) -> (figure: Figure, confidence: Double)? {
        if isKnown(figure, gender) { return (figure, distance < 2 ? 0.95 : 0.85) }
        return distance < 2 ? (figure, 0.85) : nil
    }

    private func isKnown(_ figure: Figure, _ gender: GrammaticalGender) -> Bool {
        figure.person.map { genders[$0] == gender } ?? true
    }

    /// "Lund said that he", "Lund also claims she".
    private func reports(_ figure: Figure, before token: Int, in text: TokenizedText) -> Bool {
        guard figure.end < token, token - figure.end <= 4 else { return false }
        let between = text.tokens[figure.end..<token].map { text.text(of: $0).lowercased() }
        return between.contains(where: ReportingVerbs.withThat.contains)
            && between.allSatisfy {
                ReportingVerbs.withThat.contains($0) || Self.besideVerbs.contains($0) || $0.hasSuffix("ly")
            }
    }

    private static let besideVerbs: Set<String> = ["that", "also", "later", "then", "has", "had", "how", "why", "if"]

    private func fits(_ figure: Figure, _ pronoun: GrammaticalGender) -> Bool {
        let gender =
            switch figure.who {
            case .person(let index): genders[index]
            case .stranger(let index): strangers[index]
            }
        return gender == nil || gender == pronoun
    }

    private mutating func stranger(_ gender: GrammaticalGender?) -> Figure.Who {
        strangers.append(gender)
        return .stranger(strangers.count - 1)
    }

    private mutating func note(
        _ person: Int, _ paragraph: Int, _ tokens: Range<Int>, _ form: Mention.Form, _ confidence: Double
    ) {
        let span = span(paragraph, tokens)
        found[person, default: []].append(
            Mention(
                span: span, surface: texts[paragraph].text(span.start..<span.end), rule: form.rawValue,
                confidence: confidence))
    }

    private func span(_ paragraph: Int, _ tokens: Range<Int>) -> TextSpan {
        let start = texts[paragraph].tokens[tokens.lowerBound].start
        return TextSpan(
            paragraph: paragraph, start: start, length: texts[paragraph].tokens[tokens.upperBound - 1].end - start)
    }
}

extension ReferenceFinder {
    private func namesByParagraph() -> [Int: [SignFinder.Name]] {
        var names: [Int: [SignFinder.Name]] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions {
                let text = texts[mention.span.paragraph]
                let first = text.firstToken(from: mention.span.start)
                let end = max(first + 1, text.firstToken(from: mention.span.end))
                names[mention.span.paragraph, default: []].append(SignFinder.Name(person: index, tokens: first..<end))
            }
        }
        return names
    }

    private func quotedByParagraph(_ quotes: [Quotation]) -> [Int: [Range<Int>]] {
        var quoted: [Int: [Range<Int>]] = [:]
        for quote in quotes where quote.kind != .indirect {
            for span in [quote.span] + quote.continued {
                quoted[span.paragraph, default: []].append(span.start..<span.end)
            }
        }
        return quoted
    }

    /// What the quotations say of "he" and "she" before "said".
    private func pronounsOfSpeakers(_ quotes: [Quotation]) -> [TextSpan: Int] {
        var speakers: [TextSpan: Int] = [:]
        for quote in quotes where quote.attribution == .pronoun {
            if let span = quote.speakerSpan, case .named(_, let entity)? = quote.speaker { speakers[span] = entity }
        }
        return speakers
    }
}
