import ArticleModel
import Randomness

/// Doubtful copy, which is kept and flagged.
extension TextCorruptor {
    mutating func putDoubt(_ noise: TextNoise) {
        guard let line = text.proseLines.dropFirst().randomless(&random) else { return }
        switch noise {
        case .placeholder:
            let blank = random.pick(NoiseLines.placeholders)
            text.change(line: line) { "\($0) The documents were first seen by \(blank)." }
            text.flags.insert(.unfilledPlaceholder)
        case .oddMark:
            let mark = random.pick(["“", "\""])
            text.change(line: line) { "\($0) It was \(mark)a non-starter,' one of them added." }
            text.flags.insert(.unbalancedQuotationMarks)
        case .filler:
            let filler = random.pick(NoiseLines.fillers)
            text.change(line: line) { "\($0) \(filler)" }
            text.flags.insert(.machineMadeFiller)
        default: putTeaser()
        }
    }

    private mutating func putTeaser() {
        guard let last = text.proseLines.last else { return }
        let end = random.pick(["…", "...", " [...]", "… "])
        text.lines = Array(text.lines[...last])
        text.change(line: last) { "\($0) The committee will meet again to discuss the\(end)".trimmed }
        text.truth.paragraphs = text.truth.paragraphs.indices.filter { index in
            text.lines.contains { $0.paragraph == index }
        }.map { text.truth.paragraphs[$0] }
        text.flags.insert(.truncated)
    }
}

/// Letters as they come out of other programs.
extension TextCorruptor {
    mutating func putLetters(_ noise: TextNoise) {
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

    /// UTF-8 read as windows-1252.
    private mutating func recode() {
        guard let line = text.proseLines.dropFirst().first else { return }
        text.change(line: line) { "\($0) “Así es,” the visitor from Málaga said – for €5." }
        text.isMisread = true
    }
}

enum NoiseLetters {
    /// `text`'s UTF-8, each byte taken for a letter of windows-1252.
    static func misread(_ text: String) -> String {
        var misread = String.UnicodeScalarView()
        for byte in text.utf8 {
            misread.append(high[byte].flatMap(Unicode.Scalar.init) ?? Unicode.Scalar(byte))
        }
        return String(misread)
    }

    private static let high: [UInt8: UInt32] = [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6,
        0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
        0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
        0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
    ]
}

extension String {
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}

extension Collection {
    /// Any element, by the random.
    fileprivate func randomless(_ random: inout SeededRandom) -> Element? { isEmpty ? nil : random.pick(Array(self)) }
}

/// Layout of the whole file.
extension TextCorruptor {
    mutating func putLayout(_ noise: TextNoise) {
        switch noise {
        case .singleBreaks: text.breaks = "\n"
        case .hardWrap: text.width = random.pick([65, 72, 78])
        case .markdown: putMarkdown()
        default: text.breaks = random.pick(["\r\n\r\n", "\n\n\n", "\n \n", "\n\n\u{A0}"])
        }
    }

    private mutating func putMarkdown() {
        if let title = text.truth.title, let place = text.head.firstIndex(of: title) { text.head[place] = "# \(title)" }
        for index in text.lines.indices {
            guard let paragraph = text.lines[index].paragraph else { continue }
            switch text.truth.paragraphs[paragraph].role {
            case .heading: text.lines[index].text = "## \(text.lines[index].text)"
            case .listItem: text.lines[index].text = "- \(text.truth.paragraphs[paragraph].text)"
            default: emphasize(index)
            }
        }
    }

    /// A word in bold, or a link.
    private mutating func emphasize(_ line: Int) {
        var words = text.lines[line].text.split(separator: " ").map(String.init)
        let places = words.indices.filter { words[$0].count > 4 && words[$0].allSatisfy(\.isLetter) }
        guard !places.isEmpty, random.number(in: 0...2) == 0 else { return }
        let place = random.pick(places)
        words[place] = random.pick([
            "**\(words[place])**", "*\(words[place])*", "[\(words[place])](https://coast.example/a-1)",
        ])
        text.lines[line].text = words.joined(separator: " ")
    }
}
