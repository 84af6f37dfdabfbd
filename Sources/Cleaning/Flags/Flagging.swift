import ArticleModel
import Language
import Text

extension QualityFlag {
    /// The flag of an article of which the text has only `told`, such as `pages 1 to 2`, and `other` is elsewhere.
    static func morePages(_ told: String, of count: Int, but other: ArticlePages.Page) -> QualityFlag {
        QualityFlag(.morePages, detail: "\(told) of \(count); page \(other.number) is \(other.url ?? "elsewhere")")
    }
}

/// The flags for what the text of an article shows.
enum Flagging {
    /// The flags that are about the text as a whole, and change with it.
    static let ofWholeText: Set<QualityFlag.Name> = [
        .titleMismatch, .otherLanguage, .gallery, .truncated, .morePages,
    ]
}

extension ArticleDraft {
    /// Returns the article with flags for what its text shows to be doubtful, in the order of the text.
    func flagged() -> CleanArticle {
        var found: [QualityFlag] = []
        for (index, line) in lines.enumerated() {
            found += Placeholders.flags(in: line.scalars, paragraph: index)
            found += LanguageModelPhrases.flags(in: line, paragraph: index)
            found += UndecodableLetters.flags(in: line.scalars, paragraph: index)
        }
        found += QuotationBalance.flags(in: lines.map(\.scalars))
        found += DatelineConflicts.flags(of: self)
        found += Truncation.flags(of: self)
        found += [repetitionFlag, dateFlag, titleFlag, languageFlag, galleryFlag].compactMap(\.self)
        var draft = self
        draft.add(found.sorted(by: ArticleDraft.comesBefore))
        return draft.article
    }

    private static func comesBefore(_ left: QualityFlag, _ right: QualityFlag) -> Bool {
        switch (left.span, right.span) {
        case (let left?, let right?) where left != right: left < right
        case (nil, .some): false
        case (.some, nil): true
        default: left.name.rawValue < right.name.rawValue
        }
    }

    private var repetitionFlag: QualityFlag? {
        let rules: Set<String> = [DuplicateReason.paragraph.rule, DuplicateReason.part.rule]
        let count = article.removed.reduce(0) { $0 + (rules.contains($1.rule) ? 1 : 0) }
        return count == 0 ? nil : QualityFlag(.repeatedParagraphs, detail: "\(count) taken out")
    }

    /// The flag for a gallery, whose captions are lost with its pictures: a third and more of all that it told.
    private var galleryFlag: QualityFlag? {
        let rules = Set([BoilerplateRule.caption, .imageCredit, .media].map(\.name))
        let cut = article.removed.reduce(0) { $0 + (rules.contains($1.rule) ? $1.characters : 0) }
        guard cut >= ArticleDraft.minimumGalleryCharacters else { return nil }
        let body = article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard cut * 2 >= body else { return nil }
        return QualityFlag(.gallery, detail: "\(cut) characters under pictures were taken out")
    }

    private static let minimumGalleryCharacters = 300

    private var dateFlag: QualityFlag? {
        guard let fetchedAt = article.fetchedAt, let date = article.publishedAt, let parts = date.parts,
            parts.secondsSinceEpoch > fetchedAt.secondsSinceEpoch
        else { return nil }
        return QualityFlag(.futureDate, detail: date.value)
    }

    private var titleFlag: QualityFlag? {
        guard let title = article.title, TitleMatch.isMissed(by: lines, WordSpans(title)) else { return nil }
        return QualityFlag(.titleMismatch, detail: "no word of it is in the body: \(title)")
    }

    /// The flag for a body in another language than the declared one; nil where none is declared.
    private var languageFlag: QualityFlag? {
        guard let declared = article.language?.split(separator: "-").first?.lowercased(),
            let found = LanguageMatch.language(of: lines), found != declared,
            !LanguageMatch.areEquivalent(found, declared)
        else { return nil }
        if found == LanguageIdentifier.undetermined {
            // All that is known is that it is not English.
            guard declared == "en" else { return nil }
            return QualityFlag(.otherLanguage, detail: "declared \(declared), reads as another language")
        }
        return QualityFlag(.otherLanguage, detail: "declared \(declared), reads as \(found)")
    }
}
