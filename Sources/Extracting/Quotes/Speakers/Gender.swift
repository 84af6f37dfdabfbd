import ArticleModel

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
            for word in [passage.word(first - 1), passage.word(first)] {
                if Gender.maleTitles.contains(word) { self = .male; return }
                if Gender.femaleTitles.contains(word) { self = .female; return }
            }
        }
        return nil
    }

    init?(name: String, role: String?) {
        let role = role?.lowercased() ?? ""
        let first = name.split(separator: " ").first?.lowercased() ?? ""
        if role.hasSuffix("woman") || Gender.femaleNames.contains(first) {
            self = .female
        } else if role.hasSuffix("man") || Gender.maleNames.contains(first) {
            self = .male
        } else {
            return nil
        }
    }

    private static let maleTitles: WordList =
        "mr sir lord king prince businessman spokesman chairman congressman father son husband brother"
    private static let femaleTitles: WordList = """
        mrs ms miss lady dame queen princess madam businesswoman spokeswoman chairwoman congresswoman mother daughter wife sister actress
        """
    private static let maleNames: WordList = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
        steve paul andrew joshua kenneth kevin brian george edward ronald timothy tim jason jeffrey jeff ryan jacob gary nicholas eric
        jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg frank alexander raymond patrick jack dennis
        jerry tyler aaron jose adam nathan henry douglas doug zachary peter kyle walter ethan jeremy harold keith christian roger noah
        gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan
        wayne roy ralph randy eugene vincent russell louis bobby philip phil johnny bill tom jim mike dan dave chris barack bernie ted
        vladimir volodymyr boris emmanuel recep mohammed muhammad ahmed ali hassan ivan sergei sergey dmitry igor oleg mikhail andriy
        xi narendra benjamin bashar luis carlos pedro miguel jorge antonio francisco pierre jean françois hans klaus olaf friedrich
        rudy mitt newt marco rand al harry chuck mitch lindsey kurt alexander gordon jared elon antony pete tony
        """
    private static let femaleNames: WordList = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily
        donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia kathleen amy angela shirley anna
        brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth
        julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
        gloria teresa ann anne sara madison frances kathryn janice abigail alice julia judy sophia grace denise amber doris marilyn
        danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary melania ivanka kellyanne
        angela theresa ursula kaja kamala giorgia jill michelle alicia fiona marine annalena olena svetlana natalia irina marina
        kate katie jane jenny ellen gwen chelsea megyn sonya
        """
}
