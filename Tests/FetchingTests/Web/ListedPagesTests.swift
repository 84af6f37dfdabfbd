import ArticleModel
import Testing

@testable import Fetching

@Suite struct ListedPagesTests {
    @Test func `pages come out as they went in`() {
        let day = Timestamp(secondsSinceEpoch: 1_795_240_800)
        let addresses = [
            ListedAddress(address: "https://post.example/1"),
            ListedAddress(
                address: "https://post.example/ünï", modifiedAt: day, outlet: "Example Post", isPassing: true),
            ListedAddress(address: "https://post.example/3", publishedAt: day, outlet: "Example Post"),
            ListedAddress(address: "https://post.example/4", modifiedAt: day, outlet: "Other", entryID: "4"),
            ListedAddress(
                address: "https://post.example/5", outlet: "Other", entryID: "5",
                formerAddress: "https://post.example/0"),
            ListedAddress(address: "https://post.example/6"),
        ]
        var pages = ListedPages()
        for address in addresses { pages.append(.address(address)) }
        let read = pages.indices.map { index -> ListedAddress? in
            guard case .address(let page) = pages[index] else { return nil }
            return page
        }
        #expect(read == addresses)
    }
}
