import Randomness

/// Words and sentences of other articles, which an editor or another writer puts in place of those of an article.
///
/// The sentences are of the latter halves: a brief that is cut from the beginning of one of those articles is then in none.
struct CopyDonor: Sendable {
    private let sentencesByArticle: [[String]]
    private let words: [String]

    init(_ articles: [CopyText]) {
        sentencesByArticle = articles.map { article in
            let sentences = article.ordinarySentences
            return Array(sentences.dropFirst(sentences.count / 2))
        }
        words = articles.flatMap { $0.words.flatMap { $0 } }
    }

    func word(_ random: inout SeededRandom) -> String { random.pick(words) }

    /// Returns `count` words that follow one another in an article.
    func run(_ count: Int, _ random: inout SeededRandom) -> [String] {
        let start = random.number(in: 0...max(0, words.count - count))
        return Array(words[start..<min(words.count, start + count)])
    }

    /// Returns a sentence of any article but one; each time most likely of another article, so that nobody is copied.
    func sentence(notOf article: Int, _ random: inout SeededRandom) -> String {
        while true {
            let other = random.number(in: 0...sentencesByArticle.count - 1)
            if other != article, !sentencesByArticle[other].isEmpty { return random.pick(sentencesByArticle[other]) }
        }
    }

    /// Returns paragraphs of two or three such sentences, of `count` words or some more.
    func paragraphs(ofWords count: Int, notOf article: Int, _ random: inout SeededRandom) -> [String] {
        var paragraphs: [String] = []
        var rest = count
        while rest > 0 {
            let sentences = (0..<random.number(in: 2...3)).map { _ in sentence(notOf: article, &random) }
            paragraphs.append(sentences.joined(separator: " "))
            rest -= sentences.reduce(0) { $0 + $1.split(separator: " ").count }
        }
        return paragraphs
    }
}
