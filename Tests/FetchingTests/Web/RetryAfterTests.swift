import ArticleModel
import Testing

@testable import Fetching

@Suite struct RetryAfterTests {
    static let now = Timestamp(secondsSinceEpoch: 784_111_777)

    @Test(
        arguments: [
            ("120", 120), ("0", 0), (" 7 ", 7), ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
            ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
            ("Sun Nov  6 08:50:37 1994", 60), ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("31536000", 604_800),
            ("99999999999999999999", 604_800), ("Fri, 06 Nov 2099 08:50:37 GMT", 604_800), ("soon", nil), ("", nil),
            ("-5", nil),
            ("1.5", nil), ("Sun, 31 Feb 1994 08:50:37 GMT", nil), ("06 Nov 1994", nil),
            ("Sun, 06 Nov 1994 25:50:37 GMT", nil),
        ] as [(String, Int?)])
    func `seconds and dates are understood, nonsense is none, and a year is a week`(_ text: String, _ seconds: Int?) {
        #expect(RetryAfter(text)?.seconds(from: Self.now, limit: 7 * 86_400) == seconds)
    }
}
