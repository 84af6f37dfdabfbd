import Language

/// Extracts the features of each token for the tagger: `count` hashes a token.
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

    private let paragraphs: [AnnotatedParagraph]
    private let forms: [[OrthographicFeatures]]
    private let document: DocumentCasing
    private let rules: [[UInt32]]

    init(_ paragraphs: [AnnotatedParagraph], rules candidates: [NameCandidate]) {
        self.paragraphs = paragraphs
        let forms = paragraphs.map { paragraph in
            let scalars = paragraph.text.scalars
            return paragraph.text.tokens.map { OrthographicFeatures(scalars[$0.start.upTo($0.end)]) }
        }
        self.forms = forms
        document = DocumentCasing(paragraphs, forms)
        rules = Self.rules(candidates, paragraphs)
    }

    /// Returns the features of one paragraph's tokens, one token after the other.
    func features(ofParagraph number: Int) -> [UInt32] {
        let paragraph = paragraphs[number]
        let lists = GazetteerMatches(paragraph)
        var features: [UInt32] = []
        features.reserveCapacity(paragraph.words.count * Self.count)
        for sentence in paragraph.sentences {
            let opening =
                sentence.range.first { paragraph.words[$0].token.kind != .punctuation } ?? sentence.range.upperBound
            for index in sentence.range {
                let form = forms[number][index]
                let word = paragraph.words[index]
                features.append(form.form)
                features.append(form.prefix)
                features.append(form.suffix)
                features.append(form.shape)
                features.append(traits(word))
                features.append(lists[index])
                features.append(rules[number][index])
                features.append(place(word, opens: index <= opening, in: sentence))
                features.append(evidence(word, form))
            }
        }
        return features
    }

    private func traits(_ word: AnnotatedToken) -> UInt32 {
        var hash = NameFeatureHash("t")
        hash.add(UInt8(word.traits.rawValue))
        hash.add(word.isCapitalized ? word.isAllUppercase ? 2 : 1 : 0)
        return hash.value
    }

    private func place(_ word: AnnotatedToken, opens: Bool, in sentence: AnnotatedSentence) -> UInt32 {
        var hash = NameFeatureHash("c")
        hash.add(opens ? 1 : 0)
        hash.add(sentence.isTitleCase ? 1 : 0)
        hash.add(word.isCapitalized ? 1 : 0)
        return hash.value
    }

    private func evidence(_ word: AnnotatedToken, _ form: OrthographicFeatures) -> UInt32 {
        var hash = NameFeatureHash("e")
        hash.add(word.isCapitalized ? document.evidence(form) : 255)
        return hash.value
    }

    private static func rules(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) -> [[UInt32]] {
        var rules = paragraphs.map { [UInt32](repeating: NameFeatureHash("r").value, count: $0.words.count) }
        for candidate in candidates {
            let rule = candidate.kind.rawValue + candidate.rule
            let begin = NameFeatureHash("r", "B" + rule).value
            let inside = NameFeatureHash("r", "I" + rule).value
            for index in candidate.tokens {
                rules[candidate.paragraph][index] = index == candidate.tokens.lowerBound ? begin : inside
            }
        }
        return rules
    }
}
