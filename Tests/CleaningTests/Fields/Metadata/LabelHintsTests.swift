import Testing

@testable import Cleaning

@Suite struct LabelHintsTests {
    @Test func `no word is passed over in any spelling`() {
        for word in LabelHints.authors.union(LabelHints.dates).union(LabelHints.standfirsts).sorted() {
            for joint in ["-", "_", ""] {
                let label = word.replacing(" ", with: joint)
                #expect(
                    LabelHints.mayMatter("x \(label)".utf8) && LabelHints.mayMatter(label.uppercased().utf8), "\(label)"
                )
            }
        }
    }

    @Test func `most labels are passed over`() {
        let labels = ["header", "row", "col-md-6", "nav-link", "article-body", "image", "share-button"]
        #expect(labels.filter { LabelHints.mayMatter($0.utf8) } == [])
    }
}
