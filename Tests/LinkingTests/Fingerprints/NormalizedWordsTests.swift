import Linking
import Testing

@Suite struct FoldedWordsTests {
    @Test(arguments: [
        ("Don’t SHOUT, please!", "dont shout please"),
        ("Don't shout -- please", "dont shout please"),
        ("ÉCOLE no. 7", "école no 7"),
        ("Київ, 東京", "київ 東京"),
        ("…", ""),
        ("", ""),
    ])
    func `texts that say the same fold to the same words`(text: String, words: String) {
        #expect(NormalizedWords(text).text == words)
    }
}
