extension Schema {
    /// Questions about who is named and who is quoted.
    static let nameViews = """
        CREATE VIEW top_names AS
        SELECT e.id AS entity_id, e.name, e.kind, e.role, e.country_code, count(*) AS articles,
            sum(x.mentions) AS mentions, min(a.published_date) AS first_day, max(a.published_date) AS last_day
        FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
        WHERE a.duplicate_of IS NULL
        GROUP BY e.id;

        CREATE VIEW share_of_voice AS
        SELECT outlet, month, speaker, role, quotes,
            round(1.0 * quotes / sum(quotes) OVER (PARTITION BY outlet, month), 4) AS share, entity_id
        FROM (
            SELECT o.name AS outlet, substr(a.published_date, 1, 7) AS month, e.name AS speaker, e.role,
                count(*) AS quotes, e.id AS entity_id
            FROM quotes q JOIN entities e ON e.id = q.speaker_entity_id JOIN articles a ON a.id = q.article_id
                LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE a.duplicate_of IS NULL AND q.echo_of IS NULL AND q.kind <> 'indirect'
            GROUP BY o.name, substr(a.published_date, 1, 7), e.id);

        CREATE VIEW quotes_by_speaker AS
        SELECT e.name AS speaker, e.role, q.text AS quote, q.kind, q.cue, q.medium, q.attribution, q.confidence,
            q.rule, q.speaker_text, q.speaker_description, q.speaker_affiliation,
            substr(a.body, max(q.start_char - 120, 0) + 1, q.end_char + 120 - max(q.start_char - 120, 0)) AS context,
            a.published_date AS day, o.name AS outlet, a.title, a.url,
            a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.ordinal, q.id AS quote_id, e.id AS entity_id
        FROM quotes q JOIN articles a ON a.id = q.article_id
            LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN outlets o ON o.id = a.outlet_id;

        CREATE VIEW same_quote_across_outlets AS
        SELECT q.text_key, min(q.text) AS quote, min(e.name) AS speaker, count(DISTINCT e.id) AS speakers,
            count(DISTINCT a.outlet_id) AS outlets, count(DISTINCT a.id) AS articles,
            min(a.published_date) AS first_day, max(a.published_date) AS last_day
        FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.speaker_entity_id
        WHERE q.text_key <> '' AND q.kind <> 'indirect'
        GROUP BY q.text_key
        HAVING count(DISTINCT a.outlet_id) > 1;

        CREATE VIEW who_appears_with_whom AS
        SELECT a.name AS name, a.kind, b.name AS other_name, b.kind AS other_kind, p.articles,
            a.id AS entity_id, b.id AS other_entity_id
        FROM entity_pairs p JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id
        UNION ALL
        SELECT b.name, b.kind, a.name, a.kind, p.articles, b.id, a.id
        FROM entity_pairs p JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id;

        CREATE VIEW mentions_by_week AS
        SELECT date(a.published_date, '-6 days', 'weekday 1') AS week, e.name, e.kind, count(*) AS articles,
            sum(x.mentions) AS mentions, e.id AS entity_id
        FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
        WHERE a.duplicate_of IS NULL AND a.published_date IS NOT NULL
        GROUP BY week, e.id;

        CREATE VIEW places_by_country AS
        SELECT e.country_code, e.name AS place, count(*) AS articles, sum(x.mentions) AS mentions,
            e.latitude, e.longitude, e.geonames_id, e.id AS entity_id
        FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
        WHERE e.kind = 'place' AND a.duplicate_of IS NULL
        GROUP BY e.id;

        CREATE VIEW ambiguous_names AS
        SELECT l.alias AS name, l.articles, count(DISTINCT f.entity_id) AS candidates,
            group_concat(DISTINCT e.name) AS could_be, l.entity_id
        FROM entity_aliases l
            JOIN entity_aliases f ON f.surname = l.surname AND f.normalized <> f.surname
            JOIN entities e ON e.id = f.entity_id
        WHERE l.normalized = l.surname
        GROUP BY l.id
        HAVING count(DISTINCT f.entity_id) > 1;
        """
}
