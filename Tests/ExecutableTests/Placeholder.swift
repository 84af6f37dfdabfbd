import Testing

@Suite struct StagesPlaceholder {}
