import ArticleModel
import Foundation
import Testing

@testable import Extracting

/// Texts that no reporter writes, but that come: what is paid for each sentence must not grow with the text.
@Suite struct LongTextTests {
    private static let sentences = [
        "Ann Keller said “we are ready” on Monday. He told Jon Pike that the plan was “late”. “Come,” she said. ",
        "The mayor, Ann Keller, said “we are ready” and Jon Pike, who told Reuters it was ‘late, called it “a mess”, ",
        "Ann Keller met Keller and Per Keller and he said that she knew, ", "she said ", "“a mess” ", "'Late'-",
        "‘late ", "a_b@c ", ". ", "Ab ", "Russian ", "Oslo-based ", "US-China (UC) ",
    ]

    /// Four times the text takes some four times as long; where each sentence looks through all others, sixteen times.
    @Test(arguments: sentences)
    func `a paragraph takes time as it is long`(_ sentence: String) throws {
        let short = try (0..<3).map { _ in try Self.seconds(sentence, 10_000) }.min() ?? 0
        let long = try Self.seconds(sentence, 40_000)
        #expect(long < 9 * short + 0.05)
    }

    /// Of this thread's processor time, so that what else the machine does costs nothing.
    private static func seconds(_ sentence: String, _ length: Int) throws -> Double {
        let paragraph = Paragraph(.text, String(repeating: sentence, count: length / sentence.utf8.count))
        let start = now()
        _ = try Extractor().extract(CleanArticle(paragraphs: [paragraph]))
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
