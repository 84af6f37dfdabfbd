import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// Mustache's own way goes by `Character`: a quotation mark with a combining accent after it is another
/// character to it, and would end an attribute.
struct PageText: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

/// The address if it leads to the web, else nil: `javascript:` and the like are never linked.
func webLink(_ address: String?) -> String? {
    guard let address else { return nil }
    let start = String(address.prefix(8)).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
}
