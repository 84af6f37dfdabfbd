/// Reads texts in quotation marks.
extension LenientJSONParser {
    /// The text whose quotation mark is at `index`, without escapes; nil where a program does not close it.
    mutating func text() -> String? {
        let start = index + 1
        if dialect == .json {
            index = endOfRepairedText(from: start)
            return unescaped(start..<max(start, min(index - 1, bytes.count)))
        }
        let mark = bytes[index]
        guard !unclosedMarks.contains(mark) else { return nil }
        var end = start
        while end < bytes.count, bytes[end] != mark { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
        guard end < bytes.count else {
            unclosedMarks.insert(mark)
            return nil
        }
        index = end + 1
        return unescaped(start..<end)
    }

    private func unescaped(_ range: Range<Int>) -> String {
        let content = bytes[range]
        let hasEscapes = content.contains(UInt8(ascii: "\\"))
        return hasEscapes ? JSONEscapes.resolved(content) : String(decoding: content, as: UTF8.self)
    }

    /// The index after the quotation mark that closes the text whose content starts at `start`.
    func endOfRepairedText(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == UInt8(ascii: "\""), closesText(index) {
                return index + 1
            } else {
                index += 1
            }
        }
        return bytes.count
    }

    /// Whether the quotation mark at `mark` closes a text. Pages forget to escape those inside a text: one that closes it is
    /// followed by `,`, `:` or a closing bracket, or is the last of its line.
    private func closesText(_ mark: Int) -> Bool {
        var index = mark + 1
        while index < bytes.count, bytes[index] <= 32 {
            if bytes[index] == 10 { return true }
            index += 1
        }
        guard index < bytes.count else { return true }
        let next = bytes[index]
        return next == UInt8(ascii: ":") || Self.endsLiteral(next) && next != UInt8(ascii: "\"")
    }
}
