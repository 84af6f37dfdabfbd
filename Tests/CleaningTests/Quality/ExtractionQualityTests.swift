import ArticleModel
import Testing
import Text

@testable import Cleaning

@Suite struct ExtractionQualityTests {
    private func quality(_ html: String) throws -> ExtractionQuality {
        try #require(try Cleaner().clean(.fixture, .html(html)).extractionQuality)
    }

    @Test func `nothing speaks against a page of plain paragraphs`() throws {
        let quality = try quality(QualityPage().html)
        #expect(quality.reasons == [])
        #expect((0.97...1).contains(quality.value))
    }

    @Test(arguments: QualityPage.doubtful.map(\.reason))
    func `what speaks against a body is told, and not of what looks like it`(_ reason: ExtractionQuality.Reason) throws
    {
        let pages = try #require(QualityPage.doubtful.first { $0.reason == reason })
        let doubtful = try quality(pages.doubtful.html)
        let lookAlike = try quality(pages.lookAlike.html)
        #expect(doubtful.reasons.contains(reason))
        #expect(!lookAlike.reasons.contains(reason))
        #expect(doubtful.value < lookAlike.value)
    }

    @Test func `every reason has a page that gives it`() {
        #expect(Set(QualityPage.doubtful.map(\.reason)) == Set(ExtractionQuality.Reason.allCases))
    }

    @Test func `a text has no page by which its quality could be told`() throws {
        let text = QualityPage.prose.joined(separator: "\n\n")
        #expect(try Cleaner().clean(.text(text), .text(text)).extractionQuality == nil)
    }

    @Test func `every feature has a weight`() {
        #expect(QualityModel.trained.features == Set(QualityFeature.allCases))
    }

    @Test func `the worst value is 0, and reasons are three at most`() throws {
        let model = QualityModel(
            LexiconFile(
                Array("averageLoss\t\t0\nlinks\t-9\t1\nprogramCode\t-9\t2\nlongestBlock\t-9\t3\nsameDepth\t-9\t4".utf8))
        )
        let evidence = try #require(try Cleaner().cleanWithEvidence(.fixture, .html(QualityPage().html)).evidence)
        #expect(
            model.quality(of: evidence)
                == ExtractionQuality(value: 0, reasons: [.scatteredParagraphs, .oneLongBlock, .programCode]))
    }

    @Test func `a body out of a script has a quality, though no place on the page`() throws {
        let body = QualityPage.prose.map { "<p>\($0)</p>" }.joined()
        let html = """
            <title>Harbour wall</title><body><div id="root"></div><script type="application/json">
            {"article": {"headline": "Harbour wall", "body": "\(body)"}}</script></body>
            """
        let (article, evidence) = try Cleaner().cleanWithEvidence(.fixture, .html(html))
        #expect(article.flags.map(\.name) == [.hiddenBody])
        #expect(article.extractionQuality != nil)
        #expect(evidence?.values[.sameDepth] == nil)
        #expect(evidence?.values[.proseLeftOut] == nil)
    }
}
