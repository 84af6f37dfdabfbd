import Testing

@Suite struct LinkingPlaceholder {}
