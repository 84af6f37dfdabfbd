/// Paragraphs that are there twice.
extension TextCorruptor {
    mutating func addRepetition(_ noise: TextNoise) {
        let indices = text.proseLines.filter { text.lines[$0].text.split(separator: " ").count >= 14 }
        guard indices.count >= 2 else { return }
        let index = random.pick(indices.dropLast())
        let line = text.lines[index].text
        switch noise {
        case .repeatWhole: add([line], after: index)
        case .repeatSplit: add(halves(of: line), after: index)
        case .repeatMerged: addMerged(indices)
        case .repeatEdited: add([edited(line)], after: index)
        case .repeatCut: addCut(line, before: index)
        case .stretchTwice: addStretch()
        default: addRefrain()
        }
    }

    /// Inserts `copies` one after the other somewhere after the line `index`.
    private mutating func add(_ copies: [String], after index: Int) {
        let target = random.number(in: index + 1...text.lines.count)
        for copy in copies.reversed() { text.insert(copy, at: target) }
        text.repeats += copies
    }

    /// Returns the line in two parts, at the full stop nearest to its middle, or whole where it has none.
    private func halves(of line: String) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        let stops = words.indices.dropLast().filter { index in
            words[index].last == "." && index > 4 && words.count - index > 6 && words[index].count > 3
        }
        guard let stop = stops.min(by: { abs($0 * 2 - words.count) < abs($1 * 2 - words.count) }) else { return [line] }
        return [words[...stop].joined(separator: " "), words[(stop + 1)...].joined(separator: " ")]
    }

    private mutating func addMerged(_ indices: [Int]) {
        guard let second = indices.dropFirst().first(where: { indices.contains($0 - 1) }) else { return }
        add(["\(text.lines[second - 1].text) \(text.lines[second].text)"], after: second)
    }

    /// Returns the line with another case, other punctuation or white space, or a word added, dropped or replaced.
    private mutating func edited(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        let lowercase = words.indices.filter {
            words[$0].count > 3 && words[$0].allSatisfy { $0.isLowercase && $0.isASCII }
        }
        let curly: [Character: Character] = ["“": "\"", "”": "\"", "’": "'"]
        switch random.number(in: 0...6) {
        case 0: return line.uppercased()
        case 1: return String(line.map { curly[$0] ?? $0 })
        case 2: return line.replacing(", ", with: " - ")
        case 3: return line.replacing(" ", with: "  ")
        case 4 where !lowercase.isEmpty:
            var changed = words
            changed.remove(at: random.pick(lowercase))
            return changed.joined(separator: " ")
        case 5 where !lowercase.isEmpty:
            var changed = words
            changed[random.pick(lowercase)] = random.pick(["also", "again", "rather", "then"])
            return changed.joined(separator: " ")
        default: return line.last == "." ? String(line.dropLast()) : line + "."
        }
    }

    /// Inserts a shorter first version before the full one.
    private mutating func addCut(_ line: String, before index: Int) {
        let halves = halves(of: line)
        guard halves.count == 2, halves[0].split(separator: " ").count >= 10 else { return add([line], after: index) }
        text.insert(halves[0], at: index)
        text.repeats.append(halves[0])
    }

    /// Adds three lines in a row again, as where a page was copied twice.
    private mutating func addStretch() {
        guard text.lines.count >= 4 else { return }
        let start = random.number(in: 0...text.lines.count - 4)
        let copies = text.lines[start..<start + 3].map(\.text)
        text.append(copies)
        text.repeats += copies
    }

    private mutating func addRefrain() {
        let line = random.pick(ProseWords.refrains + ["“No,” she said.", "\"We will see,\" he said."])
        for index in [4, 2] where index <= text.lines.count { text.insertParagraph(line, at: index) }
    }
}
