import Text

/// Finds the spans of a sentence that may hold names: capitalized words, and what connects them.
struct CapitalizedSpanFinder {
    let paragraph: AnnotatedParagraph

    /// The largest number of words of a span: what is longer is a list or a text in capitals.
    private static let maximumLength = 100

    func spans(in sentence: AnnotatedSentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            if paragraph.words[index].isCapitalized {
                let end = endOfSpan(from: index, limit: sentence.range.upperBound)
                found.append(index.upTo(end))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func endOfSpan(from start: Int, limit: Int) -> Int {
        let limit = min(limit, start + Self.maximumLength)
        var end = start + 1
        while end < limit {
            if paragraph.words[end].isCapitalized {
                end += 1
            } else if let next = afterConnector(at: end, from: start), next < limit {
                end = next + 1
            } else {
                break
            }
        }
        return end
    }

    /// Returns the index of the capitalized word that the connecting word at `index` joins to the span, if it does.
    private func afterConnector(at index: Int, from start: Int) -> Int? {
        let connector = paragraph.words[index].text
        if NameLexicon.particles.contains(connector) {
            return capitalizedWord(after: index, over: NameLexicon.particles.contains)
        }
        if connector == "&" { return capitalizedWord(after: index) }
        if connector == "of" {
            return isHeadBeforeOf(index - 1) ? capitalizedWord(after: index, over: { $0 == "the" }) : nil
        }
        if connector == "for" || connector == "on" || connector == "in" {
            return connector != "in" && isOrganizationHead(index - 1)
                ? capitalizedWord(after: index, over: { $0 == "the" }) : nil
        }
        if connector == "and" { return joinsAnd(index, from: start) ? capitalizedWord(after: index) : nil }
        if paragraph.words[index].isClitic { return possessive(index) }
        return nil
    }

    private func capitalizedWord(after index: Int, over isSkipped: (String) -> Bool = { _ in false }) -> Int? {
        var next = index + 1
        while let word = paragraph[next], next <= index + 2, isSkipped(word.text) { next += 1 }
        return paragraph[next]?.isCapitalized == true ? next : nil
    }

    private func isOrganizationHead(_ index: Int) -> Bool {
        let word = paragraph.words[index]
        return NameLexicon.organizationHeads.contains(word.normalized) || word.traits.contains(.endsOrganization)
    }

    private func isHeadBeforeOf(_ index: Int) -> Bool {
        let word = paragraph.words[index].normalized
        if ContextCueWords.companyHeads.contains(word) { return false }
        return isOrganizationHead(index) || NameLexicon.titles.contains(word) || NameLexicon.placeHeads.contains(word)
            || NameLexicon.eventHeads.contains(word) || Self.headsBeforeOf.contains(word)
    }

    private static let headsBeforeOf = WordList(lexicon: PackageResources.heads_before_of_txt)

    /// Whether "and" is a part of the name: "Health and Human Services" after "Department of", or "Food and Drug
    /// Administration" before its head.
    private func joinsAnd(_ index: Int, from start: Int) -> Bool {
        guard let next = capitalizedWord(after: index) else { return false }
        let before = paragraph.words[start.upTo(index)]
        if before.contains(where: { $0.text == "of" || $0.text == "for" }) {
            return before.last?.traits.contains(.common) == true && paragraph.words[next].traits.contains(.common)
        }
        guard before.last?.traits.contains(.common) == true, !isOrganizationHead(index - 1) else { return false }
        return next.upTo(min(next + 4, paragraph.words.count)).prefix { paragraph.words[$0].isCapitalized }.contains {
            isOrganizationHead($0)
        }
    }

    /// Returns the word after a possessive within the name, as in "Children's Hospital": the head of an organization
    /// follows at once.
    private func possessive(_ index: Int) -> Int? {
        guard let next = paragraph[index + 1], next.isCapitalized, isOrganizationHead(index + 1) else { return nil }
        return paragraph.words[index - 1].traits.contains(.common) ? index + 1 : nil
    }
}
