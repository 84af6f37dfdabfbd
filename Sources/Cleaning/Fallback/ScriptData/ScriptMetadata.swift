import ArticleModel
import Markup

/// The fields that the data of a page's scripts give where the page itself does not say when its article was published:
/// the day, and with it the section and who wrote it.
struct ScriptMetadata {
    private let fields: ScriptFields

    /// The number of bytes of a page's scripts that are read.
    private static let maximumBytes = 2_000_000

    /// Searches the scripts of `page`; nil where no data say that they are about it and when it was published.
    ///
    /// They are not searched where the article has a time of day, or a day that something better than an address gives.
    init?(in page: Page, for decided: Fields) {
        guard decided.published.value == nil || decided.published.value?.source == "url" else { return nil }
        var search = ScriptMetadataSearch(page.metadata.identity(decided.title.value))
        let scripts = PageScripts.texts(in: page.html, maximumBytes: ScriptMetadata.maximumBytes)
        for value in ScriptState.values(in: scripts) where search.found == nil { search.look(into: value, depth: 0) }
        guard let found = search.found else { return nil }
        fields = found
    }

    /// Offers the fields that are not known, and the time of a known day.
    func offer(to decided: inout Fields) { fields.offer(to: &decided) }
}

/// Searches data for the first object that is about the page and has a day of publication.
private struct ScriptMetadataSearch {
    private(set) var found: ScriptFields?
    private let page: PageIdentity
    private var left = 500_000

    init(_ page: PageIdentity) { self.page = page }

    private static let maximumDepth = 40

    mutating func look(into value: LenientJSONValue, depth: Int) {
        left -= 1
        guard left > 0, found == nil, depth < Self.maximumDepth else { return }
        switch value {
        case .text(let text): if let inner = ScriptState.parsed(text) { look(into: inner, depth: depth + 1) }
        case .list(let items): for item in items { look(into: item, depth: depth + 1) }
        case .object(let fields):
            take(fields)
            for field in fields { look(into: field.value, depth: depth + 1) }
        case .literal, .bool, .other: return
        }
    }

    private mutating func take(_ fields: [LenientJSONValue.Field]) {
        guard page.isMeant(by: fields) == true else { return }
        // Days may stand in an object of their own: `dates`, `metadata`.
        let inner = fields.compactMap(\.value.fields).filter { page.isMeant(by: $0) == nil }
        let facts = ScriptFields([fields] + inner.prefix(2))
        if facts.hasDate { found = facts }
    }
}
