import ArticleModel

extension CleanArticle {
    /// The article with letters as they were meant, and a flag where any had to be mended.
    func withRepairedLetters() -> CleanArticle {
        var article = self
        var repairs = LetterRepairs()
        article.title = title.map { LetterRepair.mended($0, &repairs) ?? $0 }
        article.subtitle = subtitle.map { LetterRepair.mended($0, &repairs) ?? $0 }
        article.byline = byline.map { LetterRepair.mended($0, &repairs) ?? $0 }
        for index in paragraphs.indices {
            guard let mended = LetterRepair.mended(paragraphs[index].text, &repairs) else { continue }
            article.paragraphs[index].text = mended
        }
        if let flag = repairs.flag { article.flags.append(flag) }
        return article
    }
}
