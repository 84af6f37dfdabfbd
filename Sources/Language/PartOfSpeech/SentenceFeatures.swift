/// The features of a word in its sentence, in the order of the templates in `scripts/tagger/pos_features.py`.
enum SentenceFeatures {
    static let count = 26

    /// What the word at `index` and the words around it say; two edges stand before and behind.
    static func read(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, into found: UnsafeMutableBufferPointer<UInt32>
    ) {
        let (word, before, behind) = (words[index], words[index - 1], words[index + 1])
        let form = UInt32(word.form.code)
        let forms = UInt32(before.form.code) << 16 | form << 8 | UInt32(behind.form.code)
        found[0] = FeatureHash.mixed(0, form)
        found[1] = FeatureHash.mixed(1, word.whole)
        found[2] = FeatureHash.mixed(2, before.whole)
        found[3] = FeatureHash.mixed(3, behind.whole)
        found[4] = FeatureHash.mixed(4, words[index - 2].whole)
        found[5] = FeatureHash.mixed(5, words[index + 2].whole)
        found[6] = FeatureHash.mixed(6, word.end1, form)
        found[7] = FeatureHash.mixed(7, word.end2, form)
        found[8] = FeatureHash.mixed(8, word.end3)
        found[9] = FeatureHash.mixed(9, word.end4)
        found[10] = FeatureHash.mixed(10, word.start3)
        found[11] = FeatureHash.mixed(11, word.tail)
        found[12] = FeatureHash.mixed(12, before.whole, word.whole)
        found[13] = FeatureHash.mixed(13, word.whole, behind.whole)
        found[14] = FeatureHash.mixed(14, behind.end3)
        found[15] = FeatureHash.mixed(15, behind.end2, UInt32(behind.form.code))
        found[16] = FeatureHash.mixed(16, before.end3)
        found[17] = FeatureHash.mixed(17, forms)
        found[18] = FeatureHash.mixed(18, word.whole, form)
    }

    /// What the tags of the last word and of the one before it say.
    static func read(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, _ last: UInt32, _ lastButOne: UInt32,
        into found: UnsafeMutableBufferPointer<UInt32>
    ) {
        let word = words[index]
        let pair = last << 8 | lastButOne
        found[19] = FeatureHash.mixed(19, last)
        found[20] = FeatureHash.mixed(20, pair)
        found[21] = FeatureHash.mixed(21, last, word.whole)
        found[22] = FeatureHash.mixed(22, last, words[index + 1].whole)
        found[23] = FeatureHash.mixed(23, lastButOne, word.whole)
        found[24] = FeatureHash.mixed(24, last, word.end3)
        found[25] = FeatureHash.mixed(25, pair, word.whole)
    }
}
