import Testing

@Suite struct ArticleModelPlaceholder {}
