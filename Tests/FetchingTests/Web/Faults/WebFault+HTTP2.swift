import Archive
import Foundation
import TestSupport

/// Faults of connections over HTTP/2 (RFC 9113, sections 5 to 8 and 10.5), frame by frame.
extension WebFault {
    private typealias Frame = HTTP2Frame

    private static let status: (String, String) = (":status", "200")

    private static func bytes(_ frames: Frame...) -> [ServedAnswer.Step] {
        [.bytes(frames.reduce(into: Data()) { $0 += $1.bytes })]
    }

    private static func whole(_ stream: Int, _ more: [(String, String)] = []) -> [ServedAnswer.Step] {
        bytes(.headers([status] + more, stream: stream), .data(page, stream: stream, isLast: true))
    }

    static let http2Connections: [WebFault] = [
        WebFault(http2: "in good order") { whole($0) },
        WebFault(http2: "closes at once", greeting: Data()) { _ in [.close] },
        WebFault(http2: "closes after the settings") { _ in [.close] },
        WebFault(http2: "closes within the body") {
            bytes(.headers([status], stream: $0), .data("half", stream: $0)) + [.close]
        },
        WebFault(http2: "answers in HTTP/1.1", greeting: Data("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".utf8)) {
            _ in []
        },
        WebFault(http2: "answers with noise", greeting: Data(repeating: 0xa5, count: 500)) { _ in [] },
        WebFault(http2: "never says its settings", greeting: Data(), seconds: (1, 30)) { _ in [] },
        WebFault(http2: "GOAWAY at once") { _ in bytes(.goAway(after: 0, code: 0)) + [.close] },
        WebFault(http2: "GOAWAY for too many requests") { _ in bytes(.goAway(after: 0, code: 11)) + [.close] },
        WebFault(http2: "GOAWAY, and no end", seconds: (1, 30)) { bytes(.goAway(after: $0, code: 0)) },
        WebFault(http2: "GOAWAY within the body") {
            bytes(.headers([status], stream: $0), .data("half", stream: $0), .goAway(after: 0, code: 2)) + [.close]
        },
        WebFault(http2: "GOAWAY before an answer that still comes") { bytes(.goAway(after: $0, code: 0)) + whole($0) },
        WebFault(http2: "GOAWAY without end", seconds: (1, 30)) {
            [.endless(Frame.goAway(after: $0, code: 0).bytes, pause: 1)]
        },
        WebFault(http2: "settings without end", seconds: (1, 30)) { _ in [.endless(Frame(4, stream: 0).bytes, pause: 1)]
        },
        WebFault(http2: "pings without end", seconds: (1, 30)) { _ in
            [.endless(Frame(6, stream: 0, Data(repeating: 1, count: 8)).bytes, pause: 1)]
        },
        WebFault(http2: "silence", seconds: (1, 30)) { _ in [] },
        WebFault(http2: "silence after the header", seconds: (1, 30)) { bytes(.headers([status], stream: $0)) },
        WebFault(http2: "a body that stalls", seconds: (1, 30)) {
            bytes(.headers([status], stream: $0), .data("half", stream: $0))
        },
        WebFault(http2: "a slow body", seconds: (20, 2)) {
            bytes(.headers([status], stream: $0)) + [.endless(Frame.data("x", stream: $0).bytes, pause: 20)]
        },
        WebFault(http2: "empty frames without end", seconds: (20, 2)) {
            bytes(.headers([status], stream: $0)) + [.endless(Frame.data("", stream: $0).bytes, pause: 1)]
        },
        WebFault(http2: "a body without end") { stream in
            let piece = Frame.data(String(repeating: "x", count: 1_000), stream: stream).bytes
            return bytes(.headers([status], stream: stream)) + [.endless(piece, pause: 1)]
        },
        WebFault(http2: "more than the window holds") { stream in
            let piece = Frame.data(String(repeating: "x", count: 16_000), stream: stream).bytes
            return bytes(.headers([status], stream: stream)) + [
                .bytes((0..<2_000).reduce(into: Data()) { data, _ in data += piece })
            ]
        },
    ]

    static let http2Frames: [WebFault] = [
        WebFault(http2: "RST_STREAM, refused") { bytes(.reset($0, code: 7)) },
        WebFault(http2: "RST_STREAM, cancelled") { bytes(.reset($0, code: 8)) },
        WebFault(http2: "RST_STREAM, internal error") { bytes(.reset($0, code: 2)) },
        WebFault(http2: "RST_STREAM, HTTP/1.1 is wanted") { bytes(.reset($0, code: 13)) },
        WebFault(http2: "RST_STREAM after the header") { bytes(.headers([status], stream: $0), .reset($0, code: 2)) },
        WebFault(http2: "RST_STREAM within the body") {
            bytes(.headers([status], stream: $0), .data("half", stream: $0), .reset($0, code: 8))
        },
        WebFault(http2: "RST_STREAM after the end") { whole($0) + bytes(.reset($0, code: 0)) },
        WebFault(http2: "RST_STREAM of a stream that is not there", seconds: (3, 30)) {
            bytes(.reset($0 + 100, code: 0))
        },
        WebFault(http2: "a push that was not asked for", seconds: (3, 30)) {
            bytes(Frame(5, flags: Frame.endHeaders, stream: $0, Data([0, 0, 0, 2]) + Frame.literal(":method", "GET")))
        },
        WebFault(http2: "a frame that is too long", seconds: (3, 30)) {
            [
                .bytes(
                    Frame.headers([status], stream: $0).bytes
                        + Frame(0, stream: $0, Data(repeating: 120, count: 20_000)).bytes)
            ]
        },
        WebFault(http2: "a frame that claims 16 MB", seconds: (3, 30)) {
            [.bytes(Frame(0, stream: $0).bytes(claiming: 0xff_ffff))]
        },
        WebFault(http2: "a frame of a kind that nobody knows") {
            bytes(Frame(0x7f, stream: 0, Data("hello".utf8))) + whole($0)
        },
        WebFault(http2: "data of no stream", seconds: (3, 30)) { _ in bytes(.data("x", stream: 0)) },
        WebFault(http2: "data before the header") { bytes(.data("x", stream: $0)) },
        WebFault(http2: "data after the end") { whole($0) + bytes(.data("more", stream: $0)) },
        WebFault(http2: "data of a stream that is not there", seconds: (3, 30)) { bytes(.data("x", stream: $0 + 100)) },
        WebFault(http2: "a header of no stream", seconds: (3, 30)) { _ in bytes(.headers([status], stream: 0)) },
        WebFault(http2: "settings of a wrong length", seconds: (3, 30)) { _ in
            bytes(Frame(4, stream: 0, Data([1, 2, 3, 4, 5])))
        },
        WebFault(http2: "a window of more than there is", seconds: (3, 30)) { _ in
            bytes(Frame(4, stream: 0, Data([0, 4, 255, 255, 255, 255])))
        },
        WebFault(http2: "a ping of a wrong length", seconds: (3, 30)) { _ in
            bytes(Frame(6, stream: 0, Data([1, 2, 3])))
        },
        WebFault(http2: "a window that grows by nothing", seconds: (3, 30)) {
            bytes(Frame(8, stream: $0, Data(repeating: 0, count: 4)))
        },
        WebFault(http2: "a window that grows too far", seconds: (3, 30)) { _ in
            bytes(Frame(8, stream: 0, Data([0x7f, 255, 255, 255])), Frame(8, stream: 0, Data([0x7f, 255, 255, 255])))
        },
        WebFault(http2: "more padding than frame", seconds: (3, 30)) {
            bytes(.headers([status], stream: $0), Frame(0, flags: 0x8, stream: $0, Data([200, 1, 2])))
        },
    ]

    static let http2Heads: [WebFault] = [
        WebFault(http2: "no status") { bytes(.headers([("a", "b")], stream: $0, isLast: true)) },
        WebFault(http2: "a status in words") { bytes(.headers([(":status", "fine")], stream: $0, isLast: true)) },
        WebFault(http2: "two statuses") { bytes(.headers([status, (":status", "404")], stream: $0, isLast: true)) },
        WebFault(http2: "a field of requests") { bytes(.headers([status, (":path", "/")], stream: $0, isLast: true)) },
        WebFault(http2: "a name in capitals") { whole($0, [("X-Field", "x")]) },
        WebFault(http2: "a field of connections") { whole($0, [("connection", "close")]) },
        WebFault(http2: "404") { bytes(.headers([(":status", "404")], stream: $0, isLast: true)) },
        WebFault(http2: "a header that cannot be decompressed", seconds: (3, 30)) {
            bytes(Frame(1, flags: 5, stream: $0, Data([0xff, 0xff, 0xff, 0xff, 0x7f])))
        },
        WebFault(http2: "a header over 64 KB", seconds: (3, 30)) {
            bytes(.headers([status], stream: $0, isWhole: false))
                + (0..<20).flatMap { _ in
                    bytes(.continuation([("x-f", String(repeating: "x", count: 15_000))], stream: 1))
                }
        },
        WebFault(http2: "a header bomb, of one long field again and again", seconds: (3, 30)) { stream in
            let field = Data([0x40]) + Frame.literal("a", String(repeating: "x", count: 3_900)).dropFirst()
            return bytes(
                Frame(1, flags: 5, stream: stream, Data([0x88]) + field + Data(repeating: 0xbe, count: 10_000)))
        },
        WebFault(http2: "continuations without end", seconds: (3, 30)) {
            bytes(.headers([status], stream: $0, isWhole: false))
                + [
                    .endless(
                        Frame.continuation([("x-f", String(repeating: "x", count: 900))], stream: $0).bytes, pause: 1)
                ]
        },
        WebFault(http2: "empty continuations without end", seconds: (2, 30)) {
            bytes(.headers([status], stream: $0, isWhole: false)) + [.endless(Frame(9, stream: $0).bytes, pause: 1)]
        },
        WebFault(http2: "trailers") {
            bytes(
                .headers([status], stream: $0), .data(page, stream: $0),
                .headers([("x-t", "x")], stream: $0, isLast: true))
        },
        WebFault(http2: "trailers that do not end the stream") {
            bytes(.headers([status], stream: $0), .data("x", stream: $0), .headers([("x-t", "x")], stream: $0))
        },
        WebFault(http2: "trailers without end", seconds: (3, 30)) {
            bytes(
                .headers([status], stream: $0), .data("x", stream: $0),
                .headers([("x-t", "x")], stream: $0, isLast: true, isWhole: false))
                + [
                    .endless(
                        Frame.continuation([("x-f", String(repeating: "x", count: 900))], stream: $0).bytes, pause: 1)
                ]
        },
        WebFault(http2: "100 before the answer") { bytes(.headers([(":status", "100")], stream: $0)) + whole($0) },
        WebFault(http2: "100 without end", seconds: (2, 30)) {
            [.endless(Frame.headers([(":status", "100")], stream: $0).bytes, pause: 1)]
        },
        WebFault(http2: "a length that is too long") { whole($0, [("content-length", "999")]) },
        WebFault(http2: "a length that is too short") { whole($0, [("content-length", "3")]) },
        WebFault(http2: "two lengths") { whole($0, [("content-length", "3"), ("content-length", "4")]) },
        WebFault(http2: "a length above the limit") {
            bytes(.headers([status, ("content-length", "99999999")], stream: $0))
        },
        WebFault(http2: "a gzip bomb") { stream in
            let bomb = (try? Gzip.compress(Data(repeating: 0x20, count: 1_000_000))) ?? Data()
            return bytes(
                .headers([status, ("content-encoding", "gzip")], stream: stream),
                Frame(0, flags: Frame.endStream, stream: stream, bomb))
        },
        WebFault(http2: "a redirect in a circle") {
            bytes(.headers([(":status", "302"), ("location", "/page")], stream: $0, isLast: true))
        },
    ]
}
