import ArticleModel
import Language

/// Makes teams of the cities that play: "Arsenal beat Leeds", "Boston lost to Utah". Countries stay places, and so does the
/// city where the match is: "in Leeds".
struct SportsTeamReclassifier {
    let names: [NameText]

    init(_ names: [NameText]) { self.names = names }

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
            let text = names[candidate.paragraph]
            let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
            let beats =
                Self.wins.contains(text[end]?.text ?? "") && byStart[candidate.paragraph]?.contains(end + 1) == true
            let isBeaten =
                Self.wins.contains(text[start - 1]?.text ?? "")
                && byEnd[candidate.paragraph]?.contains(start - 1) == true
            if beats || isBeaten || hasTeam(after: end, text) || hasScore(after: end, text) || loses(start, end, text) {
                sides.insert(candidate.key)
            }
        }
        for index in candidates.indices
        where candidates[index].kind == .place && sides.contains(candidates[index].key) && canPlay(candidates[index]) {
            candidates[index].take(.side)
        }
    }

    /// Scores stand in it, and two words of sport or more: votes are won 3-2 too.
    private var isSport: Bool {
        guard names.contains(where: { $0.words.contains { Self.isScore($0.text) } }) else { return false }
        var words: Set<String> = []
        for text in names {
            for word in text.words where Self.sportWords.contains(word.text) { words.insert(word.text) }
        }
        return words.count > 1
    }

    private static let sportWords: Set<String> = [
        "season", "league", "goal", "goals", "coach", "striker", "midfielder", "defender", "goalkeeper", "match",
        "matches",
        "innings", "cup", "scored", "scoring", "quarter", "half", "half-time", "halftime", "playoffs", "playoff",
        "touchdown",
        "touchdowns", "tournament", "wicket", "wickets", "points", "header", "penalty", "fans", "manager", "booked",
        "inning",
        "rebounds", "assists", "standings", "equaliser", "equalised", "champions", "winger", "pitcher", "quarterback",
    ]

    /// "3-1", "112-98".
    private static func isScore(_ word: String) -> Bool {
        guard word.utf8.count < 8, word.utf8.first.map({ (48...57).contains($0) }) == true else { return false }
        let halves = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return halves.count == 2
            && halves.allSatisfy { half in (1...3).contains(half.count) && half.allSatisfy { (48...57).contains($0) } }
    }

    private func canPlay(_ candidate: NameCandidate) -> Bool {
        guard candidate.kind == .place || candidate.kind == .organization, candidate.tokens.count < 3 else {
            return false
        }
        let text = names[candidate.paragraph]
        let before = text[candidate.tokens.lowerBound - 1]
        if NameClassifier(text: text).isAfterPreposition(candidate.tokens) || before?.isInitial == true { return false }
        if before?.text == "," && candidate.kind == .place || text[candidate.tokens.upperBound]?.text == "," {
            return false
        }
        guard let place = Lexicon.places(candidate.key).first else { return false }
        return place.kind == .city || place.kind == .capital || place.kind == .state
    }

    /// "the Leeds manager".
    private func hasTeam(after end: Int, _ text: NameText) -> Bool { Self.teamWords.contains(text[end]?.text ?? "") }

    /// "Brighton 3-1", "Leeds won 2-0".
    private func hasScore(after end: Int, _ text: NameText) -> Bool {
        Self.isScore(text[end]?.text ?? "")
            || Self.plays.contains(text[end]?.text ?? "") && Self.isScore(text[end + 1]?.text ?? "")
    }

    /// "Denver lost to", "to" before the other.
    private func loses(_ start: Int, _ end: Int, _ text: NameText) -> Bool {
        ["lost", "drew", "fell"].contains(text[end]?.text ?? "")
            && ["to", "at", "with", "against"].contains(text[end + 1]?.text ?? "")
            || ["lost", "drew"].contains(text[start - 2]?.text ?? "")
                && ["with", "against"].contains(text[start - 1]?.text ?? "")
    }

    private static let wins: Set<String> = [
        "beat", "beats", "defeated", "thrashed", "edged", "routed", "hammered", "trounced", "downed", "stunned",
        "overcame",
        "outscored", "host", "hosts", "play", "plays", "face", "faces",
    ]
    private static let plays: Set<String> = ["won", "lost", "drew", "led", "lead", "trailed", "win"]
    private static let teamWords: Set<String> = [
        "manager", "coach", "striker", "midfielder", "defender", "goalkeeper", "keeper", "winger", "captain", "fans",
        "quarterback", "guard", "pitcher", "forward",
    ]
}
