import Text

/// A title, which may be that of a page that stands where an article should: an error, a form, a gate.
struct NoticeTitle {
    private let normalized: String
    private let words: [Substring]

    init(_ title: String) {
        normalized = NormalizedText.of(title)
        words = normalized.spaceSeparated
    }

    /// Whether the page is no article if there is little on it.
    var isNotice: Bool { isLegal || NoticeTitle.whole.contains(normalized) || opensAsNotice || isNumber }

    /// Whether the page is about rights and duties, however much text it has.
    var isLegal: Bool { NoticeTitle.legal.contains(normalized) }

    /// Whether the title opens as a notice; with more words after it, it is a headline: "Page not found in old Bible
    /// turns up in a barn".
    private var opensAsNotice: Bool {
        NoticeTitle.openings.contains { opening in
            normalized.hasPrefix(opening)
                && words.count <= opening.spaceSeparated.count + NoticeTitle.maximumWordsAfter
        }
    }

    private static let maximumWordsAfter = 4

    /// Whether the title is the number of an HTTP status, alone or with "error" in some language beside it.
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
