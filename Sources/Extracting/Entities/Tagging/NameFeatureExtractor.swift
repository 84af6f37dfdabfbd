import Language

/// Reads what the network is told of each token: `count` hashes a token.
///
/// | feature | of |
/// | --- | --- |
/// | form, prefix, suffix, shape | the word, see `OrthographicFeatures` |
/// | traits | what the word lists say of it |
/// | list | the listed name that it is part of |
/// | rule | the rule that took it for part of a name, and the kind |
/// | place | where it stands: sentence start, headline, marks |
/// | evidence | how the article writes it elsewhere |
struct NameFeatureExtractor {
    static let count = NameTagger.featureCount

    private let texts: [NameText]
    private let forms: [[OrthographicFeatures]]
    private let document: DocumentCasing
    private let rules: [[UInt32]]

    init(_ texts: [NameText], _ tokenized: [TokenizedText], rules candidates: [NameCandidate]) {
        self.texts = texts
        let forms = tokenized.map { text in text.tokens.map { OrthographicFeatures(text.scalars[$0.start..<$0.end]) } }
        self.forms = forms
        document = DocumentCasing(texts, forms)
        rules = Self.rules(candidates, texts)
    }

    /// The features of one paragraph's tokens, one token after the other.
    func features(_ paragraph: Int) -> [UInt32] {
        let text = texts[paragraph]
        let lists = GazetteerMatches(text)
        var features: [UInt32] = []
        features.reserveCapacity(text.words.count * Self.count)
        for sentence in text.sentences {
            let opening =
                sentence.range.first { text.words[$0].token.kind != .punctuation } ?? sentence.range.upperBound
            for index in sentence.range {
                let form = forms[paragraph][index]
                let word = text.words[index]
                features += [form.form, form.prefix, form.suffix, form.shape]
                features += [traits(word), lists[index], rules[paragraph][index]]
                features += [place(text.words[index], opens: index <= opening, in: sentence), evidence(word, form)]
            }
        }
        return features
    }

    private func traits(_ word: NameWord) -> UInt32 {
        var hash = NameFeatureHash("t")
        hash.add(UInt8(word.traits.rawValue))
        hash.add(word.isCapitalized ? word.isAllUppercase ? 2 : 1 : 0)
        return hash.value
    }

    private func place(_ word: NameWord, opens: Bool, in sentence: NameSentence) -> UInt32 {
        var hash = NameFeatureHash("c")
        hash.add(opens ? 1 : 0)
        hash.add(sentence.isTitleCase ? 1 : 0)
        hash.add(word.isCapitalized ? 1 : 0)
        return hash.value
    }

    private func evidence(_ word: NameWord, _ form: OrthographicFeatures) -> UInt32 {
        var hash = NameFeatureHash("e")
        hash.add(word.isCapitalized ? document.evidence(form) : 255)
        return hash.value
    }

    private static func rules(_ candidates: [NameCandidate], _ texts: [NameText]) -> [[UInt32]] {
        var rules = texts.map { [UInt32](repeating: NameFeatureHash("r").value, count: $0.words.count) }
        for candidate in candidates {
            for index in candidate.tokens {
                let place = index == candidate.tokens.lowerBound ? "B" : "I"
                rules[candidate.paragraph][index] =
                    NameFeatureHash("r", place + candidate.kind.rawValue + candidate.rule).value
            }
        }
        return rules
    }
}
