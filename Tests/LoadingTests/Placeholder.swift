import Testing

@Suite struct LoadingPlaceholder {}
