import Language
import Text

/// Offices of officers, and models of machines.
extension PatternEntities {
    /// Returns a body that is called after the officer at `index`, who leads it, with the words before that belong to it: "U.S.
    /// Attorney's Office for the Southern District of Norland".
    func office(ledBy index: Int, in sentence: Range<Int>) -> NameCandidate? {
        guard Self.officers.contains(paragraph.words[index].normalized), paragraph[index + 1]?.isClitic == true,
            ["Office", "Department"].contains(paragraph[index + 2]?.text ?? "")
        else { return nil }
        return candidate(
            startOfOffice(index, sentence.lowerBound).upTo(endOfDistrict(from: index + 3, sentence.upperBound)), .office
        )
    }

    /// The most words of a name before the officer's.
    private static let maximumWordsBefore = 7

    /// Returns where the name begins, which may be before the possessive of "State's Attorney".
    private func startOfOffice(_ officer: Int, _ sentenceStart: Int) -> Int {
        let limit = max(sentenceStart, officer - Self.maximumWordsBefore)
        var start = officer
        while start > limit {
            if isPartOfName(start - 1) {
                start -= 1
            } else if paragraph.words[start - 1].isClitic, start - 2 >= limit,
                paragraph.words[start - 2].normalized == "state"
            {
                start -= 2
            } else {
                break
            }
        }
        return start
    }

    private func isPartOfName(_ index: Int) -> Bool {
        let word = paragraph.words[index]
        return word.isCapitalized && !NameLexicon.stopWords.contains(word.normalized)
    }

    /// Returns the end of "for the Southern District of Norland", or where it would begin.
    private func endOfDistrict(from start: Int, _ limit: Int) -> Int {
        guard paragraph[start]?.text == "for" else { return start }
        let first = paragraph[start + 1]?.text == "the" ? start + 2 : start + 1
        let end = endOfCapitalized(from: first, limit)
        guard end > first else { return start }
        let after = paragraph[end]?.text == "of" ? endOfCapitalized(from: end + 1, limit) : end
        return max(end, after > end + 1 ? after : end)
    }

    private static let officers: Set<String> = [
        "attorney", "attorneys", "sheriff", "prosecutor", "examiner", "coroner", "defender", "general", "assessor",
        "auditor", "comptroller", "ombudsman", "treasurer", "minister",
    ]

    /// Returns a machine that is called by a name and a number before its kind: "ATR 72" of "an ATR 72 aircraft", but nothing of
    /// "gave Norland 31 tanks".
    func model(at index: Int, _ limit: Int) -> NameCandidate? {
        guard let number = paragraph[index + 1], index + 2 < limit, isPartOfName(index),
            (1...4).contains(number.text.utf8.count), number.text.utf8.allSatisfy(\.isASCIIDigit),
            Self.machines.contains(paragraph[index + 2]?.text ?? ""), isCounted(index),
            case let name = paragraph.words[index].normalized, Lexicon.places(name).isEmpty, Lexicon.known(name) == nil
        else { return nil }
        return candidate(index.upTo(index + 2), .model)
    }

    /// Whether an article or a number stands before the word.
    private func isCounted(_ index: Int) -> Bool {
        guard let before = paragraph[index - 1] else { return false }
        return Self.counts.contains(before.text.lowercased()) || before.text.utf8.allSatisfy(\.isASCIIDigit)
    }

    private static let counts: Set<String> = [
        "a", "an", "the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "its", "their",
    ]

    private static let machines: Set<String> = [
        "aircraft", "airliner", "airliners", "bomber", "bombers", "drone", "drones", "helicopter", "helicopters", "jet",
        "jets", "plane", "planes", "rifle", "rifles", "tank", "tanks",
    ]
}
