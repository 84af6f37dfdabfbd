import Archive
import Foundation
import Testing

@Suite struct RandomDamageTests {
    let folder = TemporaryFolder()

    /// Each file is damaged in one place, drawn from the seed alone.
    @Test(arguments: 0..<40)
    func `one damaged byte costs one record, or none`(seed: Int) throws {
        let texts = (0..<8).map { "Page \($0) " + (0..<200).map { "\($0 * $0 % 97)" }.joined(separator: " ") }
        let (path, places) = try folder.write(texts.map { .page($0) })
        var bytes = try Data(contentsOf: URL(filePath: path))
        let place = seed * 7919 % bytes.count
        bytes[place] ^= UInt8(1 << (seed % 8))
        let hit = places.lastIndex { $0.offset <= place } ?? 0
        let found = try WARCReader(path: folder.write(bytes)).records().map(\.outcome)
        #expect(texts.indices.filter { $0 != hit && !found.contains(texts[$0]) } == [])
        #expect(found.allSatisfy { texts.contains($0) || $0.contains(": byte \(places[hit].offset): ") })
        #expect(found.count <= 8)
    }

    @Test(arguments: [1, 9, 10, 20, 100, 150, 300])
    func `a file cut anywhere ends with a named record`(length: Int) throws {
        let (path, places) = try folder.write((0..<3).map { .page("Page \($0)") })
        try #require(truncate(path, off_t(length)) == 0)
        let whole = places.filter { $0.offset + $0.length <= length }.count
        let isCutBetween = places.contains { $0.offset == length } || length >= places[2].offset + places[2].length
        let entries = Array(try WARCReader(path: path).records())
        #expect(entries.count == whole + (isCutBetween ? 0 : 1))
        #expect(entries.last?.offset == places[min(whole, isCutBetween ? whole - 1 : whole)].offset)
    }
}
