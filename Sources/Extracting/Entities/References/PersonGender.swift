import ArticleModel
import Language
import Linking

/// Says by which pronoun the persons of an article go, as far as titles, roles and names tell.
struct PersonGender {
    private let texts: [TokenizedText]

    init(_ texts: [TokenizedText]) { self.texts = texts }

    func gender(of person: Entity) -> GrammaticalGender? {
        byTitle(person.mentions) ?? byRole(person.role) ?? byName(person.name)
    }

    /// "Mr", "Sir", "King" right before a mention, or as its first word.
    private func byTitle(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions {
            let text = texts[mention.span.paragraph]
            guard let first = text.token(at: mention.span.start) else { continue }
            // A mention of one word is a name: Gayle King is no king.
            let isLonger = text.firstToken(from: mention.span.end) - first > 1
            for index in isLonger ? [first - 1, first] : [first - 1] where text.tokens.indices.contains(index) {
                let word = NameFolding.folded(text.text(of: text.tokens[index]))
                if let gender = PersonWords.titles[word] { return gender }
            }
        }
        return nil
    }

    /// "spokeswoman", "king": the last word of an office before "of".
    private func byRole(_ role: String?) -> GrammaticalGender? {
        let words = role?.lowercased().split(separator: " ") ?? []
        let head = words.prefix { !["of", "for", "at", "in"].contains($0) }.last.map(String.init) ?? ""
        if let gender = PersonWords.nouns[head] ?? nil { return gender }
        return head.hasSuffix("woman") ? .feminine : head.hasSuffix("man") ? .masculine : nil
    }

    /// By the given name, else by the ending of a Slavic or Icelandic family name: Carlos Cordova is "he".
    private func byName(_ name: String) -> GrammaticalGender? {
        let words = NameFolding.folded(name).split(separator: " ").map(String.init)
        guard words.count > 1, let last = words.last else { return nil }
        let given = words[0].split(separator: "-").first.map(String.init) ?? words[0]
        if let known = Lexicon.gender(ofGivenName: words[0]) ?? Lexicon.gender(ofGivenName: given) { return known }
        return last.utf8.count > 5 && Self.femaleEndings.contains(where: last.hasSuffix) ? .feminine : nil
    }

    /// Of Zakharova, Medvedeva, Kovalskaya, Kowalska, Sigurdardottir; men of those families are called otherwise.
    private static let femaleEndings = ["ova", "eva", "aya", "ska", "dottir"]
}

extension TokenizedText {
    /// The index of the token that starts at the scalar `start`.
    func token(at start: Int) -> Int? {
        let index = firstToken(from: start)
        return index < tokens.count && tokens[index].start == start ? index : nil
    }

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
