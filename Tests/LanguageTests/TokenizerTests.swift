import Language
import Randomness
import Testing

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Mr. Ames met Gen. Lund in Washington, D.C.-", "Mr.|Ames|met|Gen.|Lund|in|Washington|,|D.C.|-"),
        ("at 9 a.m. on Jan. 5, J. R. Ames slept", "at|9|a.m.|on|Jan.|5|,|J.|R.|Ames|slept"),
        ("J.K. Ames of the U.S. left.", "J.K.|Ames|of|the|U.S.|left|."),
        ("the U.S.government", "the|U.S.|government"),
        ("Jean-Noel said it is non-negotiable", "Jean-Noel|said|it|is|non-negotiable"),
        ("Norland's and Norland’s", "Norland|'s|and|Norland|’s"),
        ("They don't; she'll go", "They|don't|;|she|'ll|go"),
        ("two efforts-one led by us", "two|efforts|-|one|led|by|us"),
        ("leaders-has added", "leaders|-|has|added"),
        ("a no-one, twenty-one and a 16-year-old", "a|no-one|,|twenty-one|and|a|16-year-old"),
        ("1,234.5 is 20% at 10:30 in the 1990s.", "1,234.5|is|20%|at|10:30|in|the|1990s|."),
        (
            "see https://example.org/a?b=1. Or example.com/x, www.example.org",
            "see|https://example.org/a?b=1|.|Or|example.com/x|,|www.example.org"
        ),
        ("ask desk@example.org or @norland_desk about #talks", "ask|desk@example.org|or|@norland_desk|about|#talks"),
        ("“No...” — 'never'--ever", "“|No|...|”|—|'|never|'|--|ever"),
        ("AT&T and O'Neill of Lloyd's", "AT&T|and|O'Neill|of|Lloyd|'s"),
        ("the end.The next", "the|end|.|The|next"),
        ("the U.S.-led talks of Lt. Col. Ames, Ph.D.", "the|U.S.-led|talks|of|Lt.|Col.|Ames|,|Ph.D."),
        ("Acme Inc.'s stake vs. Lund Ltd., e.g. here", "Acme|Inc.|'s|stake|vs.|Lund|Ltd.|,|e.g.|here"),
        ("St. Brandal, No. 10, Rev. J.R.R. Lund", "St.|Brandal|,|No.|10|,|Rev.|J.R.R.|Lund"),
        ("at 9 p.m. EST, 10:30am or 5 p.m.", "at|9|p.m.|EST|,|10:30am|or|5|p.m."),
        ("workers' rights and James’ boat in the ’90s", "workers|'|rights|and|James|’|boat|in|the|’|90s"),
        ("Norland’s O’Brien’s", "Norland|’s|O’Brien|’s"),
        ("AT&T's, H&M and R&B; C&A’s", "AT&T|'s|,|H&M|and|R&B|;|C&A|’s"),
        ("al-Rashid, Jean‑Noël, B-52s and COVID-19", "al-Rashid|,|Jean‑Noël|,|B-52s|and|COVID-19"),
        ("efforts–one, talks—the last, plan--which", "efforts|–|one|,|talks|—|the|last|,|plan|--|which"),
        ("the rules-which he wrote-are new", "the|rules|-|which|he|wrote|-|are|new"),
        ("twenty-one, no-one, the one-off, two-and-a-half", "twenty-one|,|no-one|,|the|one-off|,|two-and-a-half"),
        ("$1.5 million, €20 and £3.50; -5°C", "$|1.5|million|,|€|20|and|£|3.50|;|-|5|°|C"),
        ("2019-2020, 24/7, 1/2 and 3.5%", "2019-2020|,|24|/|7|,|1|/|2|and|3.5%"),
        (
            "(see www.example.org/a_(b)), \"https://example.org\"",
            "(|see|www.example.org/a_(b|)|)|,|\"|https://example.org|\""
        ),
        ("mail a.lund@post.example.org. @lund's, #Go2026!", "mail|a.lund@post.example.org|.|@lund|'s|,|#Go2026|!"),
        ("“‘No,’ he said.”", "“|‘|No|,|’|he|said|.|”"), ("«Non» „Nein“", "«|Non|»|„|Nein|“"),
        ("She said.He left", "She|said|.|He|left"), ("no.And then", "no|.|And|then"),
        ("", ""), ("  \u{A0} ", ""),
    ])
    func tokens(_ text: String, _ expected: String) {
        let tokenized = Tokenizer().tokenize(text)
        #expect(tokenized.tokens.map(tokenized.text(of:)).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Ames left. J. Lund stayed.", ["Mr. Ames left.", "J. Lund stayed."]),
        ("He lives in the U.S. The law is new.", ["He lives in the U.S.", "The law is new."]),
        ("It met U.S. President Ames on Jan. 5 at noon.", ["It met U.S. President Ames on Jan. 5 at noon."]),
        ("“We go.” Then they left.", ["“We go.”", "Then they left."]),
        ("\"Why?\" he asked. \"Go!\" she said.", ["\"Why?\" he asked.", "\"Go!\" she said."]),
        ("It ended (late.) Ames left...and came back.", ["It ended (late.)", "Ames left...and came back."]),
        ("the end.The next day", ["the end.", "The next day"]),
        ("It rose 3.5 percent. 40 people came.", ["It rose 3.5 percent.", "40 people came."]),
        ("no stop", ["no stop"]),
        (
            "He met Lt. Col. Ames of Acme Inc. on Monday. It rained.",
            ["He met Lt. Col. Ames of Acme Inc. on Monday.", "It rained."]
        ),
        (
            "It opens at 9 a.m. The doors close at 5 p.m. He left.",
            ["It opens at 9 a.m.", "The doors close at 5 p.m.", "He left."]
        ),
        ("She works for Acme Inc. The firm is old.", ["She works for Acme Inc.", "The firm is old."]),
        ("It was Washington, D.C., that slept. We woke.", ["It was Washington, D.C., that slept.", "We woke."]),
        ("“Go!” he said. ‘Why?’ she asked.", ["“Go!” he said.", "‘Why?’ she asked."]),
        ("He asked: “Who? When? Why?” Nobody knew.", ["He asked: “Who?", "When?", "Why?”", "Nobody knew."]),
        ("See example.org. Then write.", ["See example.org.", "Then write."]),
        ("Well... maybe. And then…nothing", ["Well... maybe.", "And then…nothing"]),
        ("It cost $3.5 million. The rest is 4.", ["It cost $3.5 million.", "The rest is 4."]),
        ("No. 10 said no. Ames left.", ["No. 10 said no.", "Ames left."]),
        ("In the U.S. Senate, Sen. Lund spoke.", ["In the U.S. Senate, Sen. Lund spoke."]),
    ])
    func sentences(_ text: String, _ expected: [String]) {
        let tokenized = Tokenizer().tokenize(text)
        let found = tokenized.sentences.map {
            tokenized.text(tokenized.tokens[$0.lowerBound].start..<tokenized.tokens[$0.upperBound - 1].end)
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        "Ｎo ASCII: Łódź – 'Ærø' \u{200B}zero\u{200D}width \u{202E}turned\u{202C} 中文 ١٢٣ e\u{301}te\u{301} 👩‍👩‍👧 …",
        "''''\"\"..--%%@@##", "a.b.c. @ # - . &",
    ])
    func `tokens lie in order within the text, and sentences cover them`(_ text: String) {
        let tokenized = Tokenizer().tokenize(text)
        let places = tokenized.tokens.flatMap { [$0.start, $0.end] }
        #expect(places == places.sorted())
        #expect(tokenized.tokens.allSatisfy { $0.start < $0.end && $0.end <= tokenized.scalars.count })
        #expect(tokenized.sentences.flatMap(Array.init) == Array(tokenized.tokens.indices))
    }

    @Test(arguments: 1...40)
    func `any text is covered: what is in no token is blank or invisible`(seed: UInt64) {
        var dice = SeededRandom(seed: seed)
        let pieces: [String] = [
            "a", "B", "é", "中", "1", ".", ",", "-", "—", "'", "’", "\"", "“", "@", "#", "&", "%", "/", " ", " ",
            "\u{A0}",
            "\u{200B}", "\u{202E}", "\u{AD}", "🙂", "\u{301}", "U.S.", "www.", "http://", "x@y.org", ".com", "Mr.", "'s",
            "-one",
            "\u{FEFF}", "\u{E000}", "…", "I", "\t", "\u{0}",
        ]
        let text = (0..<60).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
        let tokenized = Tokenizer().tokenize(text)
        var covered = Array(repeating: false, count: tokenized.scalars.count)
        for token in tokenized.tokens { for index in token.start..<token.end { covered[index] = true } }
        let left = zip(tokenized.scalars, covered).filter { !$1 }.map(\.0)
        #expect(left.allSatisfy(Self.isBlankOrInvisible), "\(text)")
        let places = tokenized.tokens.flatMap { [$0.start, $0.end] }
        #expect(places == places.sorted())
        #expect(tokenized.sentences.flatMap(Array.init) == Array(tokenized.tokens.indices))
    }

    private static func isBlankOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isWhitespace || properties.generalCategory == .control
            || properties.generalCategory == .format
    }

    @Test func `a sentence without end is cut in time that grows with its length`() {
        let text = String(repeating: "and Ames-Lund's U.S. friends, ", count: 20_000)
        #expect(Tokenizer().tokenize(text).tokens.count == 120_000)
    }
}
