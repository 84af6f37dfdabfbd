/// The listed pages around those that were asked for last, by their turns.
struct ListedRowWindows {
    private let pages: ListedPages
    /// The latest at the end.
    private(set) var windows: [(first: Int, rows: [ListedRow])] = []

    private static let size = 256
    /// A page is looked at when it is begun and when its turn has come; those of hosts that are slow come in between.
    static let maximum = 16

    init(_ pages: ListedPages) { self.pages = pages }

    /// Returns the page of a turn that there is.
    mutating func row(at turn: Int) throws -> ListedRow {
        if let known = windows.lastIndex(where: { $0.first <= turn && turn < $0.first + $0.rows.count }) {
            windows.append(windows.remove(at: known))
        } else {
            let first = turn - turn % Self.size
            if windows.count == Self.maximum { windows.removeFirst() }
            windows.append((first, try pages.rows(from: first, limit: Self.size)))
        }
        let window = windows[windows.count - 1]
        return window.rows[turn - window.first]
    }
}
