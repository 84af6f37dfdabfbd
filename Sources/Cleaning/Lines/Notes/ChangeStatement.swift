import Text

/// A statement that the article in which it stands was changed, or was wrong: "This story has been updated to add …",
/// "An earlier version of this article misstated …".
enum ChangeStatement {
    /// Whether a sentence of `text`, or what follows a colon in it, begins with such a statement.
    static func isIn(_ text: String) -> Bool {
        let normalized = NormalizedText.of(text)
        if phrases.occurs(in: normalized) || namesFormerVersion(normalized.spaceSeparated) { return true }
        let bytes = Array(normalized.utf8)
        if let end = updates.endOfFirst(in: bytes) {
            return !isOnlyTime(String(decoding: bytes[end...], as: UTF8.self).spaceSeparated[...])
        }
        let pieces = text.unicodeScalars.split(whereSeparator: isBorder)
        if text.first == "(", pieces.first.map({ words(of: $0).first.map(wireVerbs.contains) ?? false }) == true {
            return true
        }
        return pieces.contains { piece in
            guard piece.first(where: { !$0.isWhitespace })?.isQuotationMark == false else { return false }
            return isMade(by: words(of: piece))
        }
    }

    private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ":", "(", "[", "!", "?", "*", "\u{2022}", "\u{2013}", "\u{2014}", ";": true
        default: false
        }
    }

    private static func words(of piece: Substring.UnicodeScalarView) -> [Substring] {
        NormalizedText.of(String(piece)).spaceSeparated
    }

    /// Whether a sentence, given by its words, says that the article was changed.
    private static func isMade(by words: [Substring]) -> Bool {
        if words.starts(with: ["updated", "to"]) || words.starts(with: ["update", "to"]) {
            return words[at: 2].map(purposes.contains) ?? false
        }
        if words.first == "we" { return weChanged(words) }
        guard let determiner = words.first, determiner == "this" || determiner == "the",
            let noun = words.prefix(4).firstIndex(where: nouns.contains), noun > 0
        else { return false }
        let rest = words.dropFirst(noun + 1).drop { TimestampLine.isDay([$0]) }
        return isChange(rest, isThis: determiner == "this") || determiner == "this" && isMistake(rest)
    }

    /// Whether the predicate says that its subject was changed: "has since been updated to reflect …".
    private static func isChange(_ predicate: ArraySlice<Substring>, isThis: Bool) -> Bool {
        if isThis, let verb = predicate.first, verb == "corrects" || verb == "clarifies" { return true }
        guard let verb = predicate.prefix(4).firstIndex(where: changes.contains),
            let auxiliary = predicate.first, auxiliary == "has" || isThis && (auxiliary == "was" || auxiliary == "is"),
            predicate[..<verb].allSatisfy(auxiliaries.contains)
        else { return false }
        let rest = predicate.drop { !changes.contains($0) }.dropFirst()
        guard let next = rest.first else { return isThis }
        if next == "to" { return rest.dropFirst().first.map(purposes.contains) ?? false }
        if updating.contains(predicate[verb]), isOnlyTime(rest) { return false }
        return isThis && (following.contains(next) || TimestampLine.isDay([next]))
    }

    /// Whether nothing but when follows: a page that "was last updated on 4 May 2026 at 10:15" tells no change.
    private static func isOnlyTime(_ rest: ArraySlice<Substring>) -> Bool {
        !rest.isEmpty
            && rest.allSatisfy { word in
                timeWords.contains(word) || TimestampLine.isDay([word]) || word.first?.isNumber == true
            }
    }

    /// Whether the predicate says that its subject was wrong: "originally stated", "incorrectly gave", "misspelled".
    private static func isMistake(_ predicate: ArraySlice<Substring>) -> Bool {
        guard let first = predicate.first else { return false }
        if mistakes.contains(first) || first.hasPrefix("misst") || first.hasPrefix("missp") { return true }
        return formerly.contains(first) && predicate.dropFirst().first.map(telling.contains) ?? false
    }

    /// Whether the words say what was wrong in "an earlier version of this article".
    private static func namesFormerVersion(_ words: [Substring]) -> Bool {
        guard
            let version = words.indices.first(where: { index in
                words[index].hasPrefix("version") && words[at: index - 1].map(former.contains) == true
                    && words[at: index + 1] == "of" && words[at: index + 2] == "this"
                    && words[within: (index + 3).upTo(index + 6)].contains(where: nouns.contains)
            })
        else { return false }
        return words.dropFirst(version + 3).contains { word in
            mistakes.contains(word) || telling.contains(word) || formerly.contains(word) || word.hasPrefix("mis")
        }
    }

    private static func weChanged(_ words: [Substring]) -> Bool {
        let rest = words.dropFirst().drop { $0 == "have" || $0 == "ve" || $0 == "since" }
        guard let verb = rest.first, changes.contains(verb), rest.dropFirst().first == "this" else { return false }
        return rest.dropFirst(2).prefix(2).contains(where: nouns.contains)
    }

    /// What an article calls itself.
    private static let nouns: Set<Substring> = [
        "article", "story", "post", "piece", "report", "column", "headline", "caption", "review", "version",
        "interview", "obituary", "newsletter", "graphic", "item", "dispatch", "transcript",
    ]
    private static let former: Set<Substring> = [
        "earlier", "previous", "prior", "original", "former", "initial", "first",
    ]
    private static let changes: Set<Substring> = [
        "amended", "corrected", "updated", "edited", "changed", "modified", "revised", "clarified", "altered",
        "retracted",
    ]
    /// The verbs that programs write too, with the time of the last change.
    private static let updating: Set<Substring> = ["updated", "edited", "changed", "modified", "revised"]
    private static let timeWords: Set<Substring> = [
        "at", "on", "am", "pm", "a", "m", "p", "et", "est", "edt", "gmt", "bst", "utc", "le", "à", "h", "am", "um",
        "uhr",
        "el", "las", "de", "del", "il", "alle", "ore", "em", "às",
    ]
    private static let auxiliaries: Set<Substring> = [
        "has", "was", "is", "been", "since", "later", "last", "also", "being",
    ]
    /// The words after "updated" that end the sentence's subject: not "was updated by the ministry".
    private static let following: Set<Substring> = [
        "on", "at", "with", "since", "after", "because", "throughout", "following", "again", "twice", "and",
    ]
    private static let purposes: Set<Substring> = [
        "add", "correct", "include", "reflect", "clarify", "fix", "remove", "show", "note", "make", "say", "state",
        "give", "use", "better", "more", "accurately", "provide", "indicate", "attribute", "delete", "replace",
        "change", "restore",
    ]
    private static let mistakes: Set<Substring> = [
        "incorrectly", "mistakenly", "wrongly", "erroneously", "inaccurately", "misstated", "misspelled", "misspelt",
        "misidentified", "mischaracterized", "mischaracterised", "misattributed", "misquoted", "misnamed", "omitted",
        "incorrect", "inaccurate", "wrong", "error", "errors", "mistake",
    ]
    private static let formerly: Set<Substring> = ["originally", "initially", "previously"]
    private static let telling: Set<Substring> = [
        "said", "stated", "gave", "listed", "named", "referred", "described", "reported", "suggested", "implied",
        "included", "contained", "attributed", "identified", "credited", "claimed", "noted", "used", "had",
    ]
    /// With these verbs, in brackets, agencies begin to say what is other than before.
    private static let wireVerbs: Set<Substring> = ["corrects", "refiles", "clarifies", "amends"]
    private static let phrases = PhraseMatcher(LexiconFile(PackageResources.correction_statements_txt).entries)
    private static let updates = PhraseMatcher(LexiconFile(PackageResources.update_statements_txt).entries)
}
