import Testing

import Text

@Suite struct NormalizedWordsTests {
    @Test(arguments: [
        ("Don’t SHOUT, please!", "dont shout please"),
        ("Don't shout -- please", "dont shout please"),
        ("ÉCOLE no. 7", "école no 7"),
        ("Київ, 東京", "київ 東京"),
        ("…", ""),
        ("", ""),
    ])
    func `texts that say the same have the same normalized words`(text: String, words: String) {
        #expect(NormalizedWords(text).text == words)
    }
}
