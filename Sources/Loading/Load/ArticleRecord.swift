import ArticleModel
import Foundation

/// An article that is to be loaded, with the line that it was read from.
package struct ArticleRecord {
    let article: ExtractedArticle
    private let line: Data

    /// Reads a line of `extract.jsonl`.
    package init(line: Data) throws(NotARecord) {
        article = try JSONLine().decode(ExtractedArticle.self, from: line)
        self.line = line
    }

    /// Makes the record of an article that is in no file.
    package init(_ article: ExtractedArticle) throws {
        self.article = article
        line = try JSONLine().encode(article)
    }

    /// Returns the digest of all that the rows are made from: the same digest means the same rows.
    ///
    /// The time of fetch is left out of the line, which is then what an article without it is written as: a page that
    /// was fetched again unchanged has the same rows.
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
    /// The range of `"fetchedAt":"…",` in a line: within a text the quotation marks would be escaped, and in the order
    /// of names it is never the last field.
    fileprivate var fetchTime: Range<Int>? {
        guard let begin = index(of: Array(#""fetchedAt":""#.utf8), rarest: 8) else { return nil }
        guard let quotationMark = self[(begin + 13)...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let end = quotationMark + 1
        return end < count && self[end] == UInt8(ascii: ",") ? begin..<end + 1 : nil
    }

    /// Returns the index of the first occurrence of `name`, which `memchr` finds by its byte at `rarest`.
    private func index(of name: [UInt8], rarest: Int) -> Int? {
        guard let start = baseAddress else { return nil }
        var index = rarest
        while index < count, let found = memchr(start + index, Int32(name[rarest]), count - index) {
            let hit = start.distance(to: UnsafeRawPointer(found))
            let begin = hit - rarest
            if begin + name.count <= count, self[begin..<begin + name.count].elementsEqual(name) { return begin }
            index = hit + 1
        }
        return nil
    }
}
