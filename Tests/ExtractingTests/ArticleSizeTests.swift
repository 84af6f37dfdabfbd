import ArticleModel
import Testing

@testable import Extracting

@Suite struct ArticleSizeTests {
    private func rejection(_ texts: [String], _ change: (inout ExtractSettings) -> Void) -> Rejection? {
        var settings = ExtractSettings()
        change(&settings)
        do throws(Rejection) {
            _ = try Extractor(settings).extract(CleanArticle(paragraphs: texts.map { Paragraph(.text, $0) }))
            return nil
        } catch {
            return error
        }
    }

    @Test func `an article of too many characters is rejected, one of as many as may be is not`() {
        #expect(
            rejection(["abé", "def"]) { $0.maximumCharacters = 5 }
                == Rejection(.extract, .tooLarge, "6 characters, more than 5"))
        #expect(rejection(["abé", "def"]) { $0.maximumCharacters = 6 } == nil)
    }

    @Test func `an article of too many paragraphs is rejected`() {
        #expect(
            rejection(["a", "b", "c"]) { $0.maximumParagraphs = 2 }
                == Rejection(.extract, .tooLarge, "3 paragraphs, more than 2"))
    }

    @Test func `an article of too many quotation marks is rejected, and an apostrophe is none`() {
        #expect(
            rejection(["“a” \"b\"", "it’s"]) { $0.maximumQuotationMarks = 3 }
                == Rejection(.extract, .tooLarge, "4 quotation marks, more than 3"))
        #expect(rejection(["“a”", "it’s"]) { $0.maximumQuotationMarks = 2 } == nil)
    }
}
