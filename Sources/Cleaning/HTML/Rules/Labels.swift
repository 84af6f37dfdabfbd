import Markup

/// The words by which an element names itself: of `id`, `class`, `role`, and some `data-` attributes.
///
/// `relatedPosts` and `related-posts` are both the words "related", "posts" and the pair
/// "related posts". Words of different class names make no pair.
struct Labels {
    private(set) var words: Set<String> = []

    init(of node: Int, in tree: HTMLTree) {
        for attribute in tree.attributes(of: node) where attribute.name.isLabel {
            add(tree.value(of: attribute))
        }
    }

    init(_ text: String) { add(text) }

    func contains(_ word: String) -> Bool { words.contains(word) }

    private mutating func add(_ text: String) {
        var word: [UInt8] = []
        var last = ""
        var wasLower = false
        for byte in text.utf8 {
            let isUpper = (65...90).contains(byte)
            let isLetter = isUpper || (97...122).contains(byte) || (48...57).contains(byte) || byte >= 128
            if !isLetter || (isUpper && wasLower) { close(&word, &last) }
            if byte <= 32 { last = "" }
            if isLetter { word.append(isUpper ? byte + 32 : byte) }
            wasLower = isLetter && !isUpper
        }
        close(&word, &last)
    }

    private mutating func close(_ word: inout [UInt8], _ last: inout String) {
        guard !word.isEmpty else { return }
        let text = String(decoding: word, as: UTF8.self)
        words.insert(text)
        if !last.isEmpty { words.insert("\(last) \(text)") }
        last = text
        word = []
    }
}
