import ArticleModel

/// The pages that a source names, in few bytes, as there may be hundreds of thousands: their addresses one after the other, and
/// the dates and outlets beside them.
struct ListedPages: Sendable {
    private var addresses: [UInt8] = []
    private var ends: [Int] = []
    private var modified: [Int] = []
    private var published: [Int] = []
    private var outlets: [String?] = []
    private var outletNumbers: [String?: UInt32] = [:]
    private var outletOfPage: [UInt32] = []
    /// Whether the source will soon not name the page any more.
    private var passing: [Bool] = []
    /// The pages that are more than that.
    private var others: [Int: ListedPage] = [:]

    var indices: Range<Int> { ends.indices }
    var count: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    /// Stands for a date that is not there.
    private static let none = Int.min

    mutating func append(_ page: ListedPage) {
        var row = ListedAddress(address: "")
        if case .address(let page) = page, page.entryID == nil { row = page } else { others[count] = page }
        addresses.append(contentsOf: row.address.utf8)
        ends.append(addresses.count)
        modified.append(row.modifiedAt?.secondsSinceEpoch ?? Self.none)
        published.append(row.publishedAt?.secondsSinceEpoch ?? Self.none)
        outletOfPage.append(number(of: row.outlet))
        passing.append(row.isPassing)
    }

    private mutating func number(of outlet: String?) -> UInt32 {
        if let number = outletNumbers[outlet] { return number }
        let number = UInt32(outlets.count)
        outlets.append(outlet)
        outletNumbers[outlet] = number
        return number
    }

    subscript(index: Int) -> ListedPage {
        if let page = others[index] { return page }
        let start = index == 0 ? 0 : ends[index - 1]
        var page = ListedAddress(address: String(decoding: addresses[start..<ends[index]], as: UTF8.self))
        page.modifiedAt = date(modified[index])
        page.publishedAt = date(published[index])
        page.outlet = outlets[Int(outletOfPage[index])]
        page.isPassing = passing[index]
        return .address(page)
    }

    private func date(_ seconds: Int) -> Timestamp? {
        seconds == Self.none ? nil : Timestamp(secondsSinceEpoch: seconds)
    }
}
