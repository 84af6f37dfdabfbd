import Text

/// Titles of pages that stand where an article should: errors, forms, gates.
struct NoticeTitle {
    private let normalized: String
    private let words: [Substring]

    init(_ title: String) {
        normalized = NormalizedText.of(title)
        words = normalized.split(separator: " ")
    }

    /// Whether the page is none of an article if there is little on it.
    var isNotice: Bool { isLegal || NoticeTitle.whole.contains(normalized) || opensAsNotice || isNumber }

    /// Whether the page tells of rights and duties, however much of it there is.
    var isLegal: Bool { NoticeTitle.legal.contains(normalized) }

    /// With more words behind, it is a headline: "Page not found in old Bible turns up in a barn".
    private var opensAsNotice: Bool {
        NoticeTitle.openings.contains { opening in
            normalized.hasPrefix(opening) && words.count <= opening.split(separator: " ").count + NoticeTitle.maximumWordsAfter
        }
    }

    private static let maximumWordsAfter = 4

    /// A status alone, or with "error" in some language beside it.
    private var isNumber: Bool {
        guard words.count <= 3, words.contains(where: NoticeTitle.statuses.contains) else { return false }
        return words.allSatisfy { NoticeTitle.statuses.contains($0) || NoticeTitle.errors.contains($0) }
    }

    private static let statuses: Set<Substring> = [
        "400", "401", "403", "404", "410", "429", "451", "500", "502", "503",
    ]

    private static let errors: Set<Substring> = Set(lexicon: PackageResources.error_words_txt)

    private static let whole: Set<String> = Set(lexicon: PackageResources.notice_titles_txt)

    private static let openings = LexiconFile(PackageResources.notice_title_openings_txt).entries

    private static let legal: Set<String> = Set(lexicon: PackageResources.legal_titles_txt)
}
