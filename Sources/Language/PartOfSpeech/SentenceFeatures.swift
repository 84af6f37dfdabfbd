/// The features of a word in its sentence, in the order of the templates in `scripts/tagger/pos_features.py`.
enum SentenceFeatures {
    static let count = 26

    /// Reads the features of the word at `index` and of the words around it; two edges are before and after the sentence.
    static func read(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, into found: UnsafeMutableBufferPointer<UInt32>
    ) {
        let (word, before, after) = (words[index], words[index - 1], words[index + 1])
        let shape = UInt32(word.shape.code)
        let shapes = UInt32(before.shape.code) << 16 | shape << 8 | UInt32(after.shape.code)
        found[0] = TemplateHash.mixed(0, shape)
        found[1] = TemplateHash.mixed(1, word.whole)
        found[2] = TemplateHash.mixed(2, before.whole)
        found[3] = TemplateHash.mixed(3, after.whole)
        found[4] = TemplateHash.mixed(4, words[index - 2].whole)
        found[5] = TemplateHash.mixed(5, words[index + 2].whole)
        found[6] = TemplateHash.mixed(6, word.end1, shape)
        found[7] = TemplateHash.mixed(7, word.end2, shape)
        found[8] = TemplateHash.mixed(8, word.end3)
        found[9] = TemplateHash.mixed(9, word.end4)
        found[10] = TemplateHash.mixed(10, word.start3)
        found[11] = TemplateHash.mixed(11, word.tail)
        found[12] = TemplateHash.mixed(12, before.whole, word.whole)
        found[13] = TemplateHash.mixed(13, word.whole, after.whole)
        found[14] = TemplateHash.mixed(14, after.end3)
        found[15] = TemplateHash.mixed(15, after.end2, UInt32(after.shape.code))
        found[16] = TemplateHash.mixed(16, before.end3)
        found[17] = TemplateHash.mixed(17, shapes)
        found[18] = TemplateHash.mixed(18, word.whole, shape)
    }

    /// Reads the features of the tags of the last word and of the one before it.
    static func read(
        _ words: UnsafeBufferPointer<WordFeatures>, _ index: Int, _ last: UInt32, _ lastButOne: UInt32,
        into found: UnsafeMutableBufferPointer<UInt32>
    ) {
        let word = words[index]
        let pair = last << 8 | lastButOne
        found[19] = TemplateHash.mixed(19, last)
        found[20] = TemplateHash.mixed(20, pair)
        found[21] = TemplateHash.mixed(21, last, word.whole)
        found[22] = TemplateHash.mixed(22, last, words[index + 1].whole)
        found[23] = TemplateHash.mixed(23, lastButOne, word.whole)
        found[24] = TemplateHash.mixed(24, last, word.end3)
        found[25] = TemplateHash.mixed(25, pair, word.whole)
    }
}
