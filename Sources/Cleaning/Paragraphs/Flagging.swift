import ArticleModel

extension CleanArticle {
    /// The article with flags for what its text shows to be doubtful, in the order of the text.
    func flagged() -> CleanArticle {
        var article = self
        let texts = paragraphs.map { Array($0.text.unicodeScalars) }
        var found: [QualityFlag] = []
        for (place, scalars) in texts.enumerated() {
            found += Placeholders.flags(in: scalars, paragraph: place)
            found += MachineFiller.flags(in: scalars, paragraph: place)
        }
        found += QuotationBalance.flags(in: texts)
        found += datelineFlags(texts)
        found += truncationFlags(texts)
        found += repetitionFlags() + dateFlags()
        var known = Set(article.flags)
        for flag in found.sorted(by: CleanArticle.comesBefore) where known.insert(flag).inserted {
            article.flags.append(flag)
        }
        return article
    }

    private static func comesBefore(_ left: QualityFlag, _ right: QualityFlag) -> Bool {
        switch (left.span, right.span) {
        case (let left?, let right?) where left != right: left < right
        case (nil, .some): false
        case (.some, nil): true
        default: left.name.rawValue < right.name.rawValue
        }
    }

    /// Every dateline but the first.
    private func datelineFlags(_ texts: [[Unicode.Scalar]]) -> [QualityFlag] {
        let flags = texts.indices.filter { $0 > 0 || dateline == nil }.compactMap { place -> QualityFlag? in
            guard paragraphs[place].role == .text, let prefix = DatelinePrefix(texts[place]) else { return nil }
            let length = texts[place][..<prefix.length].trimmed.count
            return QualityFlag(
                .secondDateline, detail: String(texts[place][..<length]),
                span: TextSpan(paragraph: place, start: 0, length: length))
        }
        return dateline == nil ? Array(flags.dropFirst()) : flags
    }

    /// The text breaks off, or a link to the rest was taken out.
    private func truncationFlags(_ texts: [[Unicode.Scalar]]) -> [QualityFlag] {
        if removed.contains(where: { $0.rule == LineRule.continueReading.name }) {
            return [QualityFlag(.truncated, detail: "a link leads to the rest")]
        }
        guard let last = texts.last else { return [] }
        let end = last.lastIndex { !$0.closesBracket }.map { $0 + 1 } ?? 0
        let dots = last[..<end].suffix(while: { $0 == "." || $0 == "\u{2026}" })
        guard dots.last == "\u{2026}" || dots.count >= 3 else { return [] }
        let span = TextSpan(paragraph: texts.count - 1, start: dots.startIndex, length: dots.count)
        return [QualityFlag(.truncated, detail: "the text breaks off", span: span)]
    }

    private func repetitionFlags() -> [QualityFlag] {
        let rules: Set<String> = [Repeat.paragraph.rule, Repeat.part.rule]
        let count = removed.reduce(0) { $0 + (rules.contains($1.rule) ? 1 : 0) }
        return count == 0 ? [] : [QualityFlag(.repeatedParagraphs, detail: "\(count) taken out")]
    }

    private func dateFlags() -> [QualityFlag] {
        guard let fetchedAt, let date = publishedAt, let parts = date.parts,
            parts.secondsSinceEpoch > fetchedAt.secondsSinceEpoch
        else { return [] }
        return [QualityFlag(.futureDate, detail: date.value)]
    }
}

extension RandomAccessCollection<Unicode.Scalar> {
    /// The longest end of which all scalars pass.
    fileprivate func suffix(while passes: (Unicode.Scalar) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
