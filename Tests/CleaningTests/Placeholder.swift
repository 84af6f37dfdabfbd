import Testing

@Suite struct CleaningPlaceholder {}
