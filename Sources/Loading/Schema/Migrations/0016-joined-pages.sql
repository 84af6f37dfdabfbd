-- Each article that is loaded is looked for among the pages that others have joined to them.
CREATE INDEX article_pages_page ON article_pages(page_key) WHERE page_key IS NOT NULL;
