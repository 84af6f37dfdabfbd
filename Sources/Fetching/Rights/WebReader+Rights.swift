import ArticleModel
import Foundation
import Markup
import Rights

extension WebReader {
    /// Returns what the site and the answer say of the use of a page. Throws where a use is reserved of which the source takes
    /// nothing then, also where the page itself says so: it is not stored.
    ///
    /// What the page says is not returned: cleaning reads it.
    func rights(
        of page: WebPage, asked address: WebAddress, _ site: [RightsStatement], _ order: PageOrder
    ) async throws(WebProblem) -> [RightsStatement] {
        let site = page.address == address ? site : await siteRights(of: page.address, order)
        let said = site + AnswerRights.statements(page.answer.fields.map { ($0.name, $0.value) })
        try requireFree(said + PageHead(page, order.rights).statements, order)
        return said
    }

    /// Throws where a use is reserved of which the source takes nothing then.
    func requireFree(_ rights: [RightsStatement], _ order: PageOrder) throws(WebProblem) {
        guard let refusal = order.rights.refusal(of: rights, at: now) else { return }
        throw WebProblem(.reserved, refusal.description)
    }
}

/// What a page says of its own use, as far as somebody wants to know before it is stored.
private struct PageHead {
    let statements: [RightsStatement]

    /// Looks for nothing but what the policy refuses. Most pages do not have it anywhere, and are not parsed.
    init(_ page: WebPage, _ policy: RightsPolicy) {
        let body = page.answer.body
        guard !policy.refusesNothing, PageHead.words(for: policy).contains(where: { body.mentions($0) }) else {
            statements = []
            return
        }
        let text = DecodedText(bytes: body, contentType: page.answer["Content-Type"]).text
        // What is too much to parse is rejected by cleaning.
        let tree = try? HTMLParser.parse(text, HTMLParser.Limits(nodes: 1_000_000, depth: 10_000, steps: 100_000_000))
        statements = tree.map { PageRights.statements($0.metaElements(named: PageRights.isOfInterest)) } ?? []
    }

    /// The words without which a page can say nothing that the policy refuses.
    private static func words(for policy: RightsPolicy) -> [String] {
        let isMined = [.mining, .training].contains { policy[$0] == .refuse }
        let isOther = RightsStatement.Use.allCases.contains { $0 != .mining && policy[$0] == .refuse }
        return (isMined ? ["tdm-reservation"] : []) + (isOther ? ["robots", RightsPolicy.agent] : [])
    }
}

extension Data {
    /// Whether the word, in lower case, is in the bytes, in whatever case.
    fileprivate func mentions(_ word: String) -> Bool {
        let word = Array(word.utf8)
        return withUnsafeBytes { bytes in
            guard let first = word.first, bytes.count >= word.count else { return false }
            return (0...(bytes.count - word.count)).contains { start in
                bytes[start] | 0x20 == first
                    && (1..<word.count).allSatisfy { bytes[start + $0] | 0x20 == word[$0] | 0x20 }
            }
        }
    }
}
