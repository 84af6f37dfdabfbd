-- What questions count, kept in step by triggers: a question that read all quotes or all pairs would take seconds in large
-- databases. Counted are quotations with a speaker, in articles that are no copies.

CREATE TABLE quotes_by_month (
    -- Empty where the day is not known.
    month TEXT NOT NULL,
    -- 0 where the outlet is not known.
    outlet_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL REFERENCES entities(id),
    quotes INTEGER NOT NULL,
    direct INTEGER NOT NULL,
    repeats INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (entity_id, outlet_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotes_by_month_month ON quotes_by_month(month);

CREATE TABLE speakers (
    entity_id INTEGER PRIMARY KEY REFERENCES entities(id),
    quotes INTEGER NOT NULL CHECK (quotes >= 0)
) STRICT;
CREATE INDEX speakers_quotes ON speakers(quotes);

INSERT INTO quotes_by_month
SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), q.speaker_entity_id, count(*),
    sum(q.kind = 'direct'), sum(q.echo_of IS NOT NULL), count(DISTINCT a.id)
FROM quotes q JOIN articles a ON a.id = q.article_id
WHERE q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect' AND a.duplicate_of IS NULL
GROUP BY 1, 2, 3;
INSERT INTO speakers SELECT entity_id, sum(quotes) FROM quotes_by_month GROUP BY entity_id;

-- A row is added to by inserting the difference, also a negative one; a row of no quotes goes.
CREATE TRIGGER quotes_by_month_new AFTER INSERT ON quotes_by_month BEGIN
    INSERT INTO speakers VALUES (new.entity_id, new.quotes)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes;
END;
CREATE TRIGGER quotes_by_month_changed AFTER UPDATE ON quotes_by_month BEGIN
    UPDATE speakers SET quotes = quotes + new.quotes - old.quotes WHERE entity_id = new.entity_id;
    DELETE FROM speakers WHERE entity_id = new.entity_id AND quotes = 0;
    DELETE FROM quotes_by_month
    WHERE entity_id = new.entity_id AND outlet_id = new.outlet_id AND month = new.month AND quotes = 0;
END;

CREATE TRIGGER quotes_counted AFTER INSERT ON quotes
WHEN new.speaker_entity_id IS NOT NULL AND new.kind <> 'indirect' BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), new.speaker_entity_id, 1,
        new.kind = 'direct', new.echo_of IS NOT NULL, NOT EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.speaker_entity_id = new.speaker_entity_id AND q.article_id = new.article_id AND q.id <> new.id
                AND q.kind <> 'indirect')
    FROM articles a
    WHERE a.id = new.article_id AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = a.id)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;
CREATE TRIGGER quotes_uncounted AFTER DELETE ON quotes
WHEN old.speaker_entity_id IS NOT NULL AND old.kind <> 'indirect' BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), old.speaker_entity_id, -1,
        -(old.kind = 'direct'), -(old.echo_of IS NOT NULL), -NOT EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.speaker_entity_id = old.speaker_entity_id AND q.article_id = old.article_id AND q.kind <> 'indirect')
    FROM articles a
    WHERE a.id = old.article_id AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = a.id)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;
CREATE TRIGGER quotes_counted_anew AFTER UPDATE OF speaker_entity_id ON quotes
WHEN new.speaker_entity_id IS NOT old.speaker_entity_id AND new.kind <> 'indirect' BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), old.speaker_entity_id, -1,
        -(old.kind = 'direct'), -(old.echo_of IS NOT NULL), -NOT EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.speaker_entity_id = old.speaker_entity_id AND q.article_id = old.article_id AND q.kind <> 'indirect')
    FROM articles a
    WHERE a.id = old.article_id AND old.speaker_entity_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = a.id)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), new.speaker_entity_id, 1,
        new.kind = 'direct', new.echo_of IS NOT NULL, NOT EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.speaker_entity_id = new.speaker_entity_id AND q.article_id = new.article_id AND q.id <> new.id
                AND q.kind <> 'indirect')
    FROM articles a
    WHERE a.id = new.article_id AND new.speaker_entity_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = a.id)
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;

-- What an article counts for, when it becomes a copy and when it is one no more, when it goes, and when its outlet or month changes.
CREATE TRIGGER copies_uncounted AFTER INSERT ON duplicates BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), q.speaker_entity_id, -count(*),
        -sum(q.kind = 'direct'), -sum(q.echo_of IS NOT NULL), -1
    FROM quotes q JOIN articles a ON a.id = q.article_id
    WHERE q.article_id = new.article_id AND q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect'
    GROUP BY q.speaker_entity_id
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;
CREATE TRIGGER originals_counted AFTER DELETE ON duplicates BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), q.speaker_entity_id, count(*),
        sum(q.kind = 'direct'), sum(q.echo_of IS NOT NULL), 1
    FROM quotes q JOIN articles a ON a.id = q.article_id
    WHERE q.article_id = old.article_id AND q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect'
    GROUP BY q.speaker_entity_id
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;
CREATE TRIGGER articles_uncounted BEFORE DELETE ON articles
WHEN NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = old.id) BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(old.published_date, 1, 7), ''), coalesce(old.outlet_id, 0), q.speaker_entity_id, -count(*),
        -sum(q.kind = 'direct'), -sum(q.echo_of IS NOT NULL), -1
    FROM quotes q
    WHERE q.article_id = old.id AND q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect'
    GROUP BY q.speaker_entity_id
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;
CREATE TRIGGER articles_counted_anew AFTER UPDATE OF outlet_id, published_date ON articles
WHEN (new.outlet_id IS NOT old.outlet_id OR substr(new.published_date, 1, 7) IS NOT substr(old.published_date, 1, 7))
    AND NOT EXISTS (SELECT 1 FROM duplicates d WHERE d.article_id = new.id) BEGIN
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(old.published_date, 1, 7), ''), coalesce(old.outlet_id, 0), q.speaker_entity_id, -count(*),
        -sum(q.kind = 'direct'), -sum(q.echo_of IS NOT NULL), -1
    FROM quotes q
    WHERE q.article_id = old.id AND q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect'
    GROUP BY q.speaker_entity_id
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
    INSERT INTO quotes_by_month
    SELECT coalesce(substr(new.published_date, 1, 7), ''), coalesce(new.outlet_id, 0), q.speaker_entity_id, count(*),
        sum(q.kind = 'direct'), sum(q.echo_of IS NOT NULL), 1
    FROM quotes q
    WHERE q.article_id = new.id AND q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect'
    GROUP BY q.speaker_entity_id
    ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes, direct = direct + excluded.direct,
        repeats = repeats + excluded.repeats, articles = articles + excluded.articles;
END;

-- As the index of those that are no copies.
CREATE INDEX articles_copies ON articles(published_date) WHERE duplicate_of IS NOT NULL;

-- Most names appear together once, and nobody asks for those first.
CREATE INDEX entity_pairs_articles ON entity_pairs(articles) WHERE articles > 1;
