import Testing

@testable import Linking

@Suite struct StoryTermsTests {
    /// The terms of a text, which words of grammar make long enough.
    private func terms(_ body: String, title: String? = nil, isEnglish: Bool = true) -> StoryTerms {
        StoryTerms(title: title, body: body + String(repeating: " and", count: 50), isEnglish: isEnglish)
    }

    @Test func `a text of fewer than fifty words has no terms`() {
        let words = "Kelbridge" + String(repeating: " and", count: 48)
        #expect(StoryTerms(title: nil, body: words, isEnglish: true).terms == [])
        #expect(StoryTerms(title: "Holmqvist", body: words, isEnglish: true).terms.count == 2)
    }

    private func hashes(_ words: String...) -> [UInt32] {
        words.map { UInt32(truncatingIfNeeded: WordRarity.hash(of: Array($0.utf8)[...])) }.sorted()
    }

    @Test func `the words that are rare in English are terms, whatever their capitals and genitives`() {
        let found = terms(
            "Kelbridge said on Monday that the people of KELBRIDGE’s old town had seen Anders Holmqvist's boat.")
        #expect(found.terms.map(\.hash) == hashes("kelbridge", "holmqvist", "anders", "boat"))
        #expect(found.terms.first { $0.hash == hashes("kelbridge")[0] }?.count == 2)
    }

    @Test func `an apostrophe within a word parts no genitive`() {
        #expect(terms("O'Shaughnessy's").terms.map(\.hash) == hashes("oshaughnessy"))
        #expect(terms("the ’sblood oath").terms.map(\.hash) == hashes("sblood", "oath"))
    }

    @Test func `of many rare words those of the headline and the most frequent are kept`() {
        let body = (0..<100).map { "zq\($0)word" }.joined(separator: " ") + " zq99word"
        let found = terms(body, title: "Zwick")
        #expect(found.terms.count == 48)
        #expect(Set(hashes("zwick", "zq99word")).isSubset(of: found.terms.map(\.hash)))
        #expect(!found.terms.map(\.hash).contains(hashes("zq98word")[0]))
    }

    @Test func `in another language long words are terms`() {
        let found = terms("Der Bundesgerichtshof hat gestern in Karlsruhe das Urteil verworfen.", isEnglish: false)
        #expect(
            found.terms.map(\.hash) == hashes("bundesgerichtshof", "gestern", "karlsruhe", "urteil", "verworfen"))
    }

    @Test func `terms are read as they were written`() {
        let found = terms("Kelbridge and Holmqvist and Kelbridge")
        #expect(found.encoded.count == 12)
        #expect(found.encoded.withUnsafeBytes { StoryTerms(encoded: $0) } == found)
    }

    @Test func `a term of many articles weighs less`() {
        let text = terms("Kelbridge Holmqvist Portellery Vasundhara")
        let articles = Dictionary(
            uniqueKeysWithValues: zip(hashes("kelbridge", "holmqvist", "portellery", "vasundhara"), [1, 2, 8, 9]))
        let vector = StoryVector(text) { articles[$0] ?? 0 }
        let weights = zip(vector.hashes, vector.weights).sorted { (articles[$0.0] ?? 0) < (articles[$1.0] ?? 0) }
        #expect(weights.map { articles[$0.0] } == [1, 2, 8, 9])
        #expect(weights.map(\.1) == [6, 6, 6, 5])
    }

    @Test(arguments: [(1, 0), (2, 0), (8, 0), (9, 1), (16, 1), (17, 2), (512, 6)])
    func `with every doubling above eight articles a term loses a bit`(_ articles: Int, _ bits: Int) {
        #expect(StoryVector.discount(articles: articles) == bits)
    }

    @Test func `what two articles share says how probable it is that they tell one story`() {
        let flood = "River Skell bursts its banks at Kelbridge, and Holmqvist the mayor asks for sandbags."
        let same = "Sandbags are short in Kelbridge after the Skell burst its banks, mayor Holmqvist says."
        let other = "Holmqvist opened a library in the suburb of Portellery, and read a fairytale to toddlers."
        let vectors = [flood, same, other].map { text in StoryVector(terms(text)) { _ in 3 } }
        func probability(_ one: Int, _ two: Int) -> Double {
            StoryModel.trained.probability(
                StoryEvidence(vectors[one], vectors[two], hours: 5, hasSameQuotation: false, isOfSameOutlet: false))
        }
        #expect(probability(0, 1) == probability(1, 0))
        #expect(probability(0, 1) > 0.8)
        #expect(probability(0, 2) < 0.4)
    }
}
