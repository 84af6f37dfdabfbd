import Testing

@Suite struct ArchivePlaceholder {}
