import ArticleModel
import Extracting
import Foundation
import Language
import Linking

extension FuzzTarget {
    /// A title and paragraphs, one a line, whose names and quotations are looked for.
    static let article = FuzzTarget(
        name: "article", maximumLength: 4_096, mutations: 60,
        check: { bytes in
            let article = article(of: bytes)
            guard let extracted = try? Extractor().extract(article) else { return }
            try extracted.checkProperties()
            try checkRepeatable(bytes, extracted) { try Extractor().extract(article) }
        },
        seeds: { $0.articles })

    /// Two texts, one after the other, as the bodies, quotations and names of two articles.
    static let linking = FuzzTarget(
        name: "linking", maximumLength: 4_096, mutations: 200,
        check: { bytes in
            let (left, right) = halves(bytes)
            try checkCopies(left, right)
            try checkQuotes(left, right)
            for name in [left, right] { try checkName(name) }
            let names = (PersonName(left), PersonName(right))
            try require(names.0.compatible(with: names.1) == names.1.compatible(with: names.0), "compatible one way")
        },
        seeds: { $0.articles + SeedTexts.names.map { Array($0.utf8) } })

    private static func article(of bytes: [UInt8]) -> CleanArticle {
        let lines = bytes.split(separator: 10).map { line in
            String(decoding: line.filter { $0 != 0 && $0 != 13 }, as: UTF8.self)
        }
        var article = CleanArticle(
            id: ArticleID("fuzzed"), paragraphs: lines.dropFirst().map { Paragraph(.text, $0) })
        article.title = lines.first
        return article
    }

    /// Returns the texts before and after the line break nearest to the middle.
    private static func halves(_ bytes: [UInt8]) -> (String, String) {
        let middle = bytes.count / 2
        let cut = bytes[middle...].firstIndex(of: 10) ?? bytes[..<middle].lastIndex(of: 10) ?? middle
        return (String(decoding: bytes[..<cut], as: UTF8.self), String(decoding: bytes[cut...], as: UTF8.self))
    }

    private static func checkCopies(_ left: String, _ right: String) throws(FuzzFinding) {
        let texts = (ComparedText(left), ComparedText(right))
        let similarity = Similarity(texts.0, texts.1)
        try require(similarity == Similarity(texts.1, texts.0), "similar one way")
        try require((0...1).contains(similarity?.similarity ?? 0), "\(String(describing: similarity))")
        if let first = Fingerprint(left) {
            try require(Similarity(texts.0, texts.0)?.similarity == 1, "a text is no copy of itself")
            if let second = Fingerprint(right) {
                let common = Set(first.marks).intersection(second.marks).count
                try require(
                    Fingerprint.isPossible(first, second, commonMarks: common)
                        == Fingerprint.isPossible(second, first, commonMarks: common), "possible one way")
            }
        }
        try checkStories(left, right)
    }

    private static func checkStories(_ left: String, _ right: String) throws(FuzzFinding) {
        let terms = [(left, right), ("", left + right)].map { StoryTerms(title: $0, body: $1, isEnglish: true) }
        for read in terms {
            try require(read.encoded.withUnsafeBytes { StoryTerms(encoded: $0) } == read, "terms are read otherwise")
        }
        let vectors = terms.map { StoryVector($0) { Int($0 % 16) } }
        let (there, back) = ((vectors[0], vectors[1]), (vectors[1], vectors[0]))
        let probabilities = [there, back].map { one, other in
            StoryModel.trained.probability(
                StoryEvidence(one, other, hours: 1, hasSameQuotation: false, isOfSameOutlet: false))
        }
        try require(probabilities[0] == probabilities[1], "one story one way")
    }

    private static func checkQuotes(_ left: String, _ right: String) throws(FuzzFinding) {
        guard let first = QuoteWording(left), let second = QuoteWording(right) else { return }
        try require(first.similarity(to: second) == second.similarity(to: first), "worded alike one way")
        try require(!first.fingerprint.isEmpty, "a quotation without fingerprint")
    }

    private static func checkName(_ name: String) throws(FuzzFinding) {
        let folded = NameFolding.folded(name)
        try require(NameFolding.folded(folded) == folded, "\(name) is folded to \(folded), and that to something else")
        _ = (PersonName.loneNames(folded), PersonName.lastName(folded), NameKey.surname(name), NameKey.isAcronym(name))
        for kind in Entity.Kind.allCases { _ = NameKey.normalized(name, kind: kind.rawValue) }
    }
}
