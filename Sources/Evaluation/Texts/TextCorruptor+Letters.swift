/// Letters that other programs have damaged.
extension TextCorruptor {
    mutating func damageLetters(_ noise: TextNoise) {
        switch noise {
        case .mojibake: recode()
        case .ligatures: replace([("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")])
        case .hardHyphens: replace([("-", "\u{2011}")])
        default:
            let label = random.pick(["B R E A K I N G", "E X C L U S I V E", "O P I N I O N"])
            let plain = String(label.filter { $0 != " " })
            guard let line = text.proseLines.dropFirst().first else { return }
            text.lines[line].text = "\(label): \(text.lines[line].text)"
            if let index = text.lines[line].paragraph {
                text.truth.paragraphs[index].text = "\(plain): \(text.truth.paragraphs[index].text)"
            }
        }
    }

    private mutating func replace(_ pairs: [(String, String)]) {
        for (plain, odd) in pairs {
            for index in text.lines.indices {
                text.lines[index].text = text.lines[index].text.replacing(plain, with: odd)
            }
        }
    }

    /// Adds a sentence with letters that are misread where UTF-8 is taken for windows-1252.
    private mutating func recode() {
        guard let line = text.proseLines.dropFirst().first else { return }
        text.change(line: line) { "\($0) “Así es,” the visitor from Málaga said – for €5." }
        text.isMojibake = true
    }
}
