import ArticleModel

/// Reads a plain text file as lines, which are repaired, unwrapped and freed of Markdown marks.
struct TextReader {
    /// The paragraphs, headlines and other lines of the text, none of them empty.
    let lines: [TextLine]
    /// The flags for what was repaired.
    let flags: [QualityFlag]

    init(_ text: String, _ settings: CleanSettings) throws(Rejection) {
        guard text.utf8.count <= settings.maximumBytes else {
            throw Rejection(.clean, .tooLarge, "\(text.utf8.count) bytes, more than \(settings.maximumBytes)")
        }
        let repaired = try RepairedText(text)
        let lineCount = repaired.lines.count { !$0.isEmpty }
        guard lineCount <= settings.maximumLines else {
            throw Rejection(.clean, .tooLarge, "\(lineCount) lines, more than \(settings.maximumLines)")
        }
        var repairs = repaired.repairs
        lines = LineLayout(repaired.lines).paragraphs(&repairs)
        var flags = [repairs.flag].compactMap(\.self)
        if repaired.controlCharacters > 0 {
            let detail = "\(repaired.controlCharacters) control characters taken out"
            flags.append(QualityFlag(.repairedEncoding, detail: detail))
        }
        self.flags = flags
    }
}
