/// Says what part of speech each token is.
///
/// Walks over a sentence once, from left to right, and adds up the weights of what it sees: the word, its ends, how it is
/// written, the words around it and the tags before it (an averaged perceptron: Collins 2002). Only whole numbers are
/// added, so that the same text has the same tags on any machine.
package struct PartOfSpeechTagger: Sendable {
    package init() {}

    /// One tag for each of the text's tokens.
    package func tags(of text: TokenizedText) -> [PartOfSpeech] {
        let model = PartOfSpeechModel()
        var tags = text.tokens.map { PartOfSpeech(fixed: $0, in: text.scalars) }
        var sentence = GreedyDecoder(model)
        for range in text.sentences { sentence.tag(range, of: text, &tags) }
        return tags.map { $0 ?? .noun }
    }
}
