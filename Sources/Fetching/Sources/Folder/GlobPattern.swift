import Text

/// A pattern on paths, in whatever letter case: `*` is any run of characters within a name, `?` one of them, and `**` any run of folders.
struct GlobPattern {
    private let parts: [[UInt8]]
    /// What the path must end with, for a pattern such as `**/*.html`: most are of that kind, and there are many files.
    private let ending: [UInt8]?

    init(_ pattern: String) {
        parts = pattern.utf8.split(separator: FilePath.slash).map { $0.asciiLowercased }
        let last = parts.last ?? []
        let rest = last.dropFirst()
        let isPlain = !rest.contains(UInt8(ascii: "*")) && !rest.contains(UInt8(ascii: "?"))
        ending =
            parts.count == 2 && parts[0] == GlobPattern.anyFolders && last.first == UInt8(ascii: "*") && isPlain
            ? Array(rest) : nil
    }

    /// Whether the pattern matches the whole path. Takes time in proportion to the length of pattern times path,
    /// whatever stars are in it.
    func matches(_ path: FilePath) -> Bool {
        if let ending {
            return path.bytes.count >= ending.count
                && zip(path.bytes.suffix(ending.count), ending).allSatisfy { $0.asciiLowercased == $1 }
        }
        let names = path.bytes.split(separator: FilePath.slash).map { $0.asciiLowercased[...] }
        // Whether the parts so far match the first n names.
        var reached = [true] + Array(repeating: false, count: names.count)
        for part in parts {
            reached = part == GlobPattern.anyFolders ? GlobPattern.spread(reached) : step(reached, part, names)
        }
        return reached[names.count]
    }

    private static let anyFolders = Array("**".utf8)

    private static func spread(_ reached: [Bool]) -> [Bool] {
        guard let first = reached.firstIndex(of: true) else { return reached }
        return reached.indices.map { $0 >= first }
    }

    private func step(_ reached: [Bool], _ part: [UInt8], _ names: [ArraySlice<UInt8>]) -> [Bool] {
        [false] + names.indices.map { reached[$0] && GlobPattern.matches(Array(names[$0]), part) }
    }

    private static func matches(_ name: [UInt8], _ part: [UInt8]) -> Bool {
        var (n, p) = (0, 0)
        var retry: (n: Int, p: Int)?
        while n < name.count {
            if p < part.count, part[p] == UInt8(ascii: "*") {
                retry = (n, p)
                p += 1
            } else if p < part.count, part[p] == UInt8(ascii: "?") {
                n = endOfCharacter(name, n)
                p += 1
            } else if p < part.count, part[p] == name[n] {
                n += 1
                p += 1
            } else if let last = retry {
                retry = (last.n + 1, last.p)
                (n, p) = (last.n + 1, last.p + 1)
            } else {
                return false
            }
        }
        return part[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func endOfCharacter(_ name: [UInt8], _ start: Int) -> Int {
        var end = start + 1
        while end < name.count, name[end] & 0xc0 == 0x80 { end += 1 }
        return end
    }
}
