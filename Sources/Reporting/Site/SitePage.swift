import ArticleModel
import Mustache

/// A page of the report beside the front page.
struct SitePage {
    /// The path within the report, such as `articles/7891cdf2….html`.
    let path: String
    let html: String
}

/// Where the pages of the report lie, by what does not change in a rebuild.
enum SitePath {
    static let styleSheet = "copydesk.css"
    /// The folders of the pages, each with nothing else in it.
    static let folders = ["articles", "stories", "names"]

    static func article(_ key: String) -> String { "articles/\(fileName(key)).html" }
    static func story(_ key: String) -> String { "stories/\(fileName(key)).html" }
    static func name(kind: String, normalized: String) -> String {
        "names/\(ContentHash(of: "\(kind) \(normalized)").value.prefix(20)).html"
    }

    /// A key as it is where it is made of letters, digits and hyphens, as ids are; a file may have any other name.
    private static func fileName(_ key: String) -> String {
        let isPlain =
            key.utf8.count <= 64 && !key.isEmpty
            && key.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
            }
        return isPlain ? key : "x\(ContentHash(of: key).value.prefix(32))"
    }
}

/// The templates of the pages, which share the frame around what each shows.
struct SiteTemplates {
    private let library: MustacheLibrary

    init() throws {
        MustacheContentTypes.register(HTMLEscaping(), named: "PAGE")
        let sources: [String: [UInt8]] = [
            "top": PackageResources.top_mustache, "bottom": PackageResources.bottom_mustache,
            "article": PackageResources.article_mustache, "story": PackageResources.story_mustache,
            "name": PackageResources.name_mustache, "quotation": PackageResources.quotation_mustache,
        ]
        library = MustacheLibrary(
            templates: try sources.mapValues {
                try MustacheTemplate(string: "{{% CONTENT_TYPE:PAGE}}" + String(decoding: $0, as: UTF8.self))
            })
    }

    /// Returns the page that the template of that name makes of `content`.
    func html(_ name: String, _ content: Any) throws -> String {
        guard let html = library.render(content, withTemplate: name) else {
            preconditionFailure("the report has no template \(name)")
        }
        return html
    }
}
