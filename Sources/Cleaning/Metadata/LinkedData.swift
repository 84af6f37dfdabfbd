import Foundation
import Markup

/// What a page says of its article in JSON-LD.
struct LinkedData {
    typealias Object = [String: Any]

    /// The first object that is an article; empty where there is none.
    private(set) var article: Object = [:]
    private var byID: [String: Object] = [:]
    /// More bytes than this are a live blog's whole history, and would take seconds.
    static let maximumBytes = 2_000_000

    init(_ texts: [String]) {
        var articles: [Object] = []
        for text in texts where text.utf8.count <= LinkedData.maximumBytes {
            for object in LinkedData.objects(in: LinkedData.parse(text)) {
                if let id = object["@id"] as? String, object.count > (byID[id]?.count ?? 1) { byID[id] = object }
                if LinkedData.isArticle(object) { articles.append(object) }
            }
        }
        article = articles.first { $0["headline"] != nil } ?? articles.first ?? [:]
    }

    func string(_ key: String) -> String? { LinkedData.string(article[key]) }

    /// The names of persons under `key`; a reference by `@id` is looked up on the page.
    func names(_ key: String) -> [String] {
        LinkedData.list(article[key]).flatMap { value -> [String] in
            if let name = value as? String { return [name] }
            guard let given = value as? Object else { return [] }
            let object = resolved(given)
            if LinkedData.types(of: object).contains(where: { $0.hasSuffix("Organization") }) { return [] }
            return LinkedData.list(object["name"]).compactMap { $0 as? String }
        }
    }

    func name(_ key: String) -> String? {
        guard let value = LinkedData.list(article[key]).first else { return nil }
        return LinkedData.string((value as? Object).map { resolved($0)["name"] ?? "" } ?? value)
    }

    private func resolved(_ object: Object) -> Object {
        guard object["name"] == nil, let id = object["@id"] as? String else { return object }
        return byID[id] ?? object
    }

    private static func parse(_ text: String) -> Any? {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let last = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), first < last
        else { return nil }
        // Raw line breaks inside strings are the commonest fault; between tokens a blank does as well.
        let repaired = bytes[first...last].map { $0 < 32 ? 32 : $0 }
        return try? JSONSerialization.jsonObject(with: Data(repaired))
    }

    /// All objects at the levels where pages put articles: lists, `@graph` and `mainEntity`.
    private static func objects(in value: Any?) -> [Object] {
        var found: [Object] = []
        var waiting: [Any] = list(value)
        while let next = waiting.popLast(), found.count < 1_000 {
            if let array = next as? [Any] { waiting += array.reversed() }
            guard let object = next as? Object else { continue }
            found.append(object)
            for key in ["mainEntityOfPage", "mainEntity", "author", "@graph"]
            where object[key] is [Any] || object[key] is Object {
                waiting += list(object[key]).reversed()
            }
        }
        return found
    }

    private static func isArticle(_ object: Object) -> Bool {
        types(of: object).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") && $0 != "JobPosting" }
    }

    private static func types(of object: Object) -> [String] { list(object["@type"]).compactMap { $0 as? String } }

    private static func list(_ value: Any?) -> [Any] { value.map { $0 as? [Any] ?? [$0] } ?? [] }

    private static func string(_ value: Any?) -> String? {
        guard let first = list(value).first else { return nil }
        if let text = first as? String { return MetadataText.clean(text) }
        return (first as? NSNumber).map(\.stringValue)
    }
}

/// Texts out of attributes and JSON: entities that were escaped twice, tags, white space.
enum MetadataText {
    static func clean(_ text: String) -> String? {
        var text = text
        if text.contains("&") || text.contains("<"), text.utf8.count < 2_000,
            let tree = try? HTMLParser.parse("<div>\(text)</div>", maximumNodes: 1_000), !tree.nodes.isEmpty
        {
            text = FoldedText.of(0, in: tree)
        }
        let folded = FoldedText.fold(text)
        return folded.isEmpty ? nil : folded
    }
}
