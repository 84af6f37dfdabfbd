import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct LineReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Returns the lines of `text`, nil for each that is too long.
    private func lines(_ text: String, maximumLength: Int) throws -> [String?] {
        try folder.write(text, to: "lines")
        let reader = try LineReader(path: folder.path("lines"))
        reader.maximumLength = maximumLength
        var lines: [String?] = []
        while true {
            do {
                guard let line = try reader.next() else { break }
                lines.append(String(decoding: line, as: UTF8.self))
            } catch is LineTooLong {
                lines.append(nil)
            }
        }
        #expect(reader.lineNumber == lines.count)
        return lines
    }

    @Test func `a last line without break counts, an empty one at the end does not`() throws {
        #expect(try lines("", maximumLength: 9) == [])
        #expect(try lines("a\n\nb", maximumLength: 9) == ["a", "", "b"])
        #expect(try lines("a\n\n", maximumLength: 9) == ["a", ""])
    }

    @Test func `a line that is too long is passed over, wherever the pieces of the file end`() throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try lines("123456789\n1234567890\nab", maximumLength: 9) == ["123456789", nil, "ab"])
        #expect(try lines("a\n\(long)\nb\n", maximumLength: 9) == ["a", nil, "b"])
        #expect(try lines("a\n\(long)", maximumLength: 9) == ["a", nil])
        #expect(try lines("\(long)\n\(long)\nb", maximumLength: 100_000) == [nil, nil, "b"])
        #expect(try lines("\(long)\nb", maximumLength: 200_000) == [long, "b"])
    }

    @Test func `a pipe that does not block is waited for, to write and to read`() async throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (input, output) = (ends[0], ends[1])
        for end in ends { #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
        let text = Data((0..<40_000).map { "line \($0)\n" }.joined().utf8)
        let writer = Thread {
            usleep(20_000)
            try? writeAll(text, to: output, named: "pipe")
            close(output)
        }
        writer.start()
        let reader = LineReader(descriptor: input, name: "pipe")
        var read = Data()
        while let line = try reader.next() {
            if reader.lineNumber == 1 { usleep(20_000) }
            read += line + [10]
        }
        close(input)
        #expect(read == text)
    }
}
