import Language

/// How an article writes its words: what is a name in one place and a plain word in another is told apart by it.
struct DocumentCasing {
    private var small: [UInt32: Int] = [:]
    private var capital: [UInt32: Int] = [:]

    init(_ texts: [NameText], _ forms: [[OrthographicFeatures]]) {
        for (text, forms) in zip(texts, forms) {
            for sentence in text.sentences where !sentence.isTitleCase {
                for index in sentence.range where text.words[index].isWord {
                    note(text.words[index], forms[index], opens: index == sentence.range.lowerBound)
                }
            }
        }
    }

    private mutating func note(_ word: NameWord, _ form: OrthographicFeatures, opens: Bool) {
        if !word.isCapitalized {
            small[form.form, default: 0] += 1
        } else if !opens {
            capital[form.form, default: 0] += 1
        }
    }

    /// 0 to 8: none, one or more places in small letters, times three, and so many capitalised within a sentence.
    func evidence(_ form: OrthographicFeatures) -> UInt8 {
        UInt8(min(2, small[form.form, default: 0]) * 3 + min(2, capital[form.form, default: 0]))
    }
}
