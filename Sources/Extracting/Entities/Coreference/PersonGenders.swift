import ArticleModel
import Text
import Language
import Linking

/// By which pronoun the persons of an article go, as far as titles, kin, roles, names and the pronouns beside them tell.
///
/// A class, since an article may ask for one person a thousand times and for most never.
final class PersonGenders {
    private let entities: [Entity]
    private let texts: [LowercasedTokens]
    private var known: [Int: GrammaticalGender?] = [:]
    private lazy var votes = PronounGenderVotes(entities, texts)

    init(_ entities: [Entity], _ texts: [LowercasedTokens]) {
        self.entities = entities
        self.texts = texts
    }

    /// Nil where nothing tells.
    subscript(person: Int) -> GrammaticalGender? {
        if let gender = known[person] { return gender }
        let gender = entities[person].kind == .person ? gender(of: entities[person]) ?? votes.gender(of: person) : nil
        known[person] = .some(gender)
        return gender
    }

    private func gender(of person: Entity) -> GrammaticalGender? {
        byWordsBefore(person.mentions) ?? byRole(person.role) ?? byName(person.name) ?? byApposition(person.mentions)
    }

    /// "Mr", "Sir", "King" or "his wife" right before a mention, or a title as its first word.
    private func byWordsBefore(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions where mention.form == .name {
            let text = texts[mention.span.paragraph]
            let tokens = text.tokens(of: mention.span)
            if let gender = Self.title(text, tokens) ?? Self.kin(text, tokens) { return gender }
        }
        return nil
    }

    private static func title(_ text: LowercasedTokens, _ name: Range<Int>) -> GrammaticalGender? {
        // A mention of one word is a name: Gayle King is no king.
        for index in name.count > 1 ? [name.lowerBound - 1, name.lowerBound] : [name.lowerBound - 1] {
            let word = text[index].hasSuffix(".") ? String(text[index].dropLast()) : text[index]
            if let gender = PersonLexicon.titles[word] { return gender }
        }
        return nil
    }

    /// "his wife Ann", "her father, Dr Jan Lund, said": the name closes or goes on as an apposition does.
    private static func kin(_ text: LowercasedTokens, _ name: Range<Int>) -> GrammaticalGender? {
        let start = NameLexicon.titles.contains(text[name.lowerBound - 1]) ? name.lowerBound - 1 : name.lowerBound
        let afterComma = text[start - 1] == ","
        let noun = afterComma ? start - 2 : name.lowerBound - 1
        guard let gender = PersonLexicon.nouns[text[noun]] ?? nil else { return nil }
        guard afterComma else { return gender }
        return [",", ".", ")", "and"].contains(text[name.upperBound]) ? gender : nil
    }

    /// "Ann Lund, an actress", "Jan Lund, a retired fisherman".
    private func byApposition(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions where mention.form == .name {
            let text = texts[mention.span.paragraph]
            let end = text.tokens(of: mention.span).upperBound
            guard text[end] == ",", ["a", "an", "the"].contains(text[end + 1]) else { continue }
            for index in end + 2..<end + 6 where text.isWord(index) && !PersonLexicon.endsOfPhrase.contains(text[index])
            {
                if let gender = PersonLexicon.nouns[text[index]] ?? nil, !text.isClitic(index + 1) { return gender }
            }
        }
        return nil
    }

    /// "spokeswoman", "king": the last word of an office before "of".
    private func byRole(_ role: String?) -> GrammaticalGender? {
        let words = role?.lowercased().split(separator: " ") ?? []
        let head = words.prefix { !["of", "for", "at", "in"].contains($0) }.last.map(String.init) ?? ""
        if let gender = PersonLexicon.nouns[head] ?? nil { return gender }
        return head.hasSuffix("woman") ? .feminine : head.hasSuffix("man") ? .masculine : nil
    }

    /// By the given name, else by the ending of a Slavic or Icelandic family name: Carlos Cordova is "he".
    private func byName(_ name: String) -> GrammaticalGender? {
        let words = NameFolding.folded(name).split(separator: " ").map(String.init)
        guard let last = words.last else { return nil }
        let given = words[0].split(separator: "-").first.map(String.init) ?? words[0]
        if let known = Lexicon.gender(ofGivenName: words[0]) ?? Lexicon.gender(ofGivenName: given) {
            return words.count > 1 || !Lexicon.traits(of: words[0]).contains(.surname) ? known : nil
        }
        let isSlavic = words.count > 1 && last.utf8.count > 5
        return isSlavic && Self.femaleEndings.contains(where: last.hasSuffix) ? .feminine : nil
    }

    /// Of Zakharova, Medvedeva, Kovalskaya, Kowalska, Sigurdardottir; men of those families are called otherwise.
    private static let femaleEndings = ["ova", "eva", "aya", "ska", "dottir"]
}

extension TokenizedText {
    /// The index of the first token that starts at the scalar `start` or behind.
    func firstToken(from start: Int) -> Int { tokens.partitioningIndex { $0.start >= start } }
}

extension Array {
    /// The first index whose element `belongs` holds for, where it holds for all behind it too.
    func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
