/// The path of a URL, without dot segments and session ids; `/` where it is empty.
struct URLPath: CustomStringConvertible {
    let description: String

    init(_ bytes: ArraySlice<UInt8>) {
        let separators = bytes.split(omittingEmptySubsequences: false) { $0.isOne(of: "/\\") }
        var segments: [String] = []
        let written = separators.dropFirst()
        for (index, bytes) in zip(written.indices, written) {
            let segment = URLPath.withoutSession(PercentEncoding.normalized(bytes, keeping: URLPath.kept))
            let isLast = index == written.indices.last
            switch segment {
            case ".": if isLast { segments.append("") }
            case "..":
                _ = segments.popLast()
                if isLast { segments.append("") }
            default: segments.append(segment)
            }
        }
        description = segments.isEmpty ? "/" : segments.map { "/\($0)" }.joined()
    }

    private static let kept: StaticString = "!$&'()*+,;=:@"

    private static func withoutSession(_ segment: String) -> String {
        guard let parameter = segment.lowercased().firstRange(of: ";jsessionid=") else { return segment }
        return String(segment.prefix(segment.lowercased().distance(from: segment.startIndex, to: parameter.lowerBound)))
    }
}
