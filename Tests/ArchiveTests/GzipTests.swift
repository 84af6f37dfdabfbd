import Archive
import Foundation
import Testing

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 1000, 200_000])
    func `what is compressed comes back`(count: Int) throws {
        let bytes = Data((0..<count).map { UInt8($0 * $0 % 251) })
        #expect(try Gzip.decompress(Gzip.compress(bytes), limit: count) == bytes)
    }

    @Test func `equal bytes give equal members, without a time`() throws {
        let member = try Gzip.compress(Data("the same".utf8))
        #expect(try Gzip.compress(Data("the same".utf8)) == member)
        #expect(member[4..<8] == Data([0, 0, 0, 0]))
    }

    @Test func `all members are undone, and zeros behind them are padding`() throws {
        let members = try Gzip.compress(Data("one ".utf8)) + Gzip.compress(Data("two".utf8)) + Data(count: 512)
        #expect(try Gzip.decompress(members, limit: 100) == Data("one two".utf8))
    }

    @Test func `a bomb is stopped at the limit`() throws {
        let bomb = try Gzip.compress(Data(count: 5_000_000))
        #expect(throws: ArchiveError.tooManyBytes(1000)) {
            try Gzip.decompress(bomb, limit: 1000)
        }
    }

    @Test func `damage is named`() throws {
        let member = try Gzip.compress(Data("a few words, and a few more words".utf8))
        var wrongSum = member
        wrongSum[member.count - 8] ^= 1
        #expect(throws: ArchiveError("damaged gzip member: incorrect data check")) {
            try Gzip.decompress(wrongSum, limit: 1000)
        }
        #expect(throws: ArchiveError("the gzip member ends too early")) {
            try Gzip.decompress(member.dropLast(), limit: 1000)
        }
        #expect(throws: ArchiveError("the gzip member ends too early")) { try Gzip.decompress(Data(), limit: 1000) }
        #expect(throws: ArchiveError("damaged gzip member: incorrect header check")) {
            try Gzip.decompress(Data("plain text".utf8), limit: 1000)
        }
        #expect(throws: ArchiveError("no gzip member at byte \(member.count)")) {
            try Gzip.decompress(member + Data("rubbish".utf8), limit: 1000)
        }
    }
}
