import ArticleModel
import Text

/// What `Content-Usage: train-ai=n, search=y` says (draft-ietf-aipref-vocab-08, draft-ietf-aipref-attach-05).
///
/// The value is a dictionary of structured fields (RFC 9651, section 3.2): where it is none, nothing is said; of a key that is
/// there twice the last counts; a value that is not the token `y` or `n` says nothing, nor does a key that is not known.
package enum ContentUsage {
    package static let name = "Content-Usage"

    /// The keys of the draft, then those of earlier ones that sites still write. `bots` was all automatic processing, of which
    /// the others are parts: what it says holds for those of which the same value says nothing.
    private static let uses: [String: [RightsStatement.Use]] = [
        "train-ai": [.training], "ai-use": [.generation], "search": [.index],
        "train-genai": [.training], "ai-output": [.generation], "tdm": [.mining, .training],
        "bots": [.mining, .training, .generation, .index],
    ]

    /// Reads the value behind the path, where it has one.
    package static func statements(_ value: String, at place: RightsStatement.Place, to agent: String?)
        -> [RightsStatement]
    {
        guard let members = FieldDictionary(value)?.members else { return [] }
        let exact = Set(members.compactMap { uses[$0.key].flatMap { $0.count == 1 ? $0[0] : nil } })
        return members.flatMap { member -> [RightsStatement] in
            guard let all = uses[member.key], let permission = permissions[member.token ?? ""] else { return [] }
            return all.filter { all.count == 1 || !exact.contains($0) }.map { use in
                RightsStatement(
                    place, name, agent: agent, said: "\(member.key)=\(member.token ?? "")", use: use, permission)
            }
        }
    }

    private static let permissions: [String: RightsStatement.Permission] = ["y": .allowed, "n": .reserved]
}

/// A dictionary of structured fields, as far as its values are tokens (RFC 9651, section 4.2.2).
struct FieldDictionary {
    struct Member: Equatable {
        let key: String
        /// Nil where the value is no token.
        var token: String?
    }

    private(set) var members: [Member] = []
    /// More keys than this are no field that anybody means.
    private static let maximumCount = 200
    private var rest: Substring.UTF8View

    /// Nil where the text is no dictionary.
    init?(_ text: String) {
        rest = text[...].utf8
        skip(" \t")
        while !rest.isEmpty {
            guard members.count < Self.maximumCount, let member = readMember() else { return nil }
            members.removeAll { $0.key == member.key }
            members.append(member)
            skip(" \t")
            if rest.isEmpty { return }
            guard take(",") else { return nil }
            skip(" \t")
            if rest.isEmpty { return nil }
        }
    }

    private mutating func readMember() -> Member? {
        guard let first = rest.first, first.isASCIILowercase || first == UInt8(ascii: "*") else { return nil }
        let key = readWhile { $0.isASCIILowercase || $0.isASCIIDigit || $0.isOne(of: "_-.*") }
        var member = Member(key: key, token: nil)
        if take("=") {
            guard readValue(&member.token) else { return nil }
        }
        while take(";") {
            skip(" ")
            guard !readWhile({ $0.isASCIILowercase || $0.isASCIIDigit || $0.isOne(of: "_-.*") }).isEmpty else {
                return nil
            }
            var ignored: String?
            if take("="), !readValue(&ignored) { return nil }
        }
        return member
    }

    /// Reads a token; text, list, number and the rest are passed over, since none of them says anything here.
    private mutating func readValue(_ token: inout String?) -> Bool {
        guard let first = rest.first else { return false }
        if first.isASCIILetter || first == UInt8(ascii: "*") {
            token = readWhile { $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "!#$%&'*+-.^_`|~:/") }
            return true
        }
        if take("\"") { return skipText() }
        if take("(") {
            _ = readWhile { $0 != UInt8(ascii: ")") }
            return take(")")
        }
        return !readWhile { $0.isASCIIDigit || $0.isASCIILetter || $0.isOne(of: "-.?@:=+/%") }.isEmpty
    }

    private mutating func skipText() -> Bool {
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return true }
            if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
        }
        return false
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: byte) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func skip(_ set: StaticString) {
        while let byte = rest.first, byte.isOne(of: set) { rest.removeFirst() }
    }

    private mutating func readWhile(_ belongs: (UInt8) -> Bool) -> String {
        let text = rest.prefix(while: belongs)
        rest = rest[text.endIndex...]
        return String(Substring(text))
    }
}
