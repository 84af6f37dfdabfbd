/// The sizes in bytes of the last pages that a source has brought, oldest first.
///
/// A site that no longer shows its articles, but asks for consent or for money, still answers with pages, and none of them is
/// an error: that they have all become small is what can be noticed.
package struct PageSizes: Codable, Hashable, Sendable {
    private var bytes: [Int] = []

    package init() {}

    /// As many as a feed brings in some hours, so that a site that has become small for good is told of for so long.
    private static let kept = 60
    /// So many must have shrunk: one or two may be short news.
    private static let newest = 5
    /// So many are needed to know what is usual.
    private static let earlier = 20

    package mutating func append(_ sizes: [Int]) { bytes = Array((bytes + sizes).suffix(PageSizes.kept)) }

    /// The size of the largest of the newest pages, and the usual one before, where that one is not half of this.
    package var shrinkage: (usual: Int, now: Int)? {
        let before = bytes.dropLast(PageSizes.newest).sorted()
        guard before.count >= PageSizes.earlier, let now = bytes.suffix(PageSizes.newest).max() else { return nil }
        let usual = before[before.count / 2]
        return now * 2 < usual ? (usual, now) : nil
    }

    package init(from decoder: any Decoder) throws { bytes = try decoder.singleValueContainer().decode([Int].self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes)
    }
}
