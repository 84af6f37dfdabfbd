import Fetching
import Foundation
import Randomness
import Testing

@Suite struct ArbitraryBytesDecodingTests {
    @Test(arguments: [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "koi8-r", "koi8-u", "iso-8859-8-i",
        "macintosh",
        "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr", "windows-874", "x-mac-cyrillic",
    ])
    func `any bytes give some text without NUL, and always the same`(charset: String) {
        var random = SeededRandom(seed: 1)
        let bytes = Data((0..<50_000).map { _ in UInt8.random(in: 0...255, using: &random) })
        let decoded = DecodedText(bytes: bytes, charset: charset)
        #expect(decoded.charset == charset || decoded.source != .http)
        #expect(!decoded.text.unicodeScalars.contains("\0"))
        #expect(!decoded.text.isEmpty)
        #expect(DecodedText(bytes: bytes, charset: charset) == decoded)
    }
}
