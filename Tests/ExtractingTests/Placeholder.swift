import Testing

@Suite struct ExtractingPlaceholder {}
