import Testing

@Suite struct LanguagePlaceholder {}
