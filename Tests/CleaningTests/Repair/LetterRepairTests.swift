import ArticleModel
import Testing

@testable import Cleaning

@Suite struct LetterRepairTests {
    private func repaired(_ text: String) -> String {
        var repairs = RepairCounts()
        return LetterRepair.repaired(text, &repairs) ?? text
    }

    @Test(arguments: [
        ("Itâ€™s â€œhighâ€\u{9D} â€“ for â‚¬5", "It’s “high” – for €5"), ("â€œhighâ€, he said", "“high”, he said"),
        ("Así es, MÃ¡laga", "Así es, Málaga"), ("AsÃ\u{AD} es", "Así es"), ("NÂº 5 for Â£3", "Nº 5 for £3"),
        ("ZieliÅ„ski said itâ€™s late", "Zieliński said it’s late"), ("ÐšÐ¸Ñ—Ð²", "Київ"),
        ("ItÃ¢â‚¬â„¢s spoilt twice", "It’s spoilt twice"),
        ("the ﬁrst oﬃce, ﬂat", "the first office, flat"),
        ("long\u{2011}term and half\u{2010}way", "long-term and half-way"),
        ("Q&amp;A: it&#8217;s &quot;late&quot;&nbsp;now", "Q&A: it’s \"late\" now"), ("&#x201C;late&#x201D;", "“late”"),
    ])
    func `letters are put right where only one reading is left`(spoilt: String, plain: String) {
        #expect(repaired(spoilt) == plain)
        #expect(repaired(plain) == plain)
    }

    @Test(arguments: [
        "SÃO PAULO", "«CAFÉ»", "Çà et là, «déjà»", "Zieliński’s “Łódź” – €5", "naïve façade, Ångström", "AT&T; R&D",
        "fish & chips; more", "Â l’ancienne", "“It’s a cliché…”", "‘Beyoncé’” she said", "AMANHÃ” e “JÁ”",
        "café”—or so", "&unknown; &#0; &;", "Привіт, Київ", "日本語の新聞",
    ])
    func `what a writer may have meant stays`(text: String) { #expect(repaired(text) == text) }

    @Test(arguments: [
        ("B R E A K I N G: the wall is gone", "BREAKING: the wall is gone"),
        ("B R E A K I N G   N E W S", "BREAKING   NEWS"), ("An O P I N I O N piece", "An OPINION piece"),
    ])
    func `words spaced out are put together`(spaced: String, plain: String) {
        #expect(SpacedLetters.joined(Array(spaced.unicodeScalars)).map { String($0.line) } == plain)
    }

    @Test(arguments: [
        "Vitamins A B C D E and K", "I A M here", "Plan B is a no", "J. R. R. Tolkien", "U S A",
        "T H E W A L L I S G O N E",
        "a b c d e f",
    ])
    func `initials, lists and what only a reader can part stay`(text: String) {
        #expect(SpacedLetters.joined(Array(text.unicodeScalars)) == nil)
    }

    @Test(arguments: [
        ("the **old** wall", "the old wall"), ("*The wall* is __gone__", "The wall is gone"),
        ("see [the report](https://coast.example/a-1) of May", "see the report of May"),
        ("![the pier](https://coast.example/p.jpg) At dawn", " At dawn"),
    ])
    func `marks of Markdown go, words stay`(marked: String, plain: String) {
        #expect(MarkdownSpans.plain(Array(marked.unicodeScalars)).map { String($0) } == plain)
    }

    @Test(arguments: ["2*3*4", "a * b * c", "snake_case_name", "[sic] (he said)", "[Mayor] Lind (left)", "5* hotel"])
    func `what only looks like Markdown stays`(text: String) {
        #expect(MarkdownSpans.plain(Array(text.unicodeScalars)) == nil)
    }

    @Test func `repairs are listed with the article`() throws {
        let article = try CleanArticle.read(
            "B R E A K I N G: The ﬁrst ferry left at noon.\n\nIt was a well\u{2011}known ship, and itâ€™s gone now, he said."
        )
        #expect(
            article.outline == [
                "text| BREAKING: The first ferry left at noon.",
                "text| It was a well-known ship, and it’s gone now, he said.",
                "! repairedText wrongly decoded letters 1, ligatures 1, non-breaking hyphens 1, words spaced out 1",
            ])
    }

    @Test func `a letter that is lost stays as it is, and is flagged where it stands`() throws {
        let article = try CleanArticle.read("The caf\u{FFFD} on the quay was closed on Monday, its owner said.")
        #expect(article.flags.map(\.name) == [.mojibake])
        #expect(article.flags[0].span == TextSpan(paragraph: 0, start: 7, length: 1))
    }
}
