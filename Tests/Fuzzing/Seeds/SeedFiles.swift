import Archive
import ArticleModel
import Cleaning
import Extracting
import Foundation

/// Inputs made of the files of the checkout, and of further folders where some are named.
package struct SeedFiles: Sendable {
    package let pages: [[UInt8]]
    package let texts: [[UInt8]]

    /// Reads the pages (`.html`) and texts (`.txt`) in and below `folders`, in the order of their paths.
    package init(folders: [String]) throws {
        var pages: [[UInt8]] = []
        var texts: [[UInt8]] = []
        for folder in folders {
            for file in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
                guard file.hasSuffix(".html") || file.hasSuffix(".txt") else { continue }
                let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
                if file.hasSuffix(".html") { pages.append(bytes) } else { texts.append(bytes) }
            }
        }
        (self.pages, self.texts) = (pages, texts)
    }

    /// Those of the checkout at `root`, and of the folders that are named.
    package init(root: String, further folders: [String] = []) throws {
        try self.init(folders: ["\(root)/Tests/CleaningTests/Pages", "\(root)/samples/articles"] + folders)
    }
}

extension SeedFiles {
    /// The cleaned articles, as the title and the paragraphs, one a line.
    var articles: [[UInt8]] {
        let invented = SeedTexts.speech.map { Array("Harbour vote\n\($0)".utf8) }
        return invented
            + cleaned.map { article in
                Array(([article.title ?? "None"] + article.paragraphs.map(\.text)).joined(separator: "\n").utf8)
            }
    }

    /// Texts in several charsets, after a byte that says in which they are declared.
    var encodedTexts: [[UInt8]] {
        var seeds = (0...23).map { [UInt8($0)] + Array("<meta charset=koi8-r>caf\u{e9} na\u{ef}ve \u{20ac}".utf8) }
        for text in texts.prefix(4) {
            let units = String(decoding: text.prefix(600), as: UTF8.self).utf16
            seeds.append([0] + text.prefix(600))
            seeds.append([1, 0xff, 0xfe] + units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })
            seeds.append([2] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] })
        }
        // "Привет" and "日本語", in the charsets of some of the numbers above.
        seeds.append([11, 0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])
        seeds.append([17, 0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec])
        seeds.append([18, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42])
        seeds.append([19, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea])
        return seeds
    }

    /// The JSON and the programs inside of the pages.
    var scripts: [[UInt8]] {
        let scripts = pages.flatMap { page in
            String(decoding: page, as: UTF8.self).split(separator: "<script").dropFirst().compactMap { part in
                part.split(separator: "</script").first?.split(separator: ">", maxSplits: 1).last
            }
        }
        return scripts.map { Array($0.utf8) } + SeedTexts.json.map { Array($0.utf8) }
    }

    /// Records of all three kinds, and lines that are none.
    func records() throws -> [[UInt8]] {
        var lines = SeedTexts.records.map { Array($0.utf8) }
        for article in cleaned.prefix(12) {
            lines.append([UInt8](try JSONLine().encode(article)))
            guard let extracted = try? Extractor().extract(article) else { continue }
            lines.append([UInt8](try JSONLine().encode(extracted)))
        }
        for page in pages.prefix(6) { lines.append([UInt8](try JSONLine().encode(raw(page)))) }
        return lines
    }

    func members() throws -> [[UInt8]] {
        let texts = texts.prefix(3).map { Data($0) } + [Data(), Data(repeating: 97, count: 5_000)]
        let members = try texts.map { [UInt8](try Gzip.compress($0)) }
        return members + [members[0] + members[1], members[2] + [0, 0, 0, 0]]
    }

    /// Archives as this program writes them, and one that is not compressed.
    func archives() throws -> [[UInt8]] {
        let plain = (pages.prefix(2) + texts.prefix(2)).map { Data($0.prefix(1_000)) }
        let records = plain.map { block in
            "WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: \(block.count)\r\n\r\n"
                + String(decoding: block, as: UTF8.self) + "\r\n\r\n"
        }
        let members = try records.map { [UInt8](try Gzip.compress(Data($0.utf8))) }
        let whole = [UInt8](try Gzip.compress(Data(records.joined().utf8)))
        return members + [members.flatMap(\.self), whole, Array(records.joined().utf8), Array(records[0].utf8)]
    }

    private var cleaned: [CleanArticle] {
        let contents =
            pages.map { PageContent.html(String(decoding: $0, as: UTF8.self)) }
            + texts.map { PageContent.text(String(decoding: $0, as: UTF8.self)) }
        return contents.compactMap { try? Cleaner().clean(raw([]), $0) }
    }

    private func raw(_ page: [UInt8]) -> RawArticle {
        RawArticle(
            id: ArticleID("seed"), url: "https://example.org/seed", contentHash: ContentHash(of: Data(page)),
            content: .html(String(decoding: page, as: UTF8.self)))
    }
}
