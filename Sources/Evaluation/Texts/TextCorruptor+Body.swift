import ArticleModel

/// Datelines and credits.
extension TextCorruptor {
    mutating func putFiling(_ noise: TextNoise) {
        switch noise {
        case .dateline: putDateline()
        case .agencyCredit: putCredit()
        default: putSecondDateline(at: text.proseLines.dropFirst(2).first)
        }
    }

    private mutating func putDateline() {
        guard let first = text.proseLines.first else { return }
        let city = random.pick(GeneratedWords.cities)
        let agency = random.pick(ProseWords.agencies)
        let date = "March \(random.number(in: 8...12))"
        let (place, dateline, credited) = random.pick([
            (city.uppercased(), "\(city.uppercased()), \(date) (\(agency)) - ", agency),
            (city.uppercased(), "\(city.uppercased()) (\(agency)) — ", agency),
            (city.uppercased(), "\(city.uppercased()) — ", nil), (city.uppercased(), "\(city.uppercased()) - ", nil),
            ("\(city), N.D.", "\(city), N.D.- ", nil), ("\(city), N.D.", "\(city), N.D. (\(agency)) -- ", agency),
            (city, "\(city), \(date) – ", nil), (city, "\(city) (\(agency)) – ", agency),
        ])
        text.truth.place = place
        text.truth.agency = credited ?? text.truth.agency
        text.lines[first].text = dateline + text.lines[first].text
    }

    private mutating func putCredit() {
        let agency = random.pick(ProseWords.agencies)
        let (line, named) = random.pick([
            ("With inputs from agencies", nil), ("With inputs from \(agency)", agency), ("(With agency inputs)", nil),
            ("(With inputs from \(agency))", agency), ("\(agency) contributed to this report.", agency),
            ("With reporting by \(agency)", agency), ("— \(agency)", agency), ("(\(agency))", agency),
            ("Additional reporting by \(agency)", agency), ("Source: \(agency)", agency),
        ])
        if text.truth.agency == nil { text.truth.agency = named }
        text.append([line])
    }

    private mutating func putSecondDateline(at line: Int?) {
        guard let line else { return }
        let city = random.pick(["Washington, D.C.- ", "KYIV — ", "LOW MARSH, May 2 (GP) - ", "PARIS (AFP) - "])
        text.change(line: line) { city + $0 }
        text.flags.formUnion([.secondDateline, .contradictoryDatelines])
    }
}

/// Paragraphs that are there twice.
extension TextCorruptor {
    mutating func putRepeat(_ noise: TextNoise) {
        let places = text.proseLines.filter { text.lines[$0].text.split(separator: " ").count >= 14 }
        guard places.count >= 2 else { return }
        let place = random.pick(Array(places.dropLast()))
        let line = text.lines[place].text
        switch noise {
        case .repeatWhole: add([line], behind: place)
        case .repeatSplit: add(halves(of: line), behind: place)
        case .repeatMerged: putMerged(places)
        case .repeatEdited: add([edited(line)], behind: place)
        case .repeatCut: putCut(line, before: place)
        case .stretchTwice: putStretch()
        default: putRefrain()
        }
    }

    /// Puts `copies` one after the other somewhere behind the line.
    private mutating func add(_ copies: [String], behind place: Int) {
        let target = random.number(in: place + 1...text.lines.count)
        for copy in copies.reversed() { text.insert(copy, at: target) }
        text.repeats += copies
    }

    /// At the full stop nearest to the middle, else whole.
    private func halves(of line: String) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        let stops = words.indices.dropLast().filter { index in
            words[index].last == "." && index > 4 && words.count - index > 6 && words[index].count > 3
        }
        guard let stop = stops.min(by: { abs($0 * 2 - words.count) < abs($1 * 2 - words.count) }) else { return [line] }
        return [words[...stop].joined(separator: " "), words[(stop + 1)...].joined(separator: " ")]
    }

    private mutating func putMerged(_ places: [Int]) {
        guard let second = places.dropFirst().first(where: { places.contains($0 - 1) }) else { return }
        add(["\(text.lines[second - 1].text) \(text.lines[second].text)"], behind: second)
    }

    /// Case, marks, white space, or a word.
    private mutating func edited(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        let small = words.indices.filter {
            words[$0].count > 3 && words[$0].allSatisfy { $0.isLowercase && $0.isASCII }
        }
        let curly: [Character: Character] = ["“": "\"", "”": "\"", "’": "'"]
        switch random.number(in: 0...6) {
        case 0: return line.uppercased()
        case 1: return String(line.map { curly[$0] ?? $0 })
        case 2: return line.replacing(", ", with: " - ")
        case 3: return line.replacing(" ", with: "  ")
        case 4 where !small.isEmpty:
            var changed = words
            changed.remove(at: random.pick(small))
            return changed.joined(separator: " ")
        case 5 where !small.isEmpty:
            var changed = words
            changed[random.pick(small)] = random.pick(["also", "again", "rather", "then"])
            return changed.joined(separator: " ")
        default: return line.last == "." ? String(line.dropLast()) : line + "."
        }
    }

    /// A shorter first version stands before the full one.
    private mutating func putCut(_ line: String, before place: Int) {
        let halves = halves(of: line)
        guard halves.count == 2, halves[0].split(separator: " ").count >= 10 else { return add([line], behind: place) }
        text.insert(halves[0], at: place)
        text.repeats.append(halves[0])
    }

    /// Three lines in a row again, as where a page was copied twice.
    private mutating func putStretch() {
        guard text.lines.count >= 4 else { return }
        let start = random.number(in: 0...text.lines.count - 4)
        let copies = text.lines[start..<start + 3].map(\.text)
        text.append(copies)
        text.repeats += copies
    }

    private mutating func putRefrain() {
        let line = random.pick(ProseWords.refrains + ["“No,” she said.", "\"We will see,\" he said."])
        for place in [4, 2] where place <= text.lines.count { text.insertParagraph(line, at: place) }
    }
}
