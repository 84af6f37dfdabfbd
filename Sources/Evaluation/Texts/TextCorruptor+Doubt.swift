/// Doubtful copy, which is kept and flagged.
extension TextCorruptor {
    mutating func addDoubtfulCopy(_ noise: TextNoise) {
        let lines = text.proseLines.dropFirst()
        guard !lines.isEmpty else { return }
        let line = random.pick(lines)
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
        default: cutToTeaser()
        }
    }

    private mutating func cutToTeaser() {
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

extension String {
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
