import ArticleModel
import Foundation

/// An article to load, with the line that it was read from.
package struct ArticleRecord {
    let article: ExtractedArticle
    private let line: Data

    /// Reads a line of `extract.jsonl`.
    package init(line: Data) throws(NotARecord) {
        article = try JSONLine().decode(ExtractedArticle.self, from: line)
        self.line = line
    }

    /// An article that stands in no file.
    package init(_ article: ExtractedArticle) throws {
        self.article = article
        line = try JSONLine().encode(article)
    }

    /// Over all that the rows are made of: the same digest, the same rows.
    ///
    /// The time of fetch is the ledger's: a page fetched again and unchanged has the same rows. It is left out of the
    /// line, which then is what an article without it is written as.
    func digest(_ versions: StageVersions) -> String {
        var hasher = ContentHasher()
        line.withUnsafeBytes { bytes in
            var rest = bytes
            while let time = rest.fetchTime {
                hasher.update(UnsafeRawBufferPointer(rebasing: rest[..<time.lowerBound]))
                rest = UnsafeRawBufferPointer(rebasing: rest[time.upperBound...])
            }
            hasher.update(rest)
        }
        hasher.update(Data("\n\(versions.clean)\n\(versions.extract)\n\(ArticleDatabase.version)".utf8))
        return hasher.finalized().value
    }
}

extension UnsafeRawBufferPointer {
    /// Where a line says `"fetchedAt":"…",`: within a text the marks would be escaped, and sorted by name it is never
    /// the last field.
    fileprivate var fetchTime: Range<Int>? {
        guard let begin = place(of: Array(#""fetchedAt":""#.utf8), rarest: 8) else { return nil }
        guard let mark = self[(begin + 13)...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let end = mark + 1
        return end < count && self[end] == UInt8(ascii: ",") ? begin..<end + 1 : nil
    }

    /// Where `name` stands first; looks for its byte at `rarest` with `memchr`.
    private func place(of name: [UInt8], rarest: Int) -> Int? {
        guard let start = baseAddress else { return nil }
        var place = rarest
        while place < count, let found = memchr(start + place, Int32(name[rarest]), count - place) {
            let hit = start.distance(to: UnsafeRawPointer(found))
            let begin = hit - rarest
            if begin + name.count <= count, self[begin..<begin + name.count].elementsEqual(name) { return begin }
            place = hit + 1
        }
        return nil
    }
}
