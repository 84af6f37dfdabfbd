import Text

/// The headings that announce a section which a rule removes; all texts are given as `NormalizedText`.
struct HeadingPattern: Sendable {
    /// Headings that announce it wherever they stand.
    var whole: Set<String> = []
    /// A test for such headings that cannot be listed.
    var matches: @Sendable (String) -> Bool = { _ in false }
    /// The beginnings of headings that announce it where they are marked as headings, or where links follow.
    var openings: PhraseMatcher = []
    /// A test for such headings that cannot be listed.
    var suggests: @Sendable (String) -> Bool = { _ in false }

    /// Whether a heading announces the section, which `isMarked` as one or followed by links.
    func announces(_ heading: String, isMarked: Bool) -> Bool {
        whole.contains(heading) || matches(heading)
            || isMarked && (openings.prefixLength(in: heading) != nil || suggests(heading))
    }
}
