import Language
import Text

/// Finds the role of a person in the words beside the name.
struct RoleFinder {
    private let paragraph: AnnotatedParagraph

    init(_ paragraph: AnnotatedParagraph) {
        self.paragraph = paragraph
    }

    func role(around name: Range<Int>) -> String? { before(name.lowerBound) ?? after(name.upperBound) }

    /// Whether the role has only a portfolio more than the shorter one: "Economy Minister".
    static func isPortfolio(_ role: String, before shorter: String) -> Bool {
        guard role.hasSuffix(" " + shorter) else { return false }
        return portfolios.contains(role.dropLast(shorter.count + 1).lowercased())
    }

    /// Returns the role before the name: "Russian foreign ministry spokeswoman Maria Zakharova", "President of the
    /// United States".
    private func before(_ end: Int) -> String? {
        let head = isTitle(end - 1) ? end - 1 : headBeforeOf(end)
        guard let head, !NameLexicon.courtesyTitles.contains(paragraph.words[head].text.lowercased()) else {
            return nil
        }
        var start = head
        while start > head - RoleFinder.maximumModifiers, let word = paragraph[start - 1],
            isLead(word, opensSentence: opensSentence(start - 1))
        { start -= 1 }
        return slice(start.upTo(end))
    }

    /// The largest number of words before the head of a role.
    private static let maximumModifiers = 8

    /// Whether the word is a title; in lower case "count" and "baron" are others.
    private func isTitle(_ index: Int) -> Bool {
        guard let word = paragraph[index], NameLexicon.titles.contains(word.text.lowercased()) else { return false }
        return word.isCapitalized || PersonalTitle(before: word.text)?.kind != .noble
    }

    private func isLead(_ word: AnnotatedToken, opensSentence: Bool) -> Bool {
        let text = word.text.lowercased()
        if Self.lead.contains(text) || NameLexicon.wordsBeforeTitles.contains(text) || Self.portfolios.contains(text) {
            return true
        }
        return word.isCapitalized && word.isWord
            && !(opensSentence && word.traits.contains(.common) && !Self.portfolios.contains(text))
    }

    private func opensSentence(_ index: Int) -> Bool {
        let sentence = paragraph.sentences.partitioningIndex { $0.range.lowerBound >= index }
        return sentence < paragraph.sentences.count && paragraph.sentences[sentence].range.lowerBound == index
    }

    /// Returns the head of a role with "of" that ends before `end`: "Speaker of the House", "CEO of the Harbour
    /// Council".
    private func headBeforeOf(_ end: Int) -> Int? {
        var index = end - 1
        while let word = paragraph[index], index > end - 7,
            word.isCapitalized || ["the", "and", "&"].contains(word.text)
        {
            index -= 1
        }
        guard index < end - 1, paragraph[end - 1]?.isCapitalized == true, let connector = paragraph[index],
            ["of", "for", "to"].contains(connector.text)
        else { return nil }
        return isTitle(index - 1) ? index - 1 : nil
    }

    /// Returns the role after the name: "Keith Kellogg, the chief special representative for Ukraine,".
    private func after(_ index: Int) -> String? {
        guard paragraph[index]?.text == "," else { return nil }
        var start = index + 1
        if let word = paragraph[start], ["the", "a", "an"].contains(word.text) { start += 1 }
        var end = start
        while let word = paragraph[end], word.isWord || word.isClitic, end < start + 12, !isEnd(end) { end += 1 }
        let leading = start.upTo(end).prefix { !["of", "for", "at", "in", "to"].contains(paragraph.words[$0].text) }
        let hasOffice = leading.contains(where: isOffice) || start > index + 1 && leading.last.map(isTitle) == true
        guard hasOffice, paragraph[start]?.isClitic == false, !isVerb(start), !leading.contains(where: isObject)
        else { return nil }
        return slice(start.upTo(end))
    }

    /// Whether a verb stands there: "thanked the prince" after a clause tells no role.
    private func isVerb(_ index: Int) -> Bool {
        let word = paragraph.words[index].text
        return word.hasSuffix("ed") && !NameLexicon.wordsBeforeTitles.contains(word)
            || ReportingVerbs.finite.contains(word)
            || PersonLexicon.verbsOfPeople.contains(word)
    }

    private func isEnd(_ index: Int) -> Bool {
        Self.ends.contains(paragraph.words[index].text)
            || paragraph.words[index].text == "to" && paragraph[index + 1]?.text == "be"
    }

    /// Whether the word is a title in lowercase, or before "of": "Ann Lund, President of France", but "Ann Lund, Pope
    /// Francis and others".
    private func isOffice(_ index: Int) -> Bool {
        NameLexicon.titles.contains(paragraph.words[index].text)
            || isTitle(index) && ["of", "for"].contains(paragraph[index + 1]?.text ?? "")
    }

    /// Whether the word is an article as in "accused the president": a role has none within.
    private func isObject(_ index: Int) -> Bool {
        ["the", "a", "an", "his", "her"].contains(paragraph.words[index].text)
    }

    private func slice(_ range: Range<Int>) -> String? {
        return range.isEmpty ? nil : paragraph.text(of: paragraph.span(of: range))
    }

    private static let lead = WordList(lexicon: PackageResources.role_modifiers_txt)

    /// Portfolios of ministers and secretaries, which belong to the role even where they open the sentence.
    private static let portfolios = WordList(lexicon: PackageResources.portfolios_txt)

    private static let ends = WordList(lexicon: PackageResources.role_ends_txt)
}
