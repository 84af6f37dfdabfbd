import ArticleModel
import Foundation
import Testing

@testable import Cleaning

@Suite struct RecurringBlockTests {
    private static let towns = [
        "Fenport", "Low Marsh", "Ostwick", "Haven", "Quay Hill", "Dunmoor", "Saltby", "Reedham",
    ]
    private let author = "Ana Lind covers ports for Coast News and has lived in Fenport since she was a child."
    private let closing = "Nobody was hurt, and the cause of the fire is still being looked into by inspectors."

    /// Reports on fires in as many towns, each with `extra` below it.
    private func articles(_ count: Int, of outlet: String? = "Coast News", with extra: [Paragraph]) -> [CleanArticle] {
        RecurringBlockTests.towns.prefix(count).enumerated().map { number, town in
            let first = "A barn burnt down in \(town) on Monday, \(number + 2) hours after the alarm was raised."
            let second =
                "The owner of barn \(number), a farmer of \(60 + number), said that he had heard nothing at all."
            var article = CleanArticle(paragraphs: [Paragraph(.text, first), Paragraph(.text, second)] + extra)
            article.title = "Barn burns down in \(town)"
            article.outlet = outlet
            return article
        }
    }

    private func blocks(of articles: [CleanArticle], after former: [RecurringBlockEntry] = []) -> RecurringBlocks {
        memory(of: articles, after: former).blocks
    }

    private func memory(of articles: [CleanArticle], after former: [RecurringBlockEntry] = []) -> RecurringBlockMemory {
        var memory = RecurringBlockMemory(CleanSettings(), after: former)
        for article in articles { RecurringBlockObservation(of: article).map { memory.count($0) } }
        return memory
    }

    @Test func `what three articles of an outlet end with is cut, with its heading, and counted`() throws {
        let extra = [Paragraph(.heading, "About the author"), Paragraph(.text, author)]
        let articles = articles(3, with: extra)
        let blocks = blocks(of: articles)
        for article in articles {
            let cut = try #require(blocks.cut(from: article))
            #expect(cut.paragraphs == Array(article.paragraphs.prefix(2)))
            #expect(
                cut.removed
                    == extra.map {
                        RemovedBlock(
                            rule: "recurringBlock", reason: RecurringBlocks.reason, text: $0.text, articles: 3)
                    })
        }
    }

    @Test func `what only two articles have, or three of different outlets, stays`() {
        let two = articles(2, with: [Paragraph(.text, author)])
        #expect(blocks(of: two).isEmpty)
        let three = two + articles(3, of: "Fen Courier", with: [Paragraph(.text, author)]).suffix(1)
        #expect(blocks(of: three).isEmpty)
        #expect(blocks(of: articles(8, of: nil, with: [Paragraph(.text, author)])).isEmpty)
    }

    @Test func `a sentence that reports often end with must stand in twice as many`() {
        #expect(blocks(of: articles(5, with: [Paragraph(.text, closing)])).isEmpty)
        #expect(!blocks(of: articles(6, with: [Paragraph(.text, closing)])).isEmpty)
    }

    @Test func `a quotation is no block because it says we or you`() {
        let quote = Paragraph(
            .text, "“You see what we have to live with here, and our insurance will not pay for it,” he said.")
        #expect(blocks(of: articles(5, with: [quote])).isEmpty)
    }

    @Test func `background on what the articles are about stays, however often it is told`() {
        let texts = RecurringBlockTests.towns.enumerated().map { number, town in
            var article = CleanArticle(paragraphs: [
                Paragraph(
                    .text,
                    "Number \(number): in \(town), the talks between Norland and Marshland went on until late at night."
                ),
                Paragraph(.text, "Envoys of Norland said that \(number + 3) points were open, and Marshland agreed."),
                Paragraph(
                    .text,
                    "The war between Norland and Marshland began when our neighbours could not agree on the river."),
            ])
            article.outlet = "Coast News"
            return article
        }
        #expect(blocks(of: texts).isEmpty)
    }

    @Test func `copies of one article count once`() {
        let one = articles(1, with: [Paragraph(.text, author)])
        #expect(blocks(of: one + one + one).isEmpty)
    }

    @Test func `the order of the articles changes nothing`() {
        let articles = articles(6, with: [Paragraph(.text, author), Paragraph(.text, closing)])
        let forward = memory(of: articles)
        let backward = memory(of: articles.reversed())
        #expect(forward.blocks.cut(from: articles[0]) == backward.blocks.cut(from: articles[0]))
        #expect(forward.remembered.map(\.key) == backward.remembered.map(\.key))
    }

    @Test func `a later run knows what earlier ones have seen, and an article fetched again counts once`() {
        let articles = articles(3, with: [Paragraph(.text, author)])
        let first = memory(of: Array(articles.prefix(2)))
        #expect(first.blocks.isEmpty)
        #expect(blocks(of: Array(articles.prefix(2)), after: first.remembered).isEmpty)
        #expect(blocks(of: Array(articles.suffix(1)), after: first.remembered).cut(from: articles[2]) != nil)
    }

    @Test func `an article of nothing but blocks is left as it is`() {
        let texts = articles(3, with: [Paragraph(.text, author)])
        var short = texts[0]
        short.paragraphs = [Paragraph(.text, author)]
        #expect(blocks(of: texts).cut(from: short) == nil)
    }

    @Test func `a flag moves with its paragraph, or goes with it`() throws {
        var texts = articles(3, with: [Paragraph(.text, author)])
        texts[0].paragraphs.insert(Paragraph(.text, author), at: 0)
        texts[0].flags = [
            QualityFlag(.unbalancedQuotationMarks, span: TextSpan(paragraph: 0, start: 0, length: 3)),
            QualityFlag(.unbalancedQuotationMarks, span: TextSpan(paragraph: 2, start: 4, length: 5)),
            QualityFlag(.futureDate),
        ]
        let cut = try #require(blocks(of: texts).cut(from: texts[0]))
        #expect(
            cut.flags == [
                QualityFlag(.unbalancedQuotationMarks, span: TextSpan(paragraph: 1, start: 4, length: 5)),
                QualityFlag(.futureDate),
            ])
    }

    @Test func `what recurs within a run is found where nothing is remembered after it`() {
        var settings = CleanSettings()
        settings.rememberedBlocks = 0
        var memory = RecurringBlockMemory(settings)
        let texts = articles(3, with: [Paragraph(.text, author)])
        for article in texts { RecurringBlockObservation(of: article).map { memory.count($0) } }
        #expect(memory.remembered == [])
        #expect(memory.blocks.cut(from: texts[0]) != nil)
    }

    @Test func `memory holds no more than it may, and what recurs longest`() {
        var settings = CleanSettings()
        settings.rememberedBlocks = 3
        var memory = RecurringBlockMemory(settings)
        for article in articles(8, with: [Paragraph(.text, author)]) {
            RecurringBlockObservation(of: article).map { memory.count($0) }
        }
        let remembered = memory.remembered
        #expect(remembered.count == 3)
        #expect(remembered.contains { $0.sample == author && $0.articles == 8 })
    }

    @Test func `what is remembered comes back from its lines`() throws {
        let articles = articles(4, of: "Coast\tNews \\ 24", with: [Paragraph(.text, author)])
        let entries = memory(of: articles).remembered
        #expect(entries.count > 4)
        #expect(try entries.map { try RecurringBlockEntry(line: $0.line) } == entries)
        let recurring = try #require(entries.first { $0.articles == 4 })
        let key = String(recurring.key, radix: 16)
        let line = String(decoding: recurring.line, as: UTF8.self)
        #expect(line.hasPrefix(key + "\tCoast\\tNews \\\\ 24\t4\t0\t0\t0\t"))
        #expect(line.hasSuffix("\t" + author))
    }

    @Test(arguments: [
        ("", "1 fields instead of 8"),
        ("3f\tPost\t1\t0\t0\t0\t9a", "7 fields instead of 8"),
        ("3g\tPost\t1\t0\t0\t0\t9a\t", "the key is no hexadecimal number"),
        ("3f\tPost\t-1\t0\t0\t0\t9a\t", "articles is no number"),
        ("3f\tPost\t1\t0\tyesterday\t0\t9a\t", "age is no number"),
        ("3f\tPost\t1\t0\t0\t0\t9a,x\t", "a fingerprint is no hexadecimal number"),
    ])
    func `a line that is none of ours is refused`(line: String, reason: String) {
        #expect(throws: NotARecord(reason)) { try RecurringBlockEntry(line: Data(line.utf8)) }
    }
}
