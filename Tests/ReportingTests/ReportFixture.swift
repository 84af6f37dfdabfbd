import Foundation
import Loading
import Reporting
import TestSupport

/// A real database and a folder for its report, which go when the fixture goes.
final class ReportFixture {
    let folder: TemporaryFolder
    var database: String { folder.path("articles.sqlite") }
    var report: String { folder.path("report") }

    init(_ sql: String = "") throws {
        folder = try TemporaryFolder()
        _ = try ArticleDatabase(path: database)
        try DatabaseFile(path: database).execute(sql)
    }

    func write() throws { try Report(databasePath: database).write(to: report, at: "2026-11-21T06:00:00Z") }

    func file(_ name: String) throws -> String { try folder.text("report/\(name)") }

    /// The names of all files of the report.
    func files() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: report).sorted() }
}

extension ReportFixture {
    /// Two outlets, one story, three quotes, and texts that try to break out of the page and the sheets.
    static let hostile = """
        INSERT INTO runs VALUES (1, '20261121T060000Z-7f3a', 'succeeded', '2026-11-21T06:00:00Z', 'd', 's', '1', '1');
        INSERT INTO stage_runs VALUES (1, 'clean', '1', 'd', 3, 2, 0, 0, 1, 900, 10, NULL);
        INSERT INTO rejects VALUES (1, 1, 'clean', NULL, 'inbox/<b>.html', NULL, NULL, 'noBody', '</td><script>', 'inbox');
        INSERT INTO outlets VALUES (1, 'Harbour, Ledger'), (2, '=HYPERLINK("x")');
        INSERT INTO articles (id, article_key, title, url, outlet_id, published_at, published_date,
            published_precision, word_count, body, body_sha256, run_id, clean_version, extract_version, row_sha256)
        VALUES
            (1, 'a', '</script><script>alert(1)</script>', 'javascript:alert(1)', 1, '2026-11-20T09:00:00Z',
             '2026-11-20', 'minute', 6, '“We said no,” Ana Lind said.', 'h', 1, '1', '1', 'r'),
            (2, 'b', 'A "plain" title', 'https://post.example/?a=1&b="\u{301}2', 2, '2026-11-21T09:00:00Z',
             '2026-11-21', 'minute', 6, '“We said no,” Ana Lind said.', 'h', 1, '1', '1', 'r');
        INSERT INTO entities (id, kind, normalized, name, role) VALUES (1, 'person', 'ana lind', 'Ana Lind', '<i>boss</i>');
        INSERT INTO entity_aliases (id, entity_id, kind, alias, sense, normalized, surname, articles, probability, evidence)
        VALUES (1, 1, 'person', 'Ana Lind', '', 'ana lind', 'lind', 2, 1, 'own name');
        INSERT INTO quotes (article_id, ordinal, kind, text, start_char, end_char, speaker_entity_id,
            speaker_alias_id, attribution, confidence, rule)
        VALUES (1, 0, 'direct', 'We said no,', 1, 12, 1, 1, 'explicit', 0.9, 'cue'),
            (2, 0, 'direct', 'We said no,', 1, 12, 1, 1, 'explicit', 0.9, 'cue');
        INSERT INTO removed_blocks(article_id, ordinal, rule, reason, n_chars, sample) VALUES (1, 0, 'shareBar', 'share bar', 5, '<img src=x onerror=alert(1)>');
        INSERT INTO stories VALUES (1, 'key', 1, 2);
        INSERT INTO story_articles VALUES (1, 1), (2, 1);
        """
}
