import ArticleModel
import Language
import Text

/// Cuts a span of capitalized words into names and classifies them.
struct SpanClassifier {
    let paragraph: AnnotatedParagraph
    let sentence: AnnotatedSentence

    func candidates(in span: Range<Int>) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var start = span.lowerBound
        var role: Range<Int>?
        while start < span.upperBound {
            if isSkipped(start, in: span) {
                start += 1
            } else if let title = TitleReader(paragraph: paragraph).title(from: start, limit: span.upperBound) {
                found += names(within: title)
                role = role.map { $0.lowerBound.upTo(title.upperBound) } ?? title
                start = title.upperBound
            } else {
                let end = endOfName(from: start, limit: span.upperBound)
                found += read(start.upTo(end), role: role)
                role = nil
                start = end
            }
        }
        return found
    }

    /// Whether the word is no part of a name: a connecting word at the front, the name of a day, or a common word
    /// that is capitalized since it opens the sentence.
    private func isSkipped(_ index: Int, in span: Range<Int>) -> Bool {
        let word = paragraph.words[index]
        if !word.isCapitalized || NameLexicon.stopWords.contains(word.normalized),
            !NameLexicon.titles.contains(word.normalized)
        {
            return true
        }
        guard index == span.lowerBound else { return false }
        if !word.isAllUppercase, Self.openers.contains(word.normalized),
            endOfLongestListedName(from: index, limit: span.upperBound) <= index + 1
        {
            return true
        }
        guard opensClause(index), word.traits.contains(.common) else { return false }
        if word.isAllUppercase { return false }
        if span.count > 1, startsName(index, in: span) || startsTitle(index, limit: span.upperBound) { return false }
        return !NameLexicon.titles.contains(word.normalized) || span.count == 1
    }

    private func opensClause(_ index: Int) -> Bool {
        if index == sentence.range.lowerBound { return true }
        let before = paragraph.words[index - 1]
        return before.token.kind == .punctuation && !["(", ",", "-", "/", "&", "[", "'s", "$"].contains(before.text)
    }

    /// Whether a common word at the front of a sentence belongs to the name after it: "United Nations", "World Bank".
    private func startsName(_ index: Int, in span: Range<Int>) -> Bool {
        if endOfLongestListedName(from: index, limit: span.upperBound) > index + 1 { return true }
        guard index + 1 < span.upperBound, Self.openers.contains(paragraph.words[index].normalized) == false else {
            return false
        }
        let next = paragraph.words[index + 1]
        if paragraph.words[index].traits.contains(.givenName) {
            return !next.traits.contains(.common) || next.traits.contains(.surname)
        }
        return (index + 1).upTo(span.upperBound).contains {
            NameLexicon.organizationHeads.contains(paragraph.words[$0].normalized)
        }
            && next.traits.contains(.common)
    }

    private static let openers = WordList(lexicon: PackageResources.sentence_openers_txt)

    /// Returns the end of the longest listed name at `start`, or `start`.
    func endOfLongestListedName(from start: Int, limit: Int) -> Int {
        var end = min(limit, start + 6)
        while end > start {
            let key = paragraph.key(start.upTo(end))
            if Lexicon.known(key) != nil || !Lexicon.places(key).isEmpty { return end }
            end -= 1
        }
        return start
    }

    /// Returns the end of the name: the next title that a name follows, or the name of a day.
    private func endOfName(from start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < limit {
            if paragraph.words[end].isCapitalized, NameLexicon.stopWords.contains(paragraph.words[end].normalized),
                !paragraph.words[end].isInitial
            {
                break
            }
            if startsTitle(end, limit: limit), !isHeadNoun(limit - 1) { break }
            if end > start + 1, NameClassifier(paragraph: paragraph).closesFirm(end - 1),
                paragraph.words[end].isCapitalized
            {
                break
            }
            end += 1
        }
        while end > start + 1, !paragraph.words[end - 1].isCapitalized { end -= 1 }
        return end
    }

    private func startsTitle(_ index: Int, limit: Int) -> Bool {
        guard let title = TitleReader(paragraph: paragraph).title(from: index, limit: limit) else { return false }
        return title.upperBound < limit
    }

    private func isHeadNoun(_ index: Int) -> Bool {
        NameLexicon.organizationHeads.contains(paragraph.words[index].normalized)
    }

    /// Returns the places and nationalities within a title, as in "U.S. Secretary of State".
    private func names(within title: Range<Int>) -> [NameCandidate] {
        var index = title.lowerBound
        var found: [NameCandidate] = []
        while index < title.upperBound, paragraph.words[index].isCapitalized,
            !NameLexicon.titles.contains(paragraph.words[index].normalized)
        {
            let end = endOfLongestListedName(from: index, limit: title.upperBound)
            if end > index, let rule = NameClassifier(paragraph: paragraph).listed(index.upTo(end)) {
                found.append(NameCandidate(paragraph.index, index.upTo(end), key: paragraph.key(index.upTo(end)), rule))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private func read(_ range: Range<Int>, role: Range<Int>?) -> [NameCandidate] {
        NameClassifier(paragraph: paragraph).candidates(in: range, role: role)
    }
}
