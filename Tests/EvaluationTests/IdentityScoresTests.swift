import ArticleModel
import Evaluation
import Foundation
import TestSupport
import Testing

@Suite struct IdentityScoresTests {
    /// The third article names another Ann Lund, and has a name for the first that nothing can join with hers.
    private static let labels = """
        article\tentity\tkind\tidentity\tname
        a\t1\tperson\t1\tAnn Lund
        a\t2\tplace\t2\tOslo
        b\t1\tperson\t1\tAnn Lund
        b\t2\tplace\t2\tOslo
        c\t1\tperson\t3\tAnn Lund
        c\t2\tperson\t1\tPer Berg
        of no article\t1\tperson\t1\tAnn Lund

        """

    private static let articles = [
        #"{"id":"a","title":"A","text":"OSLO.\nAnn Lund left Oslo. She left.","outlet":"Post","date":"2024-05-01","#
            + #""entities":[{"number":1,"kind":"person","name":"Ann Lund","role":"mayor"},"#
            + #"{"number":2,"kind":"place","name":"Oslo","country":"NO"}],"mentions":"#
            + #"[{"start":0,"end":4,"text":"OSLO","entity":2},{"start":6,"end":14,"text":"Ann Lund","entity":1},"#
            + #"{"start":20,"end":24,"text":"Oslo","entity":2}],"#
            + #""references":[{"start":26,"end":29,"text":"She","entity":1}]}"#,
        #"{"id":"b","text":"Ann Lund is in Oslo.","entities":[{"number":1,"kind":"person","name":"Ann Lund"},"#
            + #"{"number":2,"kind":"place","name":"Oslo","country":"NO"}],"#
            + #""mentions":[{"start":0,"end":8,"text":"Ann Lund","entity":1},"#
            + #"{"start":15,"end":19,"text":"Oslo","entity":2}],"references":[]}"#,
        #"{"id":"c","text":"Ann Lund met Per Berg.","entities":[{"number":1,"kind":"person","name":"Ann Lund"},"#
            + #"{"number":2,"kind":"person","name":"Per Berg"}],"#
            + #""mentions":[{"start":0,"end":8,"text":"Ann Lund","entity":1},"#
            + #"{"start":13,"end":21,"text":"Per Berg","entity":2}],"references":[]}"#,
    ]

    private func measure(extracted: [ExtractedArticle]? = nil, labels: String = labels) throws -> IdentityScores {
        let folder = try TemporaryFolder()
        try folder.write(labels, to: "labels.tsv")
        try folder.write(Self.articles.joined(separator: "\n"), to: "articles.jsonl")
        let lines = try extracted?.map { String(decoding: try JSONLine().encode($0), as: UTF8.self) }
        if let lines { try folder.write(lines.joined(separator: "\n"), to: "extracted.jsonl") }
        return try IdentityScores.measure(
            labels: folder.path("labels.tsv"), articles: folder.path("articles.jsonl"),
            extracted: lines.map { _ in folder.path("extracted.jsonl") })
    }

    @Test func `pairs of two articles are counted by kind`() throws {
        let scores = try measure()
        #expect(
            scores.table == """
                6 of 6 labelled entities, in 3 articles

                pairs                    P       R      F1  wanted   found   wrong missing
                persons               33.3    33.3    33.3       3       3       2       2
                organizations          0.0     0.0     0.0       0       0       0       0
                places               100.0   100.0   100.0       1       1       0       0
                others                 0.0     0.0     0.0       0       0       0       0
                all                   50.0    50.0    50.0       4       4       2       2

                named differently        P       R      F1  wanted   found   wrong missing
                persons                0.0     0.0     0.0       2       0       0       2
                organizations          0.0     0.0     0.0       0       0       0       0
                places                 0.0     0.0     0.0       0       0       0       0
                others                 0.0     0.0     0.0       0       0       0       0
                all                    0.0     0.0     0.0       2       0       0       2

                B-cubed                  P       R      F1   names
                persons               66.7    66.7    66.7       4
                organizations          0.0     0.0     0.0       0
                places               100.0   100.0   100.0       2
                others                 0.0     0.0     0.0       0
                all                   77.8    77.8    77.8       6

                joined by           stated   right   names
                """)
        #expect(
            scores.errors(5) == [
                "joined, but two:",
                "     2  person        “Ann Lund” (mayor; a and 1 more)  “Ann Lund” (c)",
                "apart, but one:",
                "     2  person        “Ann Lund” (mayor; a and 1 more)  “Per Berg” (c)",
            ])
    }

    @Test func `what was found is the entity that it shares most mentions with`() throws {
        func article(_ id: String, _ text: String, _ names: [(name: String, start: Int)]) -> ExtractedArticle {
            let entities = names.map { name, start in
                Entity(
                    kind: .person, name: name,
                    mentions: [
                        Mention(
                            span: TextSpan(paragraph: 0, start: start, length: name.count), surface: name, rule: "test",
                            confidence: 0.9)
                    ])
            }
            let article = CleanArticle(id: ArticleID(id), paragraphs: [Paragraph(.text, text)])
            return ExtractedArticle(article, entities: entities, quotes: [])
        }
        let scores = try measure(extracted: [
            article("b", "Ann Lund is in Oslo.", [("Ann Lund", 0), ("is in", 9)]),
            article("c", "Ann Lund met Per Berg.", [("Per Berg", 13), ("Ann Lund", 0)]),
        ])
        #expect(
            scores.table.split(separator: "\n").prefix(3) == [
                "3 of 6 labelled entities, in 2 articles",
                "pairs                    P       R      F1  wanted   found   wrong missing",
                "persons                0.0     0.0     0.0       1       1       1       1",
            ])
    }

    @Test func `a line without an identity is an error`() throws {
        let error = try #require(throws: PlainFailure.self) {
            try measure(labels: "article\tentity\tkind\tidentity\tname\na\t1\tperson\tone\tAnn Lund\n")
        }
        #expect(error.kind == .badInput)
        #expect(error.description.hasSuffix("labels.tsv:2: expected article, entity, kind, identity and name"))
    }
}
