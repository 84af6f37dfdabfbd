/// An answer as columns for a person: numbers to the right, and texts cut so that each row is one line of the screen.
struct AnswerTable {
    let text: String

    private static let gap = "  "
    /// No text is cut to less.
    private static let minimumWidth = 6
    /// As wide is a text at least where there is room for all: a day has 10 columns.
    private static let usualFloor = 12

    init(_ answer: Answer, width: Int) {
        guard !answer.rows.isEmpty else {
            text = "none"
            return
        }
        let cells = [answer.columns] + answer.rows.map { $0.map(\.cell) }
        let isNumeric = answer.columns.indices.map(answer.isNumeric)
        let natural = answer.columns.indices.map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
        let widths = width > 0 ? AnswerTable.fitting(natural, isNumeric, in: width) : natural
        var lines = cells.map { AnswerTable.line($0, widths, isNumeric) }
        lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: AnswerTable.gap), at: 1)
        text = lines.map { width > 0 ? $0.cut(to: width) : $0 }.joined(separator: "\n")
    }

    /// Returns the widths of columns that fit into `width` columns of the screen. Numbers are never cut. Of what they leave, each text
    /// gets a share that grows with the root of its length, and no less than a day or a short name needs: a quotation is cut, and
    /// who said it is not, as long as that is possible.
    private static func fitting(_ natural: [Int], _ isNumeric: [Bool], in width: Int) -> [Int] {
        var widths = natural
        var open = natural.indices.filter { !isNumeric[$0] }
        let ofNumbers = natural.indices.filter { isNumeric[$0] }.map { natural[$0] }.reduce(0, +)
        var available = max(width - gap.count * (natural.count - 1) - ofNumbers, 0)
        let floor = max(min(available / max(open.count, 1), usualFloor), minimumWidth)
        while !open.isEmpty {
            let weights = open.map { Double(natural[$0]).squareRoot() }
            let share = Double(available) / max(weights.reduce(0, +), 1)
            for (column, weight) in zip(open, weights) { widths[column] = max(Int(weight * share), floor) }
            // Who needs less than that, or must have more than its share, leaves the others another share.
            let settled = zip(open, weights).filter { widths[$0] >= natural[$0] || Double(floor) > $1 * share }.map(\.0)
            for column in settled { widths[column] = min(widths[column], natural[column]) }
            guard !settled.isEmpty else { break }
            available = max(available - settled.map { widths[$0] }.reduce(0, +), 0)
            open.removeAll(where: settled.contains)
        }
        return widths
    }

    private static func line(_ cells: [String], _ widths: [Int], _ isNumeric: [Bool]) -> String {
        let padded = cells.indices.map { column in
            let cell = cells[column].cut(to: widths[column])
            let padding = String(repeating: " ", count: max(widths[column] - cell.displayWidth, 0))
            return isNumeric[column] ? padding + cell : cell + padding
        }
        return padded.joined(separator: gap).withoutBlanksAtEnd
    }
}
