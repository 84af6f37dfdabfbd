import Testing

@testable import Linking

@Suite struct QuoteWordingTests {
    private static let whole =
        "We will open the bridge when the last of its cables is mended, and not a day before that, whatever they say."

    @Test(arguments: [
        "“We will open the bridge when the last of its cables is mended – and not a day before that”",
        "We will open the bridge when [the mayor says] the last of its cables is mended, and not a day before that",
        "when the last of its cables is mended",
    ])
    func `edited and cut words are of one utterance, and are found`(_ text: String) throws {
        let whole = try #require(QuoteWording(Self.whole))
        let other = try #require(QuoteWording(text))
        #expect(whole.similarity(to: other) != nil)
        #expect(other.similarity(to: whole) == whole.similarity(to: other))
        #expect(!whole.fingerprint.isDisjoint(with: other.fingerprint))
    }

    @Test(arguments: [
        "We will open the school when the roof is dry, and not before the winter ends",
        "The last of its cables is thicker than a man and older than the whole town",
    ])
    func `other words are not`(_ text: String) throws {
        let whole = try #require(QuoteWording(Self.whole))
        #expect(try whole.similarity(to: #require(QuoteWording(text))) == nil)
    }

    @Test func `a few words are too common to compare`() {
        #expect(QuoteWording("we will open the bridge soon") == nil)
        #expect(QuoteWording("we will open the bridge very soon")?.words == 7)
    }

    /// Seven words in a row, wherever they stand.
    @Test func `seven words in common always share a hash`() throws {
        let words = Self.whole.split(separator: " ").map(String.init)
        let whole = try #require(QuoteWording(Self.whole))
        for start in 0...(words.count - 7) {
            let cut = (["before"] + words[start..<start + 7] + ["after"]).joined(separator: " ")
            #expect(try !whole.fingerprint.isDisjoint(with: #require(QuoteWording(cut)).fingerprint), "\(cut)")
        }
    }
}
