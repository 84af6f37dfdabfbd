import Language
import Text

/// Offices of officers, and models of machines.
extension PatternEntities {
    /// Returns a body that is called after who leads it: "U.S. Attorney's Office for the Southern District of Norland".
    func office(at index: Int, _ limit: Int) -> NameCandidate? {
        guard !NameLexicon.stopWords.contains(paragraph.words[index].normalized),
            paragraph[index - 1]?.isClitic != true,
            case let end = endOfCapitalized(from: index, limit), end > index, paragraph[end]?.isClitic == true,
            ["Office", "Department"].contains(paragraph[end + 1]?.text ?? ""),
            Self.officers.contains(paragraph.words[end - 1].normalized)
        else { return nil }
        return candidate(index.upTo(endOfDistrict(from: end + 2, limit)), .office)
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

    /// Returns a machine that is called by a name and a number before its kind: "ATR 72" of "an ATR 72 aircraft".
    func model(at index: Int, _ limit: Int) -> NameCandidate? {
        guard let number = paragraph[index + 1], index + 2 < limit, paragraph.words[index].isCapitalized,
            !NameLexicon.stopWords.contains(paragraph.words[index].normalized),
            (1...4).contains(number.text.utf8.count), number.text.utf8.allSatisfy(\.isASCIIDigit),
            Self.machines.contains(paragraph[index + 2]?.text ?? ""), !isWithinName(index)
        else { return nil }
        return candidate(index.upTo(index + 2), .model)
    }

    private func isWithinName(_ index: Int) -> Bool {
        paragraph[index - 1].map { $0.isCapitalized && !NameLexicon.stopWords.contains($0.normalized) } ?? false
    }

    private static let machines: Set<String> = [
        "aircraft", "airliner", "airliners", "bomber", "bombers", "drone", "drones", "fighter", "fighters",
        "helicopter", "helicopters", "jet", "jets", "plane", "planes", "rifle", "rifles", "tank", "tanks",
    ]
}
