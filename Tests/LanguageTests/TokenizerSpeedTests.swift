import Foundation
import Language
import Testing

/// Prints how fast texts are cut; runs only where `COPYDESK_SPEED` is set.
@Suite struct TokenizerSpeedTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["COPYDESK_SPEED"] != nil)) func `tokens a second`() {
        let paragraph = """
            Minister Ann Lund told the U.S. Senate on Jan. 5 that "nobody's plan" would cost $1,234.5 million, a well-known
            figure - see https://example.org/plan. The two efforts-one led by Acme Inc.-had failed, she said.
            """
        let text = Array(repeating: paragraph, count: 20).joined(separator: " ")
        var tokens = 0
        let time = ContinuousClock().measure {
            for _ in 0..<500 { tokens += Tokenizer().tokenize(text).tokens.count }
        }
        print("\(tokens) tokens in \(time): \(Int(Double(tokens) / (time / .seconds(1)))) tokens/s")
    }
}
