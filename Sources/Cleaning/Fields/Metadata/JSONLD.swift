import Markup
import Text

/// The JSON-LD of a page, as far as it is about the page's article.
struct JSONLD {
    typealias Object = [LenientJSONValue.Field]

    /// The objects about the page's article, the best first: a page may spread it over several.
    private let articles: [Object]
    /// The objects about the page as such, which are read where no article has the value.
    private let pages: [Object]
    private let byID: [String: Object]

    /// Reads the JSON-LD in `texts`; among several articles the one with the page's `address` is meant.
    init(_ texts: [String], at address: String?) {
        var parser = Collector()
        for text in texts { parser.read(text) }
        byID = parser.byID
        articles = JSONLD.articles(of: parser.objects, at: address)
        pages = parser.objects.filter { !JSONLD.types(of: $0).isDisjoint(with: JSONLD.pageTypes) }
    }

    /// Returns the text under the first of `keys` that the article has, else the page.
    func text(_ keys: String...) -> String? {
        for objects in [articles, pages] {
            for key in keys {
                if let text = objects.lazy.compactMap({ $0[key]?.metadataText }).first { return text }
            }
        }
        return nil
    }

    /// Returns the article's text under `key`; objects about the page as such are not read, as their text may be the
    /// site's.
    func articleText(_ key: String) -> String? { articles.lazy.compactMap { $0[key]?.metadataText }.first }

    /// Returns the credits under `key`; a reference by `@id` is looked up on the page.
    func credits(_ key: String) -> [Credit] {
        let values = articles.lazy.compactMap { $0[key]?.values }.first { !$0.isEmpty } ?? []
        return values.flatMap(credits)
    }

    /// Returns the name of the person or organization under `key`.
    func name(_ key: String) -> String? {
        articles.lazy.compactMap { $0[key]?.values.first }.compactMap { resolved($0).metadataText }.first
    }

    /// The licences under which the article, or its page, is said to be published: addresses, or else names.
    var licences: [String] {
        let values = (articles.first.map { [$0] } ?? pages).flatMap { $0["license"]?.values ?? [] }
        return values.compactMap { $0.text ?? $0["url"]?.text ?? $0["@id"]?.text ?? $0.metadataText }
    }

    /// Whether the type of the article is that of news; other headlines are often made by a tool for search engines.
    var isNews: Bool {
        articles.first.map { JSONLD.types(of: $0).contains { $0.contains("News") || $0.hasPrefix("LiveBlog") } }
            ?? false
    }

    /// Whether the article, or a part of it, is said to be free.
    var isFree: Bool? {
        for value in articles.flatMap({ [$0["isAccessibleForFree"]] + parts(of: $0) }) {
            if let isFree = value?.truthValue { return isFree }
        }
        return nil
    }

    /// The selectors of the parts of the article that are said not to be free.
    var lockedSelectors: [String] {
        articles.flatMap { $0["hasPart"]?.values ?? [] }.filter { part in
            part["isAccessibleForFree"]?.truthValue == false
        }.flatMap { $0["cssSelector"]?.values ?? [] }.compactMap(\.text)
    }

    private func parts(of article: Object) -> [LenientJSONValue?] {
        ["hasPart", "isPartOf"].flatMap { article[$0]?.values ?? [] }.map { $0["isAccessibleForFree"] }
    }

    private func credits(_ value: LenientJSONValue) -> [Credit] {
        let person = resolved(value)
        let names = (person["name"] ?? value).values.compactMap(\.metadataText)
        let given = ["givenName", "familyName"].compactMap { person[$0]?.metadataText }.joined(separator: " ")
        return (names.isEmpty && !given.isEmpty ? [given] : names).map {
            Credit($0, isOrganization: person.isOrganization)
        }
    }

    private func resolved(_ value: LenientJSONValue) -> LenientJSONValue {
        guard let fields = value.fields, fields["name"] == nil, case .text(let id)? = fields["@id"] else {
            return value
        }
        return byID[id].map { .object($0) } ?? value
    }
}

extension JSONLD {
    private static func articles(of objects: [Object], at address: String?) -> [Object] {
        let all = objects.filter { types(of: $0).contains(where: isArticle) }
        let own = address.map { address in all.filter { hasAddress(address, $0) } } ?? []
        guard let best = own.first(where: { $0["headline"] != nil }) ?? all.first(where: { $0["headline"] != nil })
        else { return Array(all.prefix(1)) }
        let headline = best["headline"]?.metadataText
        return [best] + all.filter { $0 != best && ($0["headline"]?.metadataText == headline || own.contains($0)) }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("Posting") && type != "JobPosting"
            || otherArticleTypes.contains(type)
    }

    /// The types of articles whose names do not end in "Article" or "Posting".
    private static let otherArticleTypes: Set<String> = ["Report", "ClaimReview", "CriticReview", "ReviewNewsArticle"]
    private static let pageTypes: Set<String> = ["WebPage", "ItemPage", "FAQPage", "CreativeWork", "Recipe", "HowTo"]

    private static func types(of object: Object) -> Set<String> { Set(LenientJSONValue.object(object).types) }

    /// The keys whose values are read.
    fileprivate static let keys: Set<String> = [
        "@graph", "@id", "@type", "@value", "alternativeHeadline", "articleSection", "author", "contributor", "creator",
        "cssSelector", "dateCreated", "dateModified", "datePublished", "familyName", "givenName", "hasPart", "headline",
        "inLanguage",
        "isAccessibleForFree", "isPartOf", "license", "mainEntity", "mainEntityOfPage", "name", "publisher",
        "sourceOrganization", "url",
    ]

    private static func hasAddress(_ address: String, _ object: Object) -> Bool {
        ["url", "mainEntityOfPage", "@id"].contains { key in
            object[key]?.values.contains { value in
                if case .text(let text) = value { return PageAddress.isSamePage(text, address) }
                guard case .text(let id)? = value["@id"] ?? value["url"] else { return false }
                return PageAddress.isSamePage(id, address)
            } == true
        }
    }

    /// Gathers the objects at the levels where pages put articles and those who wrote them.
    private struct Collector {
        private(set) var objects: [Object] = []
        private(set) var byID: [String: Object] = [:]
        /// The number of objects that are read; a page with comments may name thousands of persons.
        private static let maximumObjects = 1_000
        private static let inner = ["mainEntityOfPage", "mainEntity", "author", "@graph"]

        mutating func read(_ text: String) {
            var parser = LenientJSONParser(jsonLD: text, keeping: JSONLD.keys)
            var waiting: [LenientJSONValue] = parser.values().flatMap(\.values).reversed()
            while let next = waiting.popLast(), objects.count < Self.maximumObjects {
                guard let object = next.fields else { continue }
                add(object)
                waiting += Self.inner.reversed().flatMap { object[$0]?.values.reversed() ?? [] }
            }
        }

        private mutating func add(_ object: Object) {
            objects.append(object)
            guard case .text(let id)? = object["@id"], object.count > (byID[id]?.count ?? 1) else { return }
            byID[id] = object
        }
    }
}
