import Language

/// How often an article capitalizes its words, by which a name is told from a common word.
struct DocumentCasing {
    private var small: [UInt32: Int] = [:]
    private var capital: [UInt32: Int] = [:]

    init(_ paragraphs: [AnnotatedParagraph], _ forms: [[OrthographicFeatures]]) {
        for (paragraph, forms) in zip(paragraphs, forms) {
            for sentence in paragraph.sentences where !sentence.isTitleCase {
                for index in sentence.range where paragraph.words[index].isWord {
                    note(paragraph.words[index], forms[index], opens: index == sentence.range.lowerBound)
                }
            }
        }
    }

    private mutating func note(_ word: AnnotatedToken, _ form: OrthographicFeatures, opens: Bool) {
        if !word.isCapitalized {
            small[form.form, default: 0] += 1
        } else if !opens {
            capital[form.form, default: 0] += 1
        }
    }

    /// Returns 0 to 8: three times the number of lowercase uses, plus the capitalized ones within a sentence, each at
    /// most two.
    func evidence(_ form: OrthographicFeatures) -> UInt8 {
        UInt8(min(2, small[form.form, default: 0]) * 3 + min(2, capital[form.form, default: 0]))
    }
}
