import ArticleModel
import Text

/// Finds the name that is the head of the words for a source, and is not there to say whose or where from it is: "Ann
/// Lund of the harbour office", "the High Court in Kuching", but nobody of "critics of Ann Lund".
struct NamedHeadFinder {
    /// The largest number of letters after a name that are an honour or office: "KC", "MBE".
    private static let maximumPostNominalLength = 4

    private let paragraph: ParsedParagraph
    private let span: TextSpan
    /// The names that the words hold or touch.
    private let names: [NamedSpan]
    private let complements: PersonComplements

    init(_ span: TextSpan, _ names: [NamedSpan], in paragraph: ParsedParagraph) {
        self.span = span
        self.names = names
        self.paragraph = paragraph
        complements = PersonComplements(paragraph, names)
    }

    /// Whether the names are several speakers: "Ann Keller and Per Olsen", but not "Ann Keller of Fire and Rescue".
    var areSeveral: Bool {
        if isJoinedToUnnamed { return true }
        let persons = names.filter { $0.kind == .person }
        if persons.count > 1 { return areJoined(persons) }
        if persons.isEmpty { return areJoined(names.filter { $0.kind != .other }) }
        return areJoined(names.filter { $0.kind != .place }) && names.last?.kind == .organization
            && names.first.map { !isBeforePreposition($0) } ?? false
    }

    /// Whether "and" joins the last name to somebody without a name: "health officials and the Harbour Office".
    private var isJoinedToUnnamed: Bool {
        guard let last = names.last, last.span.end >= span.end else { return false }
        var before = paragraph.token(endingAfter: last.span.start) - 1
        if paragraph.classes(before).contains(.article) { before -= 1 }
        let left = before - 1
        guard paragraph.word(before) == "and", left > paragraph.token(startingFrom: span.start) else { return false }
        return paragraph.classes(left).contains(.sourceNoun) && !paragraph.classes(left).isAny(.anyName)
            && !paragraph.tokens[left].isCapitalized
    }

    /// The entity that is the head.
    var entity: Int? {
        if let person = names.first(where: { $0.kind == .person && end(of: $0) < span.end && isBeforePreposition($0) })
        {
            return complements.isComplement(person, in: span) ? nil : person.entity
        }
        guard let last = names.last(where: { end(of: $0) >= span.end }) else { return issuer(from: names) }
        if isIssuer(last) { return last.entity }
        if complements.isComplement(last, in: span) { return last.kind == .place ? placed(before: last) : nil }
        if isObject(last) || isModifier(last) { return nil }
        return last.kind == .other && !isWhole(last) ? nil : last.entity
    }

    /// Returns Lund of "Ann Lund’s statement" and the bank of "the Lund Bank’s official website".
    private func issuer(from names: [NamedSpan]) -> Int? {
        guard let name = names.last, name.kind == .person || name.kind == .organization else { return nil }
        let last = paragraph.token(startingFrom: name.span.end) - 1
        let head = paragraph.token(endingAfter: span.end - 1)
        let isOwn = head - last <= 2 && paragraph.tokens[at: last]?.isPossessive == true
        return isOwn && DocumentNouns.statements.contains(paragraph.word(head)) ? name.entity : nil
    }

    /// Whether the words are for what the one named there has written: "a statement from Ann Lund".
    private func isIssuer(_ name: NamedSpan) -> Bool {
        var before = paragraph.token(endingAfter: name.span.start) - 1
        while before > paragraph.token(startingFrom: span.start), paragraph.kind(before) == .word,
            paragraph.classes(before).contains(.article) || PersonalTitle(before: paragraph.word(before)) != nil
                || PersonLexicon.nouns[paragraph.word(before)] != nil
        { before -= 1 }
        return ["from", "by"].contains(paragraph.word(before))
            && DocumentNouns.statements.contains(HeadNoun(span, in: paragraph).word)
    }

    /// Whether a participle stands before the name: "lawyers representing Ann Lund".
    private func isObject(_ name: NamedSpan) -> Bool {
        let before = paragraph.token(endingAfter: name.span.start) - 1
        let word = paragraph.word(before)
        return before > paragraph.token(startingFrom: span.start) && word.hasSuffix("ing") && word.utf8.count > 6
            && !paragraph.tokens[before].isCapitalized && !paragraph.classes(before).contains(.sourceNoun)
    }

    /// Whether the name of a person stands behind "a" and before a noun that it modifies: "a Lund backer".
    private func isModifier(_ name: NamedSpan) -> Bool {
        let before = paragraph.token(endingAfter: name.span.start) - 1
        guard name.kind == .person, ["a", "an"].contains(paragraph.word(before)) else { return false }
        let after = paragraph.token(startingFrom: end(of: name))
        return paragraph.kind(after) == .word && !paragraph.tokens[after].isCapitalized
    }

    /// Returns the court of "the High Court in Kuching", and Lund of "the city of Lund".
    private func placed(before place: NamedSpan) -> Int? {
        let preposition = paragraph.token(endingAfter: place.span.start) - 1
        guard let body = names.last(where: { $0.span.end <= place.span.start }) else {
            let head = HeadNoun(span, in: paragraph).word
            return paragraph.word(preposition) == "of" && NameLexicon.placeHeads.contains(head) ? place.entity : nil
        }
        guard body.kind == .organization, paragraph.word(preposition) == "in",
            paragraph.token(startingFrom: body.span.end) == preposition, !complements.isComplement(body, in: span)
        else { return nil }
        return body.entity
    }

    /// Whether nothing but an article, or an article and a noun for something published, stands before the name of a thing: a
    /// nationality or a party is nobody who speaks, as in "the Ohio Democrat".
    private func isWhole(_ name: NamedSpan) -> Bool {
        let first = paragraph.token(startingFrom: span.start)
        let words = first.upTo(max(first, paragraph.token(endingAfter: name.span.start)))
        let length = paragraph.token(startingFrom: name.span.end) - paragraph.token(endingAfter: name.span.start)
        if words.allSatisfy({ paragraph.classes($0).contains(.article) }) { return length > 1 }
        return words.last.map { BodyKind.byNoun[paragraph.word($0)] == .medium } ?? false
    }

    /// Whether "and" stands between two of them that follow each other.
    private func areJoined(_ names: [NamedSpan]) -> Bool {
        zip(names, names.dropFirst()).contains { left, right in
            guard left.entity != right.entity, left.span.end < right.span.start else { return false }
            let between = paragraph.token(endingAfter: left.span.end).upTo(
                paragraph.token(endingAfter: right.span.start))
            return between.contains { paragraph.word($0) == "and" }
        }
    }

    /// Whether a preposition follows the name: "Ann Keller of the harbour office" is Ann Keller.
    private func isBeforePreposition(_ name: NamedSpan) -> Bool {
        paragraph.classes(paragraph.token(startingFrom: end(of: name))).contains(.preposition)
    }

    /// Returns where the name ends with what it has behind it: "KC" of "Grace Adebayo KC".
    private func end(of name: NamedSpan) -> Int {
        var end = name.span.end
        guard name.kind == .person else { return end }
        var index = paragraph.token(startingFrom: end)
        while paragraph.kind(index) == .word, paragraph.tokens[index].start < span.end,
            isPostNominal(paragraph.tokens[index])
        {
            end = paragraph.tokens[index].end
            index += 1
        }
        return end
    }

    private func isPostNominal(_ token: ParsedToken) -> Bool {
        (2...Self.maximumPostNominalLength).contains(token.end - token.start)
            && paragraph.scalars[token.start.upTo(token.end)].allSatisfy(\.properties.isUppercase)
    }
}
