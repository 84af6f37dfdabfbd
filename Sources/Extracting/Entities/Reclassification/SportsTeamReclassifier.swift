import ArticleModel
import Language
import Text

/// Makes teams of the cities that play: "Arsenal beat Leeds", "Boston lost to Utah". Countries stay places, and so does the
/// city where the match is: "in Leeds".
struct SportsTeamReclassifier {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        guard isSport else { return }
        var byEnd: [Int: Set<Int>] = [:]
        var byStart: [Int: Set<Int>] = [:]
        for candidate in candidates where candidate.kind == .place || candidate.kind == .organization {
            byEnd[candidate.paragraph, default: []].insert(candidate.tokens.upperBound)
            byStart[candidate.paragraph, default: []].insert(candidate.tokens.lowerBound)
        }
        var sides: Set<String> = []
        for candidate in candidates where canPlay(candidate) {
            let paragraph = paragraphs[candidate.paragraph]
            let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
            let beats =
                Self.wins.contains(paragraph[end]?.text ?? "")
                && byStart[candidate.paragraph]?.contains(end + 1) == true
            let isBeaten =
                Self.wins.contains(paragraph[start - 1]?.text ?? "")
                && byEnd[candidate.paragraph]?.contains(start - 1) == true
            if beats || isBeaten || hasTeam(after: end, paragraph) || hasScore(after: end, paragraph)
                || loses(start, end, paragraph)
            {
                sides.insert(candidate.key)
            }
        }
        for index in candidates.indices
        where candidates[index].kind == .place && sides.contains(candidates[index].key) && canPlay(candidates[index]) {
            candidates[index].take(.sportsTeam)
        }
    }

    /// Whether the article has a score and two words of sport or more: votes are won 3-2 too.
    private var isSport: Bool {
        guard paragraphs.contains(where: { $0.words.contains { Self.isScore($0.text) } }) else { return false }
        var words: Set<String> = []
        for paragraph in paragraphs {
            for word in paragraph.words where Self.sportWords.contains(word.text) { words.insert(word.text) }
        }
        return words.count > 1
    }

    private static let sportWords = WordList(lexicon: PackageResources.sports_vocabulary_txt)

    /// Whether the word is a score, such as "3-1" or "112-98".
    private static func isScore(_ word: String) -> Bool {
        guard word.utf8.count < 8, word.utf8.first.map({ $0.isASCIIDigit }) == true else { return false }
        let halves = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return halves.count == 2
            && halves.allSatisfy { half in (1...3).contains(half.count) && half.allSatisfy { $0.isASCIIDigit } }
    }

    private func canPlay(_ candidate: NameCandidate) -> Bool {
        guard candidate.kind == .place || candidate.kind == .organization, candidate.tokens.count < 3 else {
            return false
        }
        let paragraph = paragraphs[candidate.paragraph]
        let before = paragraph[candidate.tokens.lowerBound - 1]
        if NameClassifier(paragraph: paragraph).isAfterPreposition(candidate.tokens) || before?.isInitial == true {
            return false
        }
        if before?.text == "," && candidate.kind == .place || paragraph[candidate.tokens.upperBound]?.text == "," {
            return false
        }
        guard let place = Lexicon.places(candidate.key).first else { return false }
        return place.kind == .city || place.kind == .capital || place.kind == .state
    }

    /// Whether a word for one of a team follows, as in "the Leeds manager".
    private func hasTeam(after end: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        Self.teamWords.contains(paragraph[end]?.text ?? "")
    }

    /// Whether a score follows, as in "Brighton 3-1" and "Leeds won 2-0".
    private func hasScore(after end: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        Self.isScore(paragraph[end]?.text ?? "")
            || Self.plays.contains(paragraph[end]?.text ?? "") && Self.isScore(paragraph[end + 1]?.text ?? "")
    }

    /// Whether the name is on one side of a lost match, as both in "Denver lost to Utah".
    private func loses(_ start: Int, _ end: Int, _ paragraph: AnnotatedParagraph) -> Bool {
        ["lost", "drew", "fell"].contains(paragraph[end]?.text ?? "")
            && ["to", "at", "with", "against"].contains(paragraph[end + 1]?.text ?? "")
            || ["lost", "drew"].contains(paragraph[start - 2]?.text ?? "")
                && ["with", "against"].contains(paragraph[start - 1]?.text ?? "")
    }

    private static let wins = WordList(lexicon: PackageResources.verbs_between_teams_txt)
    private static let plays: Set<String> = ["won", "lost", "drew", "led", "lead", "trailed", "win"]
    private static let teamWords = WordList(lexicon: PackageResources.nouns_after_teams_txt)
}
