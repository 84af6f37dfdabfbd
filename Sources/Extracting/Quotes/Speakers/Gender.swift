import ArticleModel
import Language
import Linking

/// Which of "he" and "she" a text uses for a person, as far as titles, roles and given names tell.
enum Gender: Hashable, Sendable {
    case male, female

    init?(pronoun: String) {
        switch pronoun {
        case "he", "his": self = .male
        case "she", "her": self = .female
        default: return nil
        }
    }

    /// By a title right before one of the mentions.
    init?(titleOf entity: Entity, _ passages: [Passage]) {
        for mention in entity.mentions {
            let passage = passages[mention.span.paragraph]
            let first = passage.piece(behind: mention.span.start)
            // A mention of one word is a name: Gayle King is no king.
            let isLonger = mention.surface.utf8.contains(32)
            for word in isLonger ? [passage.word(first - 1), passage.word(first)] : [passage.word(first - 1)] {
                if Gender.maleTitles.contains(word) { self = .male; return }
                if Gender.femaleTitles.contains(word) { self = .female; return }
            }
        }
        return nil
    }

    init?(name: String, role: String?) {
        let role = role?.lowercased() ?? ""
        if role.hasSuffix("woman") {
            self = .female
        } else if role.hasSuffix("man") {
            self = .male
        } else {
            let given = name.split(separator: " ").first.map { NameFolding.folded(String($0)) } ?? ""
            switch Lexicon.gender(ofGivenName: given) {
            case .feminine: self = .female
            case .masculine: self = .male
            case nil: return nil
            }
        }
    }

    private static let maleTitles: WordList =
        "mr sir lord king prince businessman spokesman chairman congressman father son husband brother"
    private static let femaleTitles: WordList = """
        mrs ms miss lady dame queen princess madam businesswoman spokeswoman chairwoman congresswoman mother daughter wife sister actress
        """
}
