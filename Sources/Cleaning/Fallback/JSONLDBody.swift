import Markup
import Text

/// Reads the body that a page gives in JSON-LD: for programs, mostly without paragraphs.
enum JSONLDBody {
    private static let minimumBytes = 400

    /// Returns the longest text that JSON-LD gives; nil where it gives no long one.
    static func text(in linkedData: [String]) -> String? {
        let texts = linkedData.filter { JSONLDBody.key.occurs(in: $0) }.flatMap(JSONLDBody.bodies)
        return texts.filter { $0.utf8.count >= minimumBytes }.max { $0.utf8.count < $1.utf8.count }
    }

    private static let key: PhraseMatcher = ["articleBody"]

    /// Returns all bodies; the article may stand at the top, in a list, in a graph or as what a page is about.
    private static func bodies(in text: String) -> [String] {
        var parser = LenientJSONParser(jsonLD: text, keeping: ["@graph", "mainEntity", "articleBody"])
        var found: [String] = []
        var waiting = parser.values()
        while let next = waiting.popLast() {
            if case .list(let values) = next { waiting += values }
            guard let fields = next.fields else { continue }
            if case .text(let body)? = fields["articleBody"] { found.append(body) }
            waiting += ["@graph", "mainEntity"].compactMap { fields[$0] }
        }
        return found
    }
}
