import Language
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

    @Test func `a sentence without end is cut in time that grows with its length`() {
        let text = String(repeating: "and Ames-Lund's U.S. friends, ", count: 20_000)
        #expect(Tokenizer().tokenize(text).tokens.count == 120_000)
    }
}
