import GRDB

extension Schema {
    /// Which quotations in several articles are one utterance. Wordings that are there before get their links with the
    /// next load: it takes up those that have no first wording yet.
    static let quotePrintTables = """
        CREATE TABLE quote_wordings (
            id INTEGER PRIMARY KEY,
            text_key TEXT NOT NULL UNIQUE CHECK (text_key <> ''),
            words INTEGER NOT NULL CHECK (words > 0),
            first_wording_id INTEGER REFERENCES quote_wordings(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX quote_wordings_first ON quote_wordings(first_wording_id);

        CREATE TABLE quote_wording_marks (
            hash INTEGER NOT NULL,
            wording_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
            PRIMARY KEY (hash, wording_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX quote_wording_marks_wording ON quote_wording_marks(wording_id);

        CREATE TABLE quote_wording_links (
            a_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
            b_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
            similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
            PRIMARY KEY (a_id, b_id),
            CHECK (a_id < b_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX quote_wording_links_b ON quote_wording_links(b_id);

        INSERT INTO quote_wordings (text_key, words)
        SELECT DISTINCT text_key, length(text_key) - length(replace(text_key, ' ', '')) + 1 FROM quotes
        WHERE text_key <> '' AND kind <> 'indirect' ORDER BY text_key;
        """

    /// Shorter by a tenth is cut; a word more or less is an edit.
    static let quotePrintViews = """
        DROP VIEW same_quote_across_outlets;

        CREATE VIEW quotes_in_print AS
        WITH shared AS (
            SELECT w.first_wording_id FROM quote_wordings w
                JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
                JOIN articles a ON a.id = q.article_id
            GROUP BY w.first_wording_id HAVING count(DISTINCT a.outlet_id) > 1)
        SELECT w.first_wording_id AS utterance_id, q.text AS quote, e.name AS speaker, o.name AS outlet,
            a.published_at, a.published_date AS day,
            row_number() OVER (
                PARTITION BY w.first_wording_id
                ORDER BY coalesce(a.published_at, '9999'), a.article_key, q.ordinal) = 1 AS is_first,
            10 * w.words < 9 * max(w.words) OVER (PARTITION BY w.first_wording_id) AS is_cut, w.words,
            max(w.words) OVER (PARTITION BY w.first_wording_id) AS words_in_full, a.title, a.url,
            a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.id AS quote_id
        FROM shared s JOIN quote_wordings w ON w.first_wording_id = s.first_wording_id
            JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
            JOIN articles a ON a.id = q.article_id
            LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN entities e ON e.id = q.speaker_entity_id;

        CREATE VIEW same_quote_across_outlets AS
        SELECT utterance_id, max(CASE WHEN is_first THEN quote END) AS quote, min(speaker) AS speaker,
            count(DISTINCT speaker) AS speakers, count(DISTINCT outlet) AS outlets,
            count(DISTINCT article_id) AS articles, max(CASE WHEN is_first THEN outlet END) AS first_outlet,
            count(DISTINCT CASE WHEN is_cut THEN outlet END) AS outlets_that_cut,
            min(day) AS first_day, max(day) AS last_day
        FROM quotes_in_print
        GROUP BY utterance_id;
        """

    /// What was said in the reporter's words stands in a view of its own, so that nobody counts it as a quotation.
    static let reportedSpeechViews = """
        DROP VIEW quotes_by_speaker;

        CREATE VIEW quotes_by_speaker AS
        SELECT e.name AS speaker, e.role, q.text AS quote, q.kind, q.cue, q.medium, q.attribution, q.confidence,
            q.rule, q.speaker_text, q.speaker_description, q.speaker_affiliation,
            substr(a.body, max(q.start_char - 120, 0) + 1, q.end_char + 120 - max(q.start_char - 120, 0)) AS context,
            a.published_date AS day, o.name AS outlet, a.title, a.url,
            a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.ordinal, q.id AS quote_id, e.id AS entity_id
        FROM quotes q JOIN articles a ON a.id = q.article_id
            LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE q.kind <> 'indirect';

        CREATE VIEW reported_speech AS
        SELECT e.name AS speaker, e.role, q.text AS said, q.cue, q.speaker_description, q.speaker_affiliation,
            q.confidence, a.published_date AS day, o.name AS outlet, a.title, a.url,
            a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.ordinal, q.id AS quote_id, e.id AS entity_id
        FROM quotes q JOIN articles a ON a.id = q.article_id
            LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE q.kind = 'indirect';
        """

    static let quotePrintDescriptions = """
        ('quote_wordings', 'table', NULL, 'the words of quotations, each wording once'),
        ('quote_wordings', 'table', 'id', 'row number within this database; not stable across rebuilds'),
        ('quote_wordings', 'table', 'text_key', 'the words folded, as in quotes'),
        ('quote_wordings', 'table', 'words', 'how many words'),
        ('quote_wordings', 'table', 'first_wording_id', 'the wording in which the utterance was printed first; null until the next load'),
        ('quote_wording_marks', 'table', NULL, 'index by which like wordings are found'),
        ('quote_wording_marks', 'table', 'hash', 'hash of four words in a row'),
        ('quote_wording_marks', 'table', 'wording_id', 'the wording'),
        ('quote_wording_links', 'table', NULL, 'wordings of one utterance: edited or cut'),
        ('quote_wording_links', 'table', 'a_id', 'a wording'),
        ('quote_wording_links', 'table', 'b_id', 'another'),
        ('quote_wording_links', 'table', 'similarity', 'share of word triples of the shorter that the longer has'),
        ('quotes_in_print', 'view', NULL, 'which outlet printed a quotation that several have: first, in full or cut'),
        ('quotes_in_print', 'view', 'utterance_id', 'the same for all prints of one utterance'),
        ('quotes_in_print', 'view', 'quote', 'words of the quotation'),
        ('quotes_in_print', 'view', 'speaker', 'name of the speaker'),
        ('quotes_in_print', 'view', 'outlet', 'name of the outlet'),
        ('quotes_in_print', 'view', 'published_at', 'time of publication, UTC'),
        ('quotes_in_print', 'view', 'day', 'calendar day of publication on the clock of the outlet'),
        ('quotes_in_print', 'view', 'is_first', '1 for the earliest print that is known'),
        ('quotes_in_print', 'view', 'is_cut', '1 where it has less than nine tenths of the words of the longest print'),
        ('quotes_in_print', 'view', 'words', 'how many words'),
        ('quotes_in_print', 'view', 'words_in_full', 'how many words the longest print has'),
        ('quotes_in_print', 'view', 'title', 'headline'),
        ('quotes_in_print', 'view', 'url', 'address of the article'),
        ('quotes_in_print', 'view', 'is_copy', '1 where the article is a copy of another'),
        ('quotes_in_print', 'view', 'article_id', 'the article'),
        ('quotes_in_print', 'view', 'quote_id', 'the quotation'),
        ('reported_speech', 'view', NULL, 'who said what in the reporter''s words, without marks'),
        ('reported_speech', 'view', 'speaker', 'name of the speaker'),
        ('reported_speech', 'view', 'role', 'what the articles most often say the person is'),
        ('reported_speech', 'view', 'said', 'the words as printed'),
        ('reported_speech', 'view', 'cue', 'the reporting verb or phrase'),
        ('reported_speech', 'view', 'speaker_description', 'the source where it has no name'),
        ('reported_speech', 'view', 'speaker_affiliation', 'whom the source belongs to'),
        ('reported_speech', 'view', 'confidence', '0 to 1'),
        ('reported_speech', 'view', 'day', 'calendar day of publication on the clock of the outlet'),
        ('reported_speech', 'view', 'outlet', 'name of the outlet'),
        ('reported_speech', 'view', 'title', 'headline'),
        ('reported_speech', 'view', 'url', 'address of the article'),
        ('reported_speech', 'view', 'is_copy', '1 where the article is a copy of another'),
        ('reported_speech', 'view', 'article_id', 'the article'),
        ('reported_speech', 'view', 'ordinal', 'position among what the article quotes'),
        ('reported_speech', 'view', 'quote_id', 'the quotation'),
        ('reported_speech', 'view', 'entity_id', 'the entity'),
        ('same_quote_across_outlets', 'view', NULL, 'which words are quoted by several outlets'),
        ('same_quote_across_outlets', 'view', 'utterance_id', 'the same for all prints of one utterance'),
        ('same_quote_across_outlets', 'view', 'quote', 'words of the quotation as printed first'),
        ('same_quote_across_outlets', 'view', 'speaker', 'name of a speaker whom they are given to'),
        ('same_quote_across_outlets', 'view', 'speakers', 'how many speakers they are given to'),
        ('same_quote_across_outlets', 'view', 'outlets', 'how many outlets'),
        ('same_quote_across_outlets', 'view', 'articles', 'how many articles'),
        ('same_quote_across_outlets', 'view', 'first_outlet', 'the outlet that printed them first'),
        ('same_quote_across_outlets', 'view', 'outlets_that_cut', 'how many outlets printed less than nine tenths of them'),
        ('same_quote_across_outlets', 'view', 'first_day', 'first day of publication'),
        ('same_quote_across_outlets', 'view', 'last_day', 'last day of publication')
        """
}
