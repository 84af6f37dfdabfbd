import ArticleModel
import Foundation

/// What a version makes of the golden inputs, as digests: `clean.digest` and `extract.digest`.
struct GoldenDigests: Equatable {
    /// The digests of one input and of what became of it, 16 hexadecimal digits each.
    struct Pair: Equatable {
        let input: String
        let output: String
    }

    let version: String
    private(set) var pairs: [String: Pair] = [:]

    init(version: String) { self.version = version }

    mutating func add(_ name: String, input: Data, output: Data) {
        precondition(pairs[name] == nil, "two golden inputs are called \(name)")
        pairs[name] = Pair(input: GoldenDigests.digest(input), output: GoldenDigests.digest(output))
    }

    private static func digest(_ bytes: Data) -> String { String(ContentHash(of: bytes).value.prefix(16)) }
}

/// The file: `version 4`, then the name, the input's and the output's digest of each input on a line of its own.
extension GoldenDigests {
    struct Malformed: Error, Equatable { let line: String }

    init(_ text: String) throws {
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard let head = lines.first, head.count == 2, head[0] == "version" else {
            throw Malformed(line: lines.first?.joined(separator: " ") ?? "")
        }
        version = head[1]
        for line in lines.dropFirst() {
            guard line.count == 3 else { throw Malformed(line: line.joined(separator: " ")) }
            pairs[line[0]] = Pair(input: line[1], output: line[2])
        }
    }

    var text: String {
        let lines = pairs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.input) \($0.value.output)\n" }
        return "version \(version)\n" + lines.joined()
    }
}
