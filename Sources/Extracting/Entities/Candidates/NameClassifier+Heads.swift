import Language
import Text

extension NameClassifier {
    func organization(_ range: Range<Int>) -> NameRule? {
        guard range.count > 1 else { return nil }
        let words = paragraph.words[range]
        let head = words.firstIndex { ["of", "for", "on"].contains($0.text) }.map { $0 - 1 } ?? range.upperBound - 1
        let isHeadNoun = NameLexicon.organizationHeads.contains(paragraph.words[head].normalized)
        if isHeadNoun {
            return Self.legalForms.contains(paragraph.words[head].normalized) ? .legalForm : .organizationWord
        }
        if isNewspaper(range) { return .organizationWord }
        if paragraph.words[head].traits.contains(.endsOrganization), head > range.lowerBound {
            return .organizationWord
        }
        return words.contains { $0.text == "&" } ? .organizationWord : nil
    }

    private static let legalForms: Set<String> = ["inc", "corp", "ltd", "llc", "plc", "co"]

    /// Whether the last word is that of a body, and is so also where the tagger takes the name for one of the kind `kind`:
    /// "Lund Observatory" is no person, while "Will Church" may be, and no place, while "Lund Hospital" may be.
    func endsInBody(_ range: Range<Int>, _ kind: NameKind) -> Bool {
        let last = paragraph.words[range.upperBound - 1]
        guard range.count > 1 else { return false }
        switch kind {
        case .person: return NameLexicon.organizationHeads.contains(last.normalized) && !last.traits.contains(.surname)
        case .place: return Self.bodiesWithoutPlace.contains(last.normalized)
        case .organization, .other: return false
        }
    }

    /// Heads of organizations that nobody calls a place after.
    private static let bodiesWithoutPlace: Set<String> = [
        "agency", "association", "commission", "committee", "company", "federation", "forum", "foundation", "institute",
        "ministry", "observatory", "party", "society",
    ]

    /// Whether the last word is the name of two newspapers that have become one, as in "Lanmouth Times-Dispatch".
    func isNewspaper(_ range: Range<Int>) -> Bool {
        let halves = paragraph.words[range.upperBound - 1].normalized.split(separator: "-")
        return halves.count == 2 && halves.allSatisfy { Self.newspapers.contains(String($0)) }
    }

    private static let newspapers = WordList(lexicon: PackageResources.names_of_newspapers_txt)

    func event(_ range: Range<Int>) -> NameRule? {
        let last = paragraph.words[range.upperBound - 1]
        guard
            range.count > 1
                || ["christmas", "easter", "ramadan", "holocaust", "bible", "koran", "quran", "olympics"].contains(
                    last.normalized)
        else { return nil }
        return NameLexicon.eventHeads.contains(last.normalized)
            || last.traits.contains(.endsEvent) && !last.traits.contains(.surname)
            ? .eventWord : nil
    }

    func place(_ range: Range<Int>) -> NameRule? {
        guard range.count > 1 else { return nil }
        let first = paragraph.words[range.lowerBound].normalized
        let rest = paragraph.key(range.dropFirst())
        if NameLexicon.directions.contains(first), !Lexicon.places(rest).isEmpty { return .placeWord }
        if ["lake", "mount", "mt", "port", "fort", "cape", "gulf", "ft"].contains(first) { return .placeWord }
        if ["san", "santa", "santo", "sao"].contains(first), rest != "claus" { return .placeWord }
        let head = paragraph.words[range].firstIndex { $0.text == "of" }.map { $0 - 1 } ?? range.upperBound - 1
        return NameLexicon.placeHeads.contains(paragraph.words[head].normalized)
            || paragraph.words[head].traits.contains(.endsPlace)
            ? .placeWord : nil
    }
}
