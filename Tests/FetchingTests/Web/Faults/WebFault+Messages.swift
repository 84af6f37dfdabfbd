import Archive
import Foundation
import TestSupport

/// Faults of single answers over HTTP/1.1.
extension WebFault {
    private static let zeros = Data(repeating: 0, count: 100_000)

    static let connections: [WebFault] = [
        WebFault("closes at once", ServedAnswer([.close])),
        WebFault("closes within the first line", .raw("HTTP/1.1 20")),
        WebFault("closes within the header", .raw("HTTP/1.1 200 OK\r\nContent-Ty")),
        WebFault("closes after the header", .raw(ok + "Content-Length: 9\r\n\r\n")),
        WebFault("closes within the body", .raw(ok + "Content-Length: 100\r\n\r\nhalf")),
        WebFault("closes within a chunk", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n40\r\nhalf")),
        WebFault("closes before the last chunk", .raw(ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")),
        WebFault("a body that the connection ends", .raw(ok + "\r\n" + page)),
        WebFault("silent header", ServedAnswer([.pause(3_000), .close]), seconds: (1, 30)),
        WebFault("slow header", endless(ok, Data("A: b\r\n".utf8), pause: 50), seconds: (1, 30)),
        WebFault(
            "silent body",
            ServedAnswer([.bytes(Data((ok + "Content-Length: 9\r\n\r\nhalf").utf8)), .pause(4_000), .close]),
            seconds: (2, 30)),
        WebFault(
            "slow body", endless(ok + "Content-Length: 9000\r\n\r\n", Data("x".utf8), pause: 20), seconds: (20, 2)),
        WebFault(
            "slow chunks", endless(ok + "Transfer-Encoding: chunked\r\n\r\n", Data("1\r\nx\r\n".utf8), pause: 20),
            seconds: (20, 2)),
        WebFault(
            "silent chunk", endless(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nx", Data(), pause: 500),
            seconds: (1, 30)),
    ]

    /// A page that is none of the faults.
    static let page =
        "<!DOCTYPE html><title>Harbour</title><article><h1>Harbour</h1><p>About the harbour.</p></article>"

    static let sizes: [WebFault] = [
        WebFault("endless body", endless(ok + "\r\n", zeros)),
        WebFault(
            "endless chunks",
            endless(ok + "Transfer-Encoding: chunked\r\n\r\n", Data("186a0\r\n".utf8) + zeros + Data("\r\n".utf8))),
        WebFault("a length above the limit", .raw(ok + "Content-Length: 99999999999\r\n\r\n")),
        WebFault("a length beyond all numbers", .raw(ok + "Content-Length: 99999999999999999999999\r\n\r\n")),
        WebFault("a header over 64 KB", .raw(ok + String(repeating: "X-Field: \(x(1_000))\r\n", count: 70) + "\r\n")),
        WebFault("one field over 80 KB", .raw(ok + "X-Field: \(x(90_000))\r\n\r\n")),
        WebFault("a name over 80 KB", .raw(ok + "\(x(90_000)): x\r\n\r\n")),
        WebFault("a reason over 80 KB", .raw("HTTP/1.1 200 \(x(90_000))\r\n\r\n")),
        WebFault("20,000 fields", .raw(ok + String(repeating: "A: b\r\n", count: 20_000) + "\r\n")),
        WebFault("a header without end", endless(ok, Data("X-F: \(x(990))\r\n".utf8))),
        WebFault("a first line without end", endless("HTTP/1.1 200 ", Data(x(990).utf8)), seconds: (3, 30)),
    ]

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    static let heads: [WebFault] = [
        WebFault("no HTTP", .raw("SSH-2.0-OpenSSH_9.2\r\n\r\n")),
        WebFault("a page without a header", .raw(page + "\r\n\r\n")),
        WebFault("HTTP/2 in plain", .raw("HTTP/2.0 200 OK\r\nContent-Length: 1\r\n\r\nx")),
        WebFault("HTTP/9.9", .raw("HTTP/9.9 200 OK\r\nContent-Length: 1\r\n\r\nx")),
        WebFault("a status in words", .raw("HTTP/1.1 fine OK\r\n\r\n")),
        WebFault("a status of two digits", .raw("HTTP/1.1 99 Odd\r\n\r\n")),
        WebFault("a status of four digits", .raw("HTTP/1.1 2000 Odd\r\n\r\n")),
        WebFault("a negative status", .raw("HTTP/1.1 -200 Odd\r\n\r\n")),
        WebFault("no status", .raw("HTTP/1.1\r\n\r\n")),
        WebFault(
            "a first line without reason", .raw("HTTP/1.1 200\r\nContent-Length: \(page.utf8.count)\r\n\r\n" + page)),
        WebFault("two lengths", .raw(ok + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nfour")),
        WebFault("the same length twice", .raw(ok + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nfour")),
        WebFault("a negative length", .raw(ok + "Content-Length: -4\r\n\r\nfour")),
        WebFault("a length with a sign", .raw(ok + "Content-Length: +4\r\n\r\nfour")),
        WebFault("a length in words", .raw(ok + "Content-Length: four\r\n\r\nfour")),
        WebFault("a length in hexadecimal", .raw(ok + "Content-Length: 0x4\r\n\r\nfour")),
        WebFault("a length that is too short", .raw(ok + "Content-Length: 30\r\n\r\n" + page)),
        WebFault(
            "a length and chunks",
            .raw(ok + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n0\r\n\r\n")),
        WebFault("an unknown transfer", .raw(ok + "Transfer-Encoding: smoke\r\n\r\nsignals")),
        WebFault("a field without colon", .raw(ok + "Content-Length 4\r\n\r\nfour")),
        WebFault("a blank before the colon", .raw(ok + "Content-Length : 4\r\n\r\nfour")),
        WebFault("a field without name", .raw(ok + ": x\r\nContent-Length: 4\r\n\r\nfour")),
        WebFault("NUL in a field", .raw(ok + "X-F: a\0b\r\nContent-Length: 4\r\n\r\nfour")),
        WebFault("a line break alone in a field", .raw(ok + "X-F: a\rb\r\nContent-Length: 4\r\n\r\nfour")),
        WebFault("a folded field", .raw(ok + "X-F: a\r\n b\r\nContent-Length: \(page.utf8.count)\r\n\r\n" + page)),
        WebFault("line feeds alone", .raw("HTTP/1.1 200 OK\nContent-Length: \(page.utf8.count)\n\n" + page)),
        WebFault(
            "bytes of no charset in a field",
            ServedAnswer([
                .bytes(
                    Data((ok + "X-F: ").utf8) + Data([0xff, 0xfe, 0xe9])
                        + Data("\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)".utf8))
            ])),
        WebFault(
            "100 before the answer",
            .raw("HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: \(page.utf8.count)\r\n\r\n" + page)),
        WebFault(
            "103 before the answer",
            .raw(
                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + ok + "Content-Length: \(page.utf8.count)\r\n\r\n" + page
            )),
        WebFault("100 without end", endless("", Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)), seconds: (1, 30)),
        WebFault("101 to something else", .raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: chat\r\n\r\nhello")),
        WebFault(
            "two answers at once",
            .raw(ok + "Content-Length: \(page.utf8.count)\r\n\r\n" + page + ok + "Content-Length: 3\r\n\r\nbad")),
    ]

    private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"

    static let chunks: [WebFault] = [
        WebFault("a chunk size in words", .raw(chunked + "four\r\nfour\r\n0\r\n\r\n")),
        WebFault("a negative chunk size", .raw(chunked + "-4\r\nfour\r\n0\r\n\r\n")),
        WebFault("a chunk size beyond all numbers", .raw(chunked + "fffffffffffffffffff\r\nx")),
        WebFault("a chunk that is longer than it says", .raw(chunked + "2\r\nfour\r\n0\r\n\r\n")),
        WebFault("no chunk size", .raw(chunked + "\r\nfour\r\n0\r\n\r\n")),
        WebFault("a chunk size without end", endless(chunked, Data("0".utf8)), seconds: (20, 3)),
        WebFault("a chunk extension without end", endless(chunked + "4;", Data(x(990).utf8)), seconds: (20, 3)),
        WebFault("trailers", .raw(chunked + "\(String(page.utf8.count, radix: 16))\r\n\(page)\r\n0\r\nX-T: x\r\n\r\n")),
        WebFault("a trailer without colon", .raw(chunked + "4\r\nfour\r\n0\r\nX-T\r\n\r\n")),
        WebFault(
            "trailers without end", endless(chunked + "4\r\nfour\r\n0\r\n", Data("X-T: \(x(990))\r\n".utf8)),
            seconds: (20, 10)),
        WebFault(
            "trailers over 64 KB",
            .raw(chunked + "4\r\nfour\r\n0\r\n" + String(repeating: "X: \(x(1_000))\r\n", count: 100) + "\r\n")),
    ]

    private static func encoded(_ coding: String, _ body: Data) -> ServedAnswer {
        ServedAnswer(200, ["Content-Encoding": coding], body: body)
    }

    private static func gzip(_ text: String) -> Data { (try? Gzip.compress(Data(text.utf8))) ?? Data() }
    private static let bomb = (try? Gzip.compress(Data(repeating: 0x20, count: 5_000_000))) ?? Data()

    static let encodings: [WebFault] = [
        WebFault("a gzip bomb", encoded("gzip", bomb)),
        WebFault("gzip twice", encoded("gzip, gzip", bomb)),
        WebFault(
            "gzip twice in two fields",
            ServedAnswer([
                .bytes(
                    Data(
                        (ok
                            + "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
                            .utf8) + bomb)
            ])),
        WebFault("gzip that is none", encoded("gzip", Data("<p>plain".utf8))),
        WebFault("gzip that is cut", encoded("gzip", bomb.prefix(60))),
        WebFault("gzip without its last bytes", encoded("gzip", gzip(page).dropLast(8))),
        WebFault("gzip with a wrong checksum", encoded("gzip", gzip(page).dropLast(8) + Data(repeating: 7, count: 8))),
        WebFault("gzip with something behind it", encoded("gzip", gzip(page) + Data("junk".utf8))),
        WebFault(
            "gzip in two members", encoded("gzip", gzip(String(page.prefix(40))) + gzip(String(page.dropFirst(40))))),
        WebFault("gzip in capitals", encoded("GZIP", gzip(page))),
        WebFault("x-gzip", encoded("x-gzip", gzip(page))),
        WebFault("identity", encoded("identity", Data(page.utf8))),
        WebFault("an empty body in gzip", encoded("gzip", Data())),
        WebFault("deflate that is none", encoded("deflate", Data("<p>plain".utf8))),
        WebFault("deflate that is gzip", encoded("deflate", gzip(page))),
        WebFault("an encoding that was not asked for", encoded("br", Data("x".utf8))),
        WebFault("zstd", encoded("zstd", Data("x".utf8))),
        WebFault("an encoding of its own", encoded("rot13", Data("x".utf8))),
    ]

    static let statuses: [WebFault] =
        oddStatuses
        + numbers.map { number in
            WebFault("status \(number)", ServedAnswer(number, [:], number == 204 ? "" : "trouble"))
        }

    private static let oddStatuses: [WebFault] = [
        WebFault("304 to nothing", ServedAnswer(304)), WebFault("300 without an address", ServedAnswer(300)),
        WebFault("206 of half a page", ServedAnswer(206, ["Content-Range": "bytes 0-3/100"], "half")),
    ]

    private static let numbers: [Int] = [
        204, 205, 203, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 418, 421, 425, 426, 429, 431, 451, 500, 501,
        502,
        503, 504, 507, 508, 511, 520, 522, 530, 599, 999,
    ]
}
