import ArticleModel
import Testing

@Suite struct PrintableTextTests {
    @Test(arguments: [
        ("plain, ünd schön", "plain, ünd schön"), ("a\nb\r\nc\td", "a?b??c?d"),
        ("\u{1B}[31m\u{9B}2J\u{7F}\0", "?[31m?2J??"),
        ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "a?b?c?d?e"), ("a\u{2028}b\u{2029}c\u{85}d", "a?b?c?d"),
        ("a\u{AD}b\u{200B}c\u{FEFF}d\u{3164}e\u{E0041}", "a?b?c?d?e?"),
        // Joiners and what chooses a form are part of words and of emoji.
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}👩\u{200D}👦 ❤\u{FE0F}", "👩\u{200D}👩\u{200D}👦 ❤\u{FE0F}"),
        ("e\u{301}", "e\u{301}"),
    ])
    func `a line shows nothing but what can be seen`(text: String, expected: String) {
        #expect(Array(text.printable.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(text.isPrintable == (Array(text.unicodeScalars) == Array(expected.unicodeScalars)))
    }

    @Test(arguments: [
        ("  Example\r\n Post ", "Example Post"), ("\u{1B}[31mPost\u{202E}\u{2028}\u{3000}Two", "[31mPost Two"),
        ("\u{200B} \u{0}", ""),
        ("", ""), ("Ex\u{AD}ample", "Example"),
    ])
    func `a name is one line of what can be seen`(text: String, expected: String) { #expect(text.asName == expected) }
}
